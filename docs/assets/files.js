/* <rapport-files>: filters over every quiz and file; what fits is unfolded. */
(() => {
  "use strict";
  if (customElements.get("rapport-files")) return;
  customElements.define("rapport-files", class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("input", () => this.filter());
      this.filter();
    }

    filter() {
      const words = this.querySelector("[data-filter=words]").value.toLowerCase().split(/\s+/).filter(Boolean);
      const kind = this.querySelector("[data-filter=kind]").value;
      let count = 0;
      for (const set of this.querySelectorAll(".file-set")) {
        const title = set.querySelector("summary").textContent.toLowerCase();
        const here = words.every((word) => title.includes(word));
        let shown = 0;
        for (const file of set.querySelectorAll(".file")) {
          file.hidden = !here || (kind !== "" && file.dataset.kind !== kind);
          shown += !file.hidden;
        }
        set.hidden = !shown;
        if (words.length || kind) set.open = true;
        count += shown;
      }
      const status = this.querySelector(".filters__count");
      status.textContent = status.dataset.text.replace("{}", count);
    }
  });
})();
