/* <rapport-star>: a button that stars its page. <rapport-starred>: the starred pages, on the home page. */
((begin) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin();
  else addEventListener("rapport-store", begin, { once: true });
})(() => {
  "use strict";
  if (customElements.get("rapport-star")) return;
  const store = window.rapportStore;

  customElements.define("rapport-star", class extends HTMLElement {
    connectedCallback() {
      if (this.querySelector("button")) return;
      const { page, title, button: label, unsaved } = this.dataset;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "star";
      button.textContent = label;
      const said = document.createElement("span");
      said.setAttribute("role", "status");
      const show = () => button.setAttribute("aria-pressed", Boolean(store.get("starred", page)));
      button.addEventListener("click", () => {
        const kept = store.set("starred", page, store.get("starred", page) ? undefined : { title, at: Date.now() });
        said.textContent = kept ? "" : unsaved;
        show();
      });
      show();
      this.append(button, said);
    }
  });

  customElements.define("rapport-starred", class extends HTMLElement {
    connectedCallback() {
      const pages = Object.entries(store.all("starred")).sort(([, one], [, other]) => one.at - other.at);
      if (!pages.length || this.querySelector("ul")) return;
      this.append(this.querySelector("template").content.cloneNode(true));
      this.querySelector("ul").replaceChildren(...pages.map(([page, { title }]) => {
        const entry = document.createElement("li");
        entry.className = "tile";
        const link = document.createElement("a");
        link.href = page + this.dataset.index;
        link.className = "tile__title";
        link.textContent = title;
        entry.append(link);
        return entry;
      }));
    }
  });
});
