"use strict";
/* <rapport-search>: the box in the header. It loads the engine and what that needs when somebody opens it. */
rapport.define("rapport-search", ["keys"], ({ keys }) => {
  const COVERS = matchMedia("(max-width: 59.984375em)"); // where Material has the open box cover the page
  const WORD = /([\p{L}\p{N}'\u2019]+)/u;
  const STYLE = new URL("search/results.css", rapport.assets).href;
  const MOST = 10; // results
  const site = new URL("../", rapport.assets);

  class Box {
    turn = Symbol("turn"); // an answer that comes late is for another question
    scrolled = /** @type {Element | null} */ (null);

    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      this.toggle = rapport.find(document, "#__search", HTMLInputElement);
      this.input = rapport.find(element, "input", HTMLInputElement);
      this.list = rapport.find(element, "ol");
      this.status = rapport.find(element, "[role=status]");
      this.completion = rapport.find(element, ".md-search__suggest");
      this.kinds = new Map(rapport.all(element, "data", HTMLDataElement).map((kind) => [kind.value, kind.textContent]));
      this.listen();
      const asked = new URL(location.href).searchParams.get("q");
      if (asked !== null) this.ask(asked);
    }

    listen() {
      const { element, toggle, input } = this;
      const scroller = rapport.find(element, ".md-search__scrollwrap");
      const form = rapport.find(element, "form");
      scroller.addEventListener("scroll", () => {
        this.scrolled = scroller;
      });
      toggle.addEventListener("change", () => (toggle.checked ? this.opened() : this.closed()));
      addEventListener("popstate", () => history.state?.search || this.open(false));
      input.addEventListener("focus", () => this.open());
      input.addEventListener("input", () => this.show());
      rapport.find(element, ".search-close").addEventListener("click", () => this.open(false));
      form.addEventListener("submit", (event) => this.follow(event));
      form.addEventListener("reset", () => setTimeout(() => this.enter()));
      element.addEventListener("keydown", (event) => this.press(event));
      element.addEventListener(
        "click",
        ({ target }) => target instanceof Element && target.closest("a") && this.close(),
      );
      element.addEventListener(
        "focusout",
        ({ relatedTarget: to }) => to instanceof Node && !element.contains(to) && this.close(),
      );
      keys.onSearch(() => this.call());
      document.addEventListener("click", (event) => {
        const asking = event.target instanceof Element && event.target.closest("[data-search-for]");
        if (!(asking instanceof HTMLElement)) return;
        event.preventDefault(); // without scripts, a link leads elsewhere
        this.ask(rapport.data(asking, "searchFor"));
      });
    }

    /**
     * Open the box with a query in it.
     * @param {string} query
     */
    ask(query) {
      this.input.value = query;
      if (this.toggle.checked) this.show();
      else this.open();
    }

    open(wanted = true) {
      if (this.toggle.checked !== wanted) this.toggle.click();
    }

    /** The reader goes on: what Back would close is gone. */
    close() {
      if (history.state?.search) history.replaceState({ ...history.state, search: undefined }, "");
      this.open(false);
    }

    /** Where it covers the page, Back closes it. */
    opened() {
      if (COVERS.matches && !history.state?.search) history.pushState({ ...history.state, search: true }, "");
      this.enter();
    }

    enter() {
      this.input.focus();
      this.show();
    }

    closed() {
      const { activeElement: focused } = document;
      if (focused instanceof HTMLElement && this.element.contains(focused)) focused.blur();
      if (history.state?.search) return history.back();
      this.name("");
    }

    /** Load what search needs; what could not be loaded is tried again. */
    async engine() {
      if (!document.querySelector(`link[href="${STYLE}"]`)) {
        document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE }));
      }
      const [engine] = await Promise.all([rapport.load("search/engine"), rapport.load("search/words")]);
      return engine;
    }

    async show() {
      const query = this.input.value.trim();
      const turn = Symbol("turn");
      this.turn = turn;
      this.completion.textContent = "";
      try {
        const engine = await this.engine();
        const found = await (query ? engine.search(this.input.value, MOST) : engine.top());
        if (turn === this.turn) this.fill(query, found);
      } catch {
        if (turn === this.turn) this.status.textContent = rapport.data(this.element, "failed");
      }
    }

    /** @param {string} query @param {SearchResults} found */
    fill(query, { results, marks, completion }) {
      const found = () => rapport.count(rapport.data(this.element, "found"), results.length);
      const { top = "", none = "" } = this.element.dataset;
      this.status.textContent = query ? (results.length ? found() : none) : top;
      this.element.dataset.shown = query;
      this.list.replaceChildren(...results.map((result) => this.hit(result, marks)));
      rapport.find(this.element, ".search-else").hidden = query !== "" && results.length > 0;
      if (this.scrolled) this.scrolled.scrollTop = 0; // not otherwise, for it would lay out the page at once
      this.scrolled = null;
      this.completion.textContent = completion;
      if (query && this.toggle.checked) this.name(query);
    }

    /** @param {string} query What the address of the page asks for, too, until the box is closed. */
    name(query) {
      const address = new URL(location.href);
      if (query) address.searchParams.set("q", query);
      else address.searchParams.delete("q");
      if (address.href !== location.href) history.replaceState(history.state, "", address);
    }

    /** @param {SearchResult} result @param {SearchResults["marks"]} marks */
    hit({ path, kind, title, summary, phrase }, marks) {
      const template = rapport.find(this.element, "template", HTMLTemplateElement);
      const item = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
      /** @type {(selector: string, text: string) => void} */
      const put = (selector, text) => rapport.find(item, selector).append(...this.marked(text, marks));
      rapport.find(item, "a", HTMLAnchorElement).href = new URL(path + rapport.data(this.element, "index"), site).href;
      put(".search-hit__title", title);
      put(".search-hit__summary", summary);
      rapport.find(item, ".search-hit__kind").textContent = this.kinds.get(kind) ?? "";
      if (phrase) put("q", phrase);
      else rapport.find(item, ".search-hit__say").remove();
      return item;
    }

    /** @param {string} text @param {SearchResults["marks"]} marks */
    marked(text, marks) {
      return text.split(WORD).map((piece) => {
        return marks(piece) ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece;
      });
    }

    /** @param {Event} event Enter in the box opens the first result. */
    follow(event) {
      event.preventDefault();
      this.list.querySelector("a")?.click();
    }

    /** @param {KeyboardEvent} event */
    press(event) {
      const { input, completion } = this;
      const stops = [input, ...rapport.all(this.list, "a")];
      const place = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
      const step = { ArrowDown: 1, ArrowUp: stops.length - 1 }[event.key];
      if (event.key === "Escape") {
        this.close();
      } else if (step && place >= 0) {
        event.preventDefault();
        stops[(place + step) % stops.length].focus();
      } else if (event.target !== input) {
        if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey) input.focus();
      } else if (event.key === "ArrowRight" && completion.textContent && input.selectionStart === input.value.length) {
        input.value = completion.textContent;
        this.show();
      }
    }

    /** A key opens the box from anywhere. */
    call() {
      this.input.focus();
      this.input.select();
    }
  }

  return (element) => new Box(element);
});
