// On a phone the facets are a sheet while they are the page's target, which needs no script; with one
// the sheet takes the focus, gives it back and closes by Escape.
const sheet = document.querySelector("#facets");
const opener = document.querySelector("#fold");
const behind = document.querySelectorAll(".masthead, #main, .footer");

function isOpen() {
  return location.hash === "#facets" && getComputedStyle(sheet).position === "fixed";
}

function follow() {
  const open = isOpen();
  for (const part of behind) part.inert = open;
  if (open) sheet.querySelector(".done").focus();
  else if (location.hash === "#fold") opener.focus();
}

addEventListener("hashchange", follow);
addEventListener("resize", follow);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isOpen()) location.hash = "fold";
});
follow();
