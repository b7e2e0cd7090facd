/*
 * <rapport-choice>: tick cards or checklists anywhere on the page, choose paper and layout, and print only those.
 * The choice is kept. A link can make one: ?cards=stay-calm,greet-warmly&paper=letter&layout=8up; what a link chooses
 * is kept only once the reader changes it.
 */
((begin) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin();
  else addEventListener("rapport-store", begin, { once: true });
})(() => {
  "use strict";
  if (customElements.get("rapport-choice")) return;
  const store = window.rapportStore;

  customElements.define("rapport-choice", class extends HTMLElement {
    connectedCallback() {
      if (this.bar) return;
      const bar = this.querySelector(".choice-bar");
      const pick = this.querySelector("template[data-box]").content.firstElementChild;
      this.bar = bar;
      this.link = bar.querySelector("[data-link]");
      this.parts = [...this.querySelectorAll("[data-pick]")];
      this.boxes = new Map(this.parts.map((part) => [part.dataset.pick, this.box(part, pick)]));
      this.recall(new URLSearchParams(location.search));
      bar.addEventListener("change", () => this.chosen());
      bar.querySelector('[data-do="print"]').addEventListener("click", () => print());
      bar.querySelector('[data-do="empty"]').addEventListener("click", () => {
        this.boxes.forEach((box) => { box.checked = false; });
        this.chosen();
      });
      this.show();
    }

    /* A box to tick, in the part itself. */
    box(part, pick) {
      const label = pick.cloneNode(true);
      const box = label.querySelector("input");
      box.setAttribute("aria-label", box.dataset.label.replace("{}", part.dataset.title));
      box.addEventListener("change", () => this.chosen());
      part.prepend(label);
      return box;
    }

    /* What a link asks for, or else what was chosen here before. */
    recall(asked) {
      const linked = asked.get(this.dataset.name);
      const kept = store.get("picked", this.dataset.name) ?? {};
      const names = linked === null ? (kept.names ?? []) : linked.split(",").filter(Boolean);
      names.forEach((name) => { if (this.boxes.has(name)) this.boxes.get(name).checked = true; });
      this.gone = linked !== null && names.some((name) => !this.boxes.has(name));
      for (const select of this.bar.querySelectorAll("select")) {
        const wanted = asked.get(select.name) ?? kept[select.name];
        if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
      }
    }

    names() { return [...this.boxes].filter(([, box]) => box.checked).map(([name]) => name); }

    setting() { return Object.fromEntries([...this.bar.querySelectorAll("select")].map((one) => [one.name, one.value])); }

    chosen() {
      this.gone = false;
      store.set("picked", this.dataset.name, { names: this.names(), ...this.setting() });
      this.show();
    }

    /* Bring page, link and count in line with what is ticked. */
    show() {
      const names = this.names();
      const setting = this.setting();
      Object.assign(this.dataset, setting, { some: names.length ? "yes" : "" });
      for (const part of this.parts) part.toggleAttribute("data-picked", this.boxes.get(part.dataset.pick).checked);
      const printed = names.length ? this.parts.filter((part) => part.hasAttribute("data-picked")) : this.parts;
      this.parts.forEach((part) => part.toggleAttribute("data-last", part === printed.at(-1)));
      for (const group of this.querySelectorAll(".choice-group")) {
        group.toggleAttribute("data-picked", Boolean(group.querySelector("[data-picked]")));
      }
      const status = this.bar.querySelector('[role="status"]');
      status.textContent = status.dataset[this.gone ? "gone" : names.length ? "some" : "none"].replace("{}", names.length);
      const asked = Object.entries(setting).map(([name, value]) => `${name}=${value}`);
      this.link.href = `?${[`${this.dataset.name}=${names.join(",")}`, ...asked].join("&")}`;
      if (setting.layout === "coaching") this.coach();
    }

    /* Columns and lines for whoever watches, in each list once. */
    coach() {
      const [head, lines] = this.querySelector("template[data-coaching]").content.children;
      for (const part of this.parts) {
        if (part.querySelector(".coach-head")) continue;
        part.querySelector("rapport-checklist").before(head.cloneNode(true));
        part.append(lines.cloneNode(true));
      }
    }
  });
});
