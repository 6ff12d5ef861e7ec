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

function narrow() {
  const url = address();
  const question = ++asked;
  const request = new XMLHttpRequest(); // makes a document of an answer, as no other way may here
  request.open("GET", url);
  request.responseType = "document";
  request.onload = () => {
    if (request.status === 200 && question === asked) {
      take(request.response);
      history.replaceState(null, "", url);
    }
  };
  request.send();
}

function soon(event) {
  if (!event.isComposing) {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, PAUSE_MILLIS);
  }
}

form.addEventListener("input", soon);
form.addEventListener("compositionend", soon);
