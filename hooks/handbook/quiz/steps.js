"use strict";
/*
 * Which question of an attempt is in view: a number, `place`, after the last of which is the end. What the page shows
 * follows from it and from the state of each item.
 */
rapport.provide("quiz/steps", [], () => {
  const TOP = 64; // pixels, from the top of the screen: where it stands once it was scrolled there

  return class {
    mode = /** @type {Quiz["mode"]} */ ("learn");
    items = /** @type {Item[]} */ ([]);
    place = 0; // of the question in view; after the last is the end
    ticked = performance.now(); // when the time in view was last added to a question

    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      this.words = rapport.find(element, "template[data-words]", HTMLTemplateElement).content;
      this.end = this.part("[data-part=end]");
      this.where = this.part("[data-part=where]");
      this.where.addEventListener("click", ({ target }) => {
        // by so many questions; to the end with what is no number
        if (target instanceof HTMLElement && target.dataset.do) this.move(this.place + Number(target.dataset.do));
      });
      element.prepend(this.where);
      document.addEventListener("visibilitychange", () => this.tick(!document.hidden));
    }

    /** @param {string} selector */
    part(selector) {
      return /** @type {HTMLElement} */ (rapport.find(this.words, selector).cloneNode(true));
    }

    /** Show the first question that is still to be answered, or the end. */
    resume() {
      this.go(this.items.findIndex((item) => this.isOpen(item)));
    }

    /** @param {Item} item */
    isOpen(item) {
      return this.mode === "assess" ? !item.complete() : !item.state;
    }

    /**
     * Show one question; with any other number than theirs, the end.
     * @param {number} place
     */
    go(place) {
      this.tick();
      this.place = place in this.items ? place : this.items.length;
      const steps = [...this.items.map(({ form }) => form), this.end];
      for (const step of steps) step.toggleAttribute("data-away", step !== steps[this.place]);
      for (const button of rapport.all(this.where, "button", HTMLButtonElement))
        button.disabled = Number(button.dataset.do) < 0 ? !this.place : steps[this.place] === this.end;
      this.count();
      if (steps[this.place] === this.end) this.ended();
    }

    ended() {}

    /**
     * Add the time that has passed to that of the question in view; but for time when the page was hidden.
     * @param {boolean} [wasHidden]
     */
    tick(wasHidden) {
      const now = performance.now();
      if (this.place in this.items && !wasHidden) this.items[this.place].spent += now - this.ticked;
      this.ticked = now;
    }

    /**
     * Go there as the reader asked: from its top, with the focus on it.
     * @param {number} place
     */
    move(place) {
      this.go(place);
      this.element.scrollIntoView();
      if (this.element.getBoundingClientRect().top > TOP) scrollTo(0, 0); // too little stands below it
      const options = { preventScroll: true };
      if (this.place in this.items) this.items[this.place].focus(options);
      else rapport.find(this.end, "h2").focus(options);
    }

    /** Go on: in practice past what is answered already. */
    next() {
      const after = this.place + 1;
      this.move(this.mode === "assess" ? after : this.items.findIndex((item, at) => at >= after && !item.state));
    }

    /** Make a step of each question, filled once it is answered: by what came of it, as soon as that is said. */
    count() {
      const line = rapport.find(this.where, "[role]");
      const { length } = this.items;
      if (line.children[length]) line.replaceChildren(); // there were more
      for (const [place, item] of this.items.entries()) {
        const step = line.children[place] ?? line.appendChild(document.createElement("i"));
        step.className = item.state || (this.isOpen(item) ? "open" : "");
        step.toggleAttribute("data-here", place === this.place);
      }
      line.ariaValueMax = `${length}`;
      line.ariaValueNow = `${rapport.all(line, ":not(.open)").length}`;
    }
  };
});
