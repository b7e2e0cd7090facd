"use strict";
/*
 * <rapport-choice>: tick cards or checklists anywhere on the page, choose paper and layout, and print only those.
 * The choice is kept. A link can make one: ?cards=stay-calm,greet-warmly&paper=letter&layout=8up; what a link chooses
 * is kept only once the reader changes it. What another tab chose meanwhile stays chosen.
 */
rapport.define("rapport-choice", ["store"], ({ store }) => {
  class Choice {
    gone = false; // whether a link named something that is not there
    last = /** @type {string[] | undefined} */ (undefined); // names kept as this tab knows them; of a link, none are

    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      this.name = rapport.data(element, "name");
      this.bar = rapport.find(element, ".choice-bar");
      this.link = rapport.find(this.bar, "[data-link]", HTMLAnchorElement);
      this.menus = rapport.all(this.bar, "select", HTMLSelectElement);
      this.parts = rapport.all(element, "[data-pick]");
      this.boxes = new Map(this.parts.map((part) => [rapport.data(part, "pick"), this.box(part)]));
      this.recall(new URLSearchParams(location.search));
      this.bar.addEventListener("change", () => this.chosen());
      rapport.find(this.bar, '[data-do="print"]').addEventListener("click", () => print());
      this.empty = rapport.find(this.bar, '[data-do="empty"]');
      this.empty.addEventListener("click", () => {
        for (const box of this.boxes.values()) box.checked = false;
        this.last = undefined; // all of them, whoever chose them
        this.chosen();
        rapport.find(this.bar, '[data-do="print"]').focus(); // for this button is gone now
      });
      this.show();
    }

    /**
     * Put a box to tick into the part itself.
     * @param {HTMLElement} part
     */
    box(part) {
      const { content } = rapport.find(this.element, "template[data-box]", HTMLTemplateElement);
      const label = /** @type {HTMLElement} */ (rapport.find(content, ".pick").cloneNode(true));
      const box = rapport.find(label, "input", HTMLInputElement);
      box.setAttribute("aria-label", rapport.data(box, "label").replace("{}", rapport.data(part, "title")));
      box.addEventListener("change", () => this.chosen());
      part.prepend(label);
      return box;
    }

    /**
     * Take what a link asks for, or else what was chosen here before.
     * @param {URLSearchParams} asked
     */
    recall(asked) {
      const linked = asked.get(this.name);
      const kept = store.get("picked", this.name);
      const names = linked === null ? (kept?.names ?? []) : linked.split(",").filter(Boolean);
      if (linked === null) this.last = names;
      for (const name of names) {
        const box = this.boxes.get(name);
        if (box) box.checked = true;
        else this.gone ||= linked !== null;
      }
      for (const menu of this.menus) {
        const wanted = asked.get(menu.name) ?? kept?.[menu.name];
        if (typeof wanted === "string" && [...menu.options].some(({ value }) => value === wanted)) menu.value = wanted;
      }
    }

    names() {
      return [...this.boxes].filter(([, box]) => box.checked).map(([name]) => name);
    }

    setting() {
      return Object.fromEntries(this.menus.map(({ name, value }) => [name, value]));
    }

    chosen() {
      this.gone = false;
      if (this.last) this.merge(this.last, store.get("picked", this.name)?.names ?? []);
      this.last = this.names();
      store.set("picked", this.name, { names: this.names(), ...this.setting() });
      this.show();
    }

    /**
     * What this tab changed is changed; all else is as it is kept now.
     * @param {string[]} before
     * @param {string[]} kept
     */
    merge(before, kept) {
      for (const [name, box] of this.boxes) {
        const isChanged = box.checked !== before.includes(name);
        if (!isChanged) box.checked = kept.includes(name);
      }
    }

    /** Bring page, link and count in line with what is ticked. */
    show() {
      const names = this.names();
      const setting = this.setting();
      Object.assign(this.element.dataset, setting, { some: names.length ? "yes" : "" });
      for (const part of this.parts) part.toggleAttribute("data-picked", names.includes(rapport.data(part, "pick")));
      const last = this.parts.filter((part) => !names.length || part.hasAttribute("data-picked")).at(-1);
      for (const part of this.parts) part.toggleAttribute("data-last", part === last);
      for (const group of rapport.all(this.element, ".choice-group")) {
        group.toggleAttribute("data-picked", Boolean(group.querySelector("[data-picked]")));
      }
      const status = rapport.find(this.bar, '[role="status"]');
      const some = () => rapport.count(rapport.data(status, this.gone ? "gone" : "some"), names.length);
      this.empty.hidden = !names.length;
      status.textContent = this.gone || names.length ? some() : rapport.data(status, "none");
      const asked = Object.entries(setting).map(([name, value]) => `${name}=${value}`);
      this.link.hidden = !names.length;
      this.link.href = `?${[`${this.name}=${names.join(",")}`, ...asked].join("&")}`;
      if (setting.layout === "coaching") this.coach();
    }

    /** Give each list columns and lines for whoever watches, once. */
    coach() {
      const { content } = rapport.find(this.element, "template[data-coaching]", HTMLTemplateElement);
      const [head, lines] = content.children;
      for (const part of this.parts) {
        if (part.querySelector(".coach-head")) continue;
        rapport.find(part, "rapport-checklist").before(head.cloneNode(true));
        part.append(lines.cloneNode(true));
      }
    }
  }

  return (element) => new Choice(element);
});
