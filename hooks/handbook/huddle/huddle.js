"use strict";
/*
 * <rapport-huddle>: the steps of a huddle one by one, as large as the screen has room for. What was read first stays
 * above the question about it. "Next" opens the answer of a step first, then leads to the next.
 */
rapport.define("rapport-huddle", [], () => {
  const LINES = 25.5; // of the smallest text on a wide screen: 28 px on 1280 x 720, read across a room
  const MOST = 1.5; // times that, so that steps look alike
  const LEAST = 18; // pixels
  const NEXT = [" ", "PageDown"]; // with the arrows; pointers for slides send these
  const BACK = ["PageUp"];

  class Stage {
    /** @param {HTMLElement} element */
    constructor(element) {
      this.list = rapport.find(element, ".huddle");
      this.steps = rapport.all(this.list, "section");
      this.dialog = rapport.find(element, "dialog", HTMLDialogElement);
      this.room = rapport.find(this.dialog, ".stage__step");
      this.where = rapport.find(this.dialog, "[role=status]");
      this.read = /** @type {HTMLElement} */ (rapport.find(this.list, ".dialogue").cloneNode(true));
      this.place = 0;
      /** @type {(name: string, act: () => unknown) => HTMLButtonElement} */
      const button = (name, act) => {
        const found = rapport.find(element, `[data-do=${name}]`, HTMLButtonElement);
        found.addEventListener("click", act);
        return found;
      };
      button("start", () => this.start());
      button("print", () => print());
      button("close", () => this.end());
      this.back = button("back", () => this.show(this.place - 1));
      this.next = button("next", () => this.goOn());
      this.dialog.addEventListener("close", () => this.end());
      this.dialog.addEventListener("keydown", (event) => this.press(event));
      addEventListener("resize", () => this.fit());
      addEventListener("beforeprint", () => this.end());
    }

    start() {
      this.dialog.showModal();
      this.room.append(...this.steps);
      rapport.find(this.room, "[data-asks]").prepend(this.read);
      for (const fold of rapport.all(this.room, "details")) fold.removeAttribute("open");
      this.show(0);
    }

    end() {
      this.dialog.close();
      this.list.append(...this.steps);
      this.read.remove();
      for (const step of this.steps) step.hidden = false;
    }

    /** @returns {HTMLElement | null} what the step has folded away still */
    get folded() {
      return this.steps[this.place].querySelector("details:not([open])");
    }

    /** @param {KeyboardEvent} event */
    press(event) {
      const { key, target } = event;
      const isOwn = key === " " && target instanceof Element && target.closest("button, summary");
      if (isOwn || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const isTurned = getComputedStyle(this.dialog).direction === "rtl";
      const [on, back] = isTurned ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
      if (![on, back, ...NEXT, ...BACK].includes(key)) return;
      event.preventDefault();
      if (key === on || NEXT.includes(key)) this.goOn();
      else this.show(this.place - 1);
    }

    goOn() {
      if (this.folded) this.folded.setAttribute("open", "");
      else this.show(this.place + 1);
      this.tell();
    }

    /** @param {number} place */
    show(place) {
      const step = this.steps[place];
      if (!step) return;
      this.place = place;
      for (const one of this.steps) one.hidden = one !== step;
      this.where.textContent = rapport
        .data(this.where, "text")
        .replace("{}", `${place + 1}`)
        .replace("{all}", `${this.steps.length}`);
      this.fit();
      this.tell();
      this.room.setAttribute("aria-labelledby", rapport.find(step, "h2").id);
      this.room.scrollTop = 0;
      this.room.focus();
    }

    tell() {
      this.back.disabled = this.place === 0;
      this.next.disabled = this.place === this.steps.length - 1 && !this.folded;
    }

    /** Make the text as large as the step fits with all folds open; below the smallest size it scrolls. */
    fit() {
      const { folded, room } = this;
      folded?.setAttribute("open", "");
      const least = Math.max(LEAST, Math.min(innerHeight / LINES, (innerWidth * 9) / 16 / LINES));
      for (let size = MOST; size >= 1; size -= 1 / 32) {
        room.style.fontSize = `${size * least}px`;
        if (room.scrollHeight <= room.clientHeight && room.scrollWidth <= room.clientWidth) break;
      }
      folded?.removeAttribute("open");
    }
  }

  return (element) => new Stage(element);
});
