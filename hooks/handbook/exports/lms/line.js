"use strict";
/* The line above a test or a rehearsal that says what its learning system does, with a button for whatever can be done about it. */
rapport.provide("lms/line", [], () => {
  const BUTTONS = /** @type {const} */ (["resend", "back", "agree", "decline"]);

  /** @implements {StatusLine} */
  return class {
    /** @param {Launched["page"]} page @param {(button: StatusButton) => void} press */
    constructor(page, press) {
      const { element, words } = page;
      this.page = page;
      this.bar = page.part('[data-part="lms"]');
      this.text = rapport.find(this.bar, "[role=status]");
      this.note = rapport.find(this.bar, "[data-fill=detail]");
      for (const name of BUTTONS) this.button(name).addEventListener("click", () => press(name));
      element.prepend(this.bar);
      for (const root of [element, words]) {
        for (const link of rapport.all(root, "a[href]")) Object.assign(link, { target: "_blank", rel: "noopener" });
      }
    }

    /** @param {StatusButton} name */
    button(name) {
      return rapport.find(this.bar, `[data-do="${name}"]`);
    }

    /** @param {string[]} names @param {StatusFacts} facts */
    say(names, { score = 0, asking = "", unreachable = "", buttons }) {
      const texts = names.filter(Boolean).map((name) => this.page.part(`[data-lms="${name}"]`).textContent);
      this.bar.dataset.state = names[0];
      const text = texts
        .join(" ")
        .replace("{mark}", `${this.page.element.dataset.passMark}`)
        .replace("{}", asking || `${score}`);
      if (this.text.textContent !== text) this.text.textContent = text; // the same is not announced again
      const detail = rapport.data(this.note, "text").replace("{there}", unreachable).replace("{here}", location.origin);
      this.note.textContent = unreachable && detail;
      for (const key of BUTTONS) this.button(key).hidden = !buttons.includes(key);
    }
  };
});
