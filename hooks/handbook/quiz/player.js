"use strict";
/*
 * <rapport-quiz>: makes a quiz page that already reads whole answer back, one item at a time (quiz/steps.js). Keys and
 * feedback stand in the page's own HTML. Addresses: #<item-id> opens at that item, ?seed=… repeats a draw,
 * ?mode=assess makes it a test; lms/opened.js knows those of frames and learning systems. What all those need beyond
 * this bundle is loaded when they are used.
 */
rapport.define("rapport-quiz", ["store", "lms/opened", "quiz/draw", "quiz/item", "quiz/steps"], (parts) => {
  const { store, "lms/opened": opened, "quiz/draw": draw, "quiz/item": Item, "quiz/steps": Steps } = parts;

  /** @implements {Quiz} */
  class Player extends Steps {
    seed = "";
    before = /** @type {string[][]} */ ([]); // the items that the last tries asked
    random = Math.random;
    test = /** @type {{ look(): void } | undefined} */ (undefined);
    asked = new URLSearchParams(location.search);

    /** @param {HTMLElement} element @param {HTMLFormElement[]} forms @param {Record<string, ItemType>} types */
    constructor(element, forms, types) {
      super(element);
      this.forms = forms;
      this.types = types;
      const { passMark } = element.dataset; // without one it is never a test
      this.lms = passMark && opened(element);
      this.mode = /** @type {Quiz["mode"]} */ (
        passMark && (this.lms || this.asked.get("mode") === "assess") ? "assess" : "learn"
      );
      this.repeats = this.asked.has("seed"); // what is shown follows from the address alone, not from older answers
      addEventListener("hashchange", () => this.open());
      if (this.asked.has("embed"))
        rapport.load("quiz/later").then(
          ({ embed }) => embed(),
          () => {}, // the frame keeps its height
        );
      if (this.lms) void this.launch(this.lms);
      else this.start();
    }

    start() {
      this.element.toggleAttribute("aria-busy", this.mode === "assess"); // until it is known what is asked, and when
      this.begin(this.asked.get("seed"));
      this.open();
      rapport.load("quiz/later").then(
        ({ tools }) => tools.add(this, this.asked),
        () => {}, // nothing is missing that a question needs
      );
    }

    /**
     * Begin once the learning system has said what it knows; without the script for that, begin and say so.
     * @param {string} lms
     */
    async launch(lms) {
      this.element.ariaBusy = "true";
      try {
        const session = await rapport.load("lms/session");
        await session(this, lms);
      } catch (error) {
        if (!(error instanceof rapport.Missing)) throw error;
        this.begin();
        this.warn("unlaunched");
      }
    }

    /** Show the item that the address names, though this attempt left it out. */
    open() {
      const form = this.element.isConnected && this.forms.find((one) => `#${one.id}` === location.hash);
      if (!form) return;
      if (form.hidden && this.mode === "learn") this.begin(this.seed);
      const place = this.items.findIndex((item) => item.form === form);
      if (place >= 0) this.move(place);
    }

    /** @param {HTMLFormElement} form */
    typeOf(form) {
      return this.types[rapport.data(form, "type")];
    }

    /** @param {string | null} [seed] */
    begin(seed) {
      if (this.mode === "learn") this.element.removeAttribute("aria-busy");
      this.element.removeAttribute("data-wait");
      this.seed = seed ?? Math.random().toString(36).slice(2, 8);
      this.random = draw.seeded(this.seed);
      for (const part of rapport.all(this.element, "section, .quiz__start")) part.remove();
      delete this.element.dataset.marked;
      this.place = -1; // none is in view yet
      const isFree = this.mode === "assess" && !seed && !this.lms; // a seed alone repeats a draw
      this.before = (isFree && store.get("tries", rapport.data(this.element, "quiz"))?.asked) || [];
      this.items = this.drawn().map((form) => new Item(form, this.typeOf(form), this));
      this.end = this.part(`[data-part="${this.mode === "assess" ? "submit" : "end"}"]`);
      this.element.append(this.end);
      this.resume();
      if (this.mode === "assess") this.assess();
    }

    ended() {
      this.test?.look();
      if (this.mode === "learn")
        rapport.load("quiz/later").then(
          ({ ending }) => ending(this),
          () => {}, // the end says less
        );
    }

    /** Without its script a test becomes practice, and says so. */
    async assess() {
      try {
        const assess = await rapport.load("assess");
        this.test = assess(this);
        this.element.removeAttribute("aria-busy");
      } catch (error) {
        if (!(error instanceof rapport.Missing)) throw error;
        this.mode = "learn";
        this.begin(this.seed);
        this.warn("untested");
      }
    }

    /** The forms of this attempt, numbered; the others step aside. */
    drawn() {
      /** @type {(form: HTMLFormElement) => boolean} */
      const answered = (form) =>
        this.mode === "learn" && !this.repeats && Boolean(store.get("answers", form.id)?.given);
      const shown = draw.drawn(
        this.forms,
        answered,
        Number(this.element.dataset.perPractice) || Infinity,
        this.random,
        this.before,
      );
      for (const form of this.forms) form.hidden = !shown.includes(form);
      shown.forEach((form, place) => {
        const title = rapport.find(form, ".item__title").firstChild;
        if (title)
          title.textContent = `${rapport
            .data(this.where, "text")
            .replace("{}", `${place + 1}`)
            .replace("{all}", `${shown.length}`)}\u2002`;
      });
      return shown;
    }

    warn(what = "unsaved") {
      if (this.element.querySelector(`.quiz__unsaved[data-part="${what}"]`)) return;
      const line = this.part(`[data-part="${what}"]`);
      line.className = "quiz__unsaved";
      line.role = "status";
      this.element.prepend(line);
    }
  }

  /* The types of its items may come after it. */
  return (element) => {
    const forms = rapport.all(element, "form.item", HTMLFormElement);
    const names = [...new Set(forms.map((form) => rapport.data(form, "type")))];
    rapport.when(
      names.map((name) => /** @type {const} */ (`items/${name}`)),
      (given) => {
        const types = Object.fromEntries(names.map((name) => [name, given[`items/${name}`]]));
        return new Player(element, forms, types);
      },
    );
  };
});
