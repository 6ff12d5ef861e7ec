// The article's page: its source beside it, and its reference to the clipboard.
const source = document.querySelector(".pagetext");

function showFirstLine() {
  const lines = source.querySelector(".lines");
  const first = source.querySelector(".first");
  const isScrolled = lines.scrollTop > 0 || !first || lines.scrollHeight <= lines.clientHeight;
  if (!isScrolled) lines.scrollTop = first.offsetTop - lines.offsetTop - lines.clientHeight / 4;
}

// A line that the address names is shown, whether or not the page's text was unfolded.
function showNamedLine() {
  const line = /^#(P\d+)?L\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
  if (line && source.contains(line)) {
    source.querySelector("#unfold-source").checked = true;
    line.scrollIntoView({ block: "center" });
  }
  return Boolean(line);
}

if (source) {
  if (!showNamedLine()) showFirstLine();
  source.addEventListener("change", showFirstLine);
  addEventListener("hashchange", showNamedLine);
}

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  getSelection().selectAllChildren(document.querySelector(".citation"));
  document.execCommand("copy");
}

const citation = document.querySelector(".citation");
if (citation) {
  const text = citation.textContent;
  const button = document.createElement("button");
  const told = document.createElement("span");
  button.type = "button";
  button.textContent = citation.dataset.copy;
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    told.textContent = "";
    try {
      await copy(text);
      told.textContent = citation.dataset.copied;
    } catch (refused) {
      getSelection().selectAllChildren(citation);
    }
  });
  document.querySelector(".cite").prepend(button, told);
}
