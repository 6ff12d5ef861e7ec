// Narrows a facet's values while a part of one is typed; without this the form does.
const form = document.querySelector(".valuesearch");
const PAUSE_MILLIS = 150;
let waiting = 0;
let asked = 0;

function address() {
  const url = new URL(form.action);
  url.search = new URLSearchParams(new FormData(form));
  return url;
}

function take(page) {
  for (const part of ["#values", ".tally", "title", ".language"]) {
    document.querySelector(part).replaceWith(page.querySelector(part));
  }
}

async function narrow() {
  const url = address();
  const question = ++asked;
  const answer = await fetch(url);
  const text = await answer.text();
  if (answer.ok && question === asked) {
    take(new DOMParser().parseFromString(text, "text/html"));
    history.replaceState(null, "", url);
  }
}

function soon(event) {
  if (!event.isComposing) {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, PAUSE_MILLIS);
  }
}

form.addEventListener("input", soon);
form.addEventListener("compositionend", soon);
