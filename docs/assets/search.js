/* <rapport-search>: the box in the header. It loads the engine and what that needs when somebody opens it. */
(() => {
  "use strict";
  if (customElements.get("rapport-search")) return;
  const KEYS = new Set(["/", "s", "f"]);
  const PARTS = ["search-language.js", "search-engine.js", "search/words.js"]; // in this order
  const TYPED_INTO = "input, select, textarea, [contenteditable]";
  const WORD = /([\p{L}\p{N}'\u2019]+)/u;

  /* Load a script; those asked for together run in order. */
  const script = (address) => new Promise((resolve, reject) => {
    const settings = { src: address, async: false, onload: resolve, onerror: reject };
    document.head.append(Object.assign(document.createElement("script"), settings));
  });

  customElements.define("rapport-search", class extends HTMLElement {
    connectedCallback() {
      const find = (selector) => this.querySelector(selector);
      this.toggle = document.getElementById("__search");
      this.input = find("input");
      this.list = find("ol");
      this.status = find("[role=status]");
      this.completion = find(".md-search__suggest");
      this.share = find("[data-clipboard-text]");
      this.root = new URL(this.dataset.root, location); // as long as the first page is still open
      this.kinds = new Map([...this.querySelectorAll("data")].map((kind) => [kind.value, kind.textContent]));
      for (const name of ["style", "engine"]) this.dataset[name] = new URL(this.dataset[name], location);

      find(".md-search__scrollwrap").addEventListener("scroll", (event) => { this.scrolled = event.target; });
      this.toggle.addEventListener("change", () => (this.toggle.checked ? this.opened() : this.closed()));
      this.input.addEventListener("focus", () => this.open());
      this.input.addEventListener("input", () => this.show());
      find("form").addEventListener("submit", (event) => this.follow(event));
      find("form").addEventListener("reset", () => setTimeout(() => { this.input.focus(); this.show(); }));
      this.addEventListener("keydown", (event) => this.press(event));
      this.addEventListener("click", (event) => event.target.closest("a") && this.close());
      this.addEventListener("focusout", ({ relatedTarget: to }) => to && !this.contains(to) && this.close());
      document.addEventListener("keydown", (event) => this.call(event));
      document.addEventListener("click", (event) => {
        const asking = event.target.closest("[data-search-for]");
        if (asking) this.ask(asking.dataset.searchFor);
      });
      const asked = new URL(location).searchParams.get("q");
      if (asked !== null) this.ask(asked);
    }

    /* Open the box with a query in it. */
    ask(query) {
      this.input.value = query;
      if (this.toggle.checked) this.show();
      else this.open();
    }

    open() {
      if (!this.toggle.checked) this.toggle.click();
    }

    close() {
      if (this.toggle.checked) this.toggle.click();
    }

    opened() {
      this.input.focus();
      this.show();
    }

    closed() {
      if (this.contains(document.activeElement)) document.activeElement.blur();
      const address = new URL(location);
      if (!address.searchParams.has("q")) return;
      address.searchParams.delete("q");
      history.replaceState(history.state, "", address);
    }

    /* Load what search needs, once; what could not be loaded is tried again. */
    engine() {
      this.loading ??= Promise.all(PARTS.map((part) => script(new URL(part, this.dataset.engine))));
      if (!document.querySelector(`link[href="${this.dataset.style}"]`)) {
        const settings = { rel: "stylesheet", href: this.dataset.style };
        document.head.append(Object.assign(document.createElement("link"), settings));
      }
      return this.loading.catch((error) => {
        this.loading = null;
        throw error;
      });
    }

    async show() {
      const query = this.input.value.trim();
      this.turn = Symbol("turn"); // an answer that comes late is for another question
      const turn = this.turn;
      this.completion.textContent = "";
      try {
        await this.engine();
        const found = await (query ? window.rapportSearch.search(this.input.value) : window.rapportSearch.top());
        if (turn === this.turn) this.fill(query, found);
      } catch {
        if (turn === this.turn) this.status.textContent = this.dataset.failed;
      }
    }

    fill(query, { results, marks, completion }) {
      const { top, none, one, other } = this.dataset;
      const counted = [none, one][results.length] ?? other.replace("{}", results.length);
      this.status.textContent = query ? counted : top;
      this.dataset.shown = query;
      this.list.replaceChildren(...results.map((result) => this.hit(result, marks)));
      this.querySelector(".search-else").hidden = query && results.length;
      if (this.scrolled) this.scrolled.scrollTop = 0; // not otherwise, for it would lay out the page at once
      this.scrolled = null;
      this.completion.textContent = completion;
      const address = new URL(location);
      address.searchParams.set("q", query);
      address.hash = "";
      this.share.dataset.clipboardText = address;
    }

    hit({ path, kind, title, summary, phrase }, marks) {
      const item = this.querySelector("template").content.cloneNode(true);
      const put = (selector, text) => item.querySelector(selector).append(...this.marked(text, marks));
      item.querySelector("a").href = new URL(path + this.dataset.index, this.root);
      put(".search-hit__title", title);
      put(".search-hit__summary", summary);
      item.querySelector(".search-hit__kind").textContent = this.kinds.get(kind);
      if (phrase) put("q", phrase);
      else item.querySelector(".search-hit__say").remove();
      return item;
    }

    marked(text, marks) {
      return text.split(WORD).map((piece) => {
        if (!marks(piece)) return piece;
        const mark = document.createElement("mark");
        mark.textContent = piece;
        return mark;
      });
    }

    /* Enter in the box opens the first result. */
    follow(event) {
      event.preventDefault();
      this.list.querySelector("a")?.click();
    }

    press(event) {
      const stops = [this.input, ...this.list.querySelectorAll("a")];
      const step = { ArrowDown: 1, ArrowUp: stops.length - 1 }[event.key];
      if (event.key === "Escape") {
        this.close();
      } else if (step && stops.includes(document.activeElement)) {
        event.preventDefault();
        stops[(stops.indexOf(document.activeElement) + step) % stops.length].focus();
      } else if (event.target !== this.input) {
        if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey) this.input.focus();
      } else if (event.key === "ArrowRight" && this.completion.textContent && this.input.selectionStart === this.input.value.length) {
        this.input.value = this.completion.textContent;
        this.show();
      }
    }

    /* The keys that open the box from anywhere. */
    call(event) {
      const free = !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest(TYPED_INTO);
      if (!free || this.toggle.checked || !KEYS.has(event.key)) return;
      event.preventDefault();
      this.input.focus();
      this.input.select();
    }
  });
})();
