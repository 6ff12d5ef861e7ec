// The pages work without this; it only saves a hand movement.
const box = document.querySelector("#q");

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "/" && plain && !isTyping(event.target)) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

// n and p go to the next and the previous marked place of an article.
const jumps = [...document.querySelectorAll(".jump")];

function jump(by) {
  const at = jumps.findIndex((place) => "#" + place.id === location.hash);
  const next = at < 0 ? jumps[0] : jumps[at + by];
  if (next) location.hash = next.id;
}

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (plain && event.key === "n") jump(1);
  if (plain && event.key === "p") jump(-1);
});

// An empty date field needs no place in the address.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === "") event.formData.delete(name);
    }
  });
}

if (document.querySelector(".valuesearch")) import("./facet.js");
if (document.querySelector(".deskform")) import("./desk.js");
if (document.querySelector(".citation, .pagetext")) import("./article.js");
