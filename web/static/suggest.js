// Suggestions below a search box: the ARIA pattern "editable combobox with list autocomplete".
// Without this the boxes are plain forms.

const PAUSE = 120; // milliseconds of rest before a request

// The words of the page's language: the search box of every page carries them.
const words = document.querySelector("#q").dataset;

function counted(key, number) {
  return number === 1 ? words[`${key}One`] : words[key].replace("#", number);
}

// Either answer, that of suggestions or that of places, as {type, text, detail, stories, url}.
function options(answer) {
  return (
    answer.suggestions ||
    answer.communities.map((place) => ({
      type: "community",
      text: place.name,
      detail: place.path.split("/").slice(0, -1).join("/"),
      stories: place.stories,
      url: place.page,
    }))
  );
}

function span(className, text) {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}

function note({ detail, stories }) {
  const place = detail ? detail.split("/").join(" › ") : "";
  return [place, stories ? counted("stories", stories) : ""].filter(Boolean).join(" · ");
}

class Combobox {
  constructor(input) {
    this.input = input;
    this.form = input.form;
    this.address = input.dataset.suggest;
    this.shown = [];
    this.active = -1;
    this.asked = "";
    this.timer = 0;
    this.request = null;
    this.composing = false;
    this.list = this.listbox();
    this.status = this.announcer();
    this.label();
    this.listen();
  }

  listbox() {
    const list = document.createElement("ul");
    list.id = `${this.input.id}-options`;
    list.className = "options";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words.label);
    list.hidden = true;
    this.input.parentElement.append(list);
    return list;
  }

  announcer() {
    const status = span("unseen", "");
    status.setAttribute("role", "status");
    this.input.parentElement.append(status);
    return status;
  }

  label() {
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.setAttribute("aria-expanded", "false");
  }

  listen() {
    const { input, list } = this;
    // While an input method composes, the box holds letters that aren't meant yet, and keys are its.
    input.addEventListener("compositionstart", () => {
      this.composing = true;
      this.close();
    });
    input.addEventListener("compositionend", () => {
      this.composing = false;
      this.changed();
    });
    input.addEventListener("input", (event) => {
      if (!this.composing && !event.isComposing) this.changed();
    });
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    this.form.addEventListener("submit", () => this.close());
    // The box keeps the focus, so that its blur doesn't take the list away before the click.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(Number(option.dataset.index));
    });
  }

  changed() {
    clearTimeout(this.timer);
    this.stop();
    if (this.input.value.trim() === "") this.close();
    else this.timer = setTimeout(() => this.ask(this.input.value.trim()), PAUSE);
  }

  stop() {
    if (this.request) this.request.abort();
    this.request = null;
  }

  async ask(typed) {
    const request = window.AbortController ? new AbortController() : { abort() {} };
    this.request = request;
    try {
      const response = await fetch(this.address + encodeURIComponent(typed), { signal: request.signal });
      const answer = response.ok ? await response.json() : null;
      // An answer to what no longer stands there is stale.
      if (this.request === request && !this.composing) this.show(answer ? options(answer) : []);
    } catch (error) {
      if (this.request === request) this.close();
    }
  }

  show(shown) {
    this.shown = shown;
    this.active = -1;
    this.list.textContent = "";
    this.list.append(...shown.map((option, index) => this.element(option, index)));
    this.expand(shown.length > 0 && document.activeElement === this.input);
    this.status.textContent = shown.length > 0 ? counted("count", shown.length) : "";
  }

  element(option, index) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${index}`;
    item.dataset.index = index;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.append(span("option-type", words[option.type]), span("option-text", option.text), span("option-note", note(option)));
    return item;
  }

  expand(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (!open) this.mark(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.stop();
    this.expand(false);
  }

  mark(index) {
    const before = this.list.children[this.active];
    if (before) before.setAttribute("aria-selected", "false");
    this.active = index;
    const now = this.list.children[index];
    if (!now) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    now.setAttribute("aria-selected", "true");
    now.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", now.id);
  }

  // Up and down go round by way of the box itself, where none is marked.
  move(step) {
    const places = this.shown.length + 1;
    this.mark(((this.active + 1 + step + places) % places) - 1);
  }

  key(event) {
    // 229: keys of an input method where the browser ends composition before their event.
    if (this.composing || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.arrow(event, open);
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault(); // a second one empties the box, as browsers do
      this.close();
    }
  }

  arrow(event, open) {
    if (this.shown.length === 0) return;
    event.preventDefault();
    if (!open) this.expand(true);
    this.move(event.key === "ArrowDown" ? 1 : -1);
  }

  choose(index) {
    const { url } = this.shown[index];
    this.close();
    window.location.assign(url);
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) new Combobox(input);
