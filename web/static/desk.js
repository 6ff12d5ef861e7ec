// A file may be dropped anywhere on the desk, and Ctrl+Enter checks; the form works without either.
const form = document.querySelector(".deskform");
const file = form.querySelector("input[type=file]");

form.querySelector(".dropping").hidden = false;

function holdsFiles(event) {
  return [...event.dataTransfer.types].includes("Files");
}

function show(over) {
  document.body.classList.toggle("dropping-file", over);
}

document.addEventListener("dragover", (event) => {
  if (holdsFiles(event)) {
    event.preventDefault();
    show(true);
  }
});

document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) show(false);
});

document.addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  show(false);
  const one = new DataTransfer();
  one.items.add(event.dataTransfer.files[0]);
  file.files = one.files;
  form.closest("details")?.setAttribute("open", "");
  form.querySelector("button").focus();
});

form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
