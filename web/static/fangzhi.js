// The pages work without this; it only saves a hand movement.
const box = document.querySelector("#q");

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function isPlain(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
}

// j and k go through the results; the one that has the focus is opened by o and, as any link, by Enter.
const results = [...document.querySelectorAll(".card .headline a")];

function go(by) {
  const at = results.indexOf(document.activeElement);
  const next = at < 0 ? results[0] : results[at + by];
  if (next) {
    next.focus({ preventScroll: true });
    next.closest(".card").scrollIntoView({ block: "nearest" });
  }
}

// n and p go to the next and the previous marked place of an article.
const jumps = [...document.querySelectorAll(".jump")];

function jump(by) {
  const at = jumps.findIndex((place) => "#" + place.id === location.hash);
  const next = at < 0 ? jumps[0] : jumps[at + by];
  if (next) location.hash = next.id;
}

// Asked for, the keys come to where the reader is; asked again, or by Escape, they go.
const keyList = document.querySelector(".keys");

function showKeys(shown) {
  keyList.open = shown;
  keyList.classList.toggle("asked", shown);
}

function search(event) {
  event.preventDefault();
  box.focus();
  box.select();
}

function open() {
  if (results.includes(document.activeElement)) document.activeElement.click();
}

const KEYS = new Map([
  ["/", search],
  ["?", () => showKeys(!keyList.open)],
  ["Escape", () => showKeys(false)],
  ["j", () => go(1)],
  ["k", () => go(-1)],
  ["o", open],
  ["n", () => jump(1)],
  ["p", () => jump(-1)],
]);

// Who speaks to the browser, or types by accident, can do without single keys (WCAG 2.1.4).
const keySwitch = document.querySelector(".keyswitch");
const usesKeys = keySwitch.querySelector("input");

function remembered() {
  try {
    return localStorage.getItem("keys");
  } catch (blocked) {
    return null;
  }
}

function remember() {
  try {
    localStorage.setItem("keys", usesKeys.checked ? "on" : "off");
  } catch (blocked) {
    // It holds for this page then.
  }
}

keySwitch.hidden = false;
usesKeys.checked = remembered() !== "off";
usesKeys.addEventListener("change", remember);

document.addEventListener("keydown", (event) => {
  if (usesKeys.checked && KEYS.has(event.key) && isPlain(event)) KEYS.get(event.key)(event);
});

// An empty date field needs no place in the address; an empty query finds all articles.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === "" && name !== "q") event.formData.delete(name);
    }
  });
}

for (const place of document.querySelectorAll("[data-print]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = place.dataset.print;
  button.addEventListener("click", () => print());
  place.append(button);
}

if (document.querySelector("#facets")) import("./sheet.js");
if (document.querySelector(".valuesearch")) import("./facet.js");
if (document.querySelector(".deskform")) import("./desk.js");
if (document.querySelector(".citation, .pagetext")) import("./article.js");
