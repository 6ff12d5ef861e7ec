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

// An empty date field needs no place in the address.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === "") event.formData.delete(name);
    }
  });
}
