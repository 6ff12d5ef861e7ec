// On a phone the facets are a sheet while they are the page's target, which needs no script; with one
// the sheet takes the focus, gives it back and closes by Escape.
const sheet = document.querySelector("#facets");
const opener = document.querySelector("#fold");
const behind = document.querySelectorAll(".masthead, #main, .footer");

function isOpen() {
  return location.hash === "#facets" && getComputedStyle(sheet).position === "fixed";
}

// What lies behind the sheet is out of reach, and the sheet is called what its opener is.
function dress() {
  const open = isOpen();
  for (const part of behind) part.inert = open;
  for (const [name, value] of [["role", "dialog"], ["aria-modal", "true"], ["aria-labelledby", "fold"]]) {
    if (open) sheet.setAttribute(name, value);
    else sheet.removeAttribute(name);
  }
  return open;
}

function follow() {
  if (dress()) {
    sheet.querySelector(".done").focus();
  } else if (location.hash === "#fold") {
    opener.focus();
    history.replaceState(null, "", location.pathname + location.search);
  }
}

addEventListener("hashchange", follow);
addEventListener("resize", dress);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isOpen()) location.hash = "fold";
});
follow();
