"use strict";
/* <rapport-path>: a programme whose steps tick themselves; the next one is open, and stands above with the time left. */
rapport.define("rapport-path", ["store", "programme/steps"], ({ store, "programme/steps": steps }) => {
  /** @type {(minutes: number) => string} Minutes, or hours, rounded up. */
  const time = (minutes) => {
    const step = minutes < 60 ? 5 : 30;
    const rounded = Math.ceil(minutes / step) * step;
    const [count, unit] = rounded < 60 ? [rounded, "minute"] : [rounded / 60, "hour"];
    const { lang } = document.documentElement;
    return new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(count);
  };

  /** @type {(state: PracticeState) => void} Say what was done of a practice, and the first thing that was not. */
  const tellPractice = (state) => {
    let isNext = true;
    for (const tick of rapport.all(state.row, "[data-tick]")) {
      const isDone = state[/** @type {PracticeStep} */ (tick.dataset.tick)];
      tick.textContent = rapport.data(tick, isDone ? "done" : "open");
      if (isDone) tick.dataset.ticked = "";
      tick.hidden = !(isDone || isNext);
      isNext &&= isDone;
    }
  };

  class Path {
    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      this.root = /** @type {HTMLElement} */ (element.closest("article"));
      this.programme = rapport.data(element, "programme");
      this.result = store.get("quizzes", this.programme);
      this.standing = steps.of(this.root);
      this.standing.states.forEach(tellPractice);
      for (const step of rapport.all(this.root, ".path > [data-module]")) this.tellModule(step);
      this.tellTest(this.step("tested"));
      this.tellTogether();
      this.tellNext();
      this.tellLeft();
      this.root.addEventListener("click", ({ target }) => this.follow(target));
    }

    /** @param {string} name */
    step(name) {
      return rapport.find(this.root, `[data-step=${name}]`);
    }

    /** @param {string} name */
    text(name) {
      return rapport.data(this.element, name);
    }

    /** @param {"reads" | "practises" | "observes" | "signs"} name @param {boolean[]} done */
    share(name, done) {
      return this.text(name)
        .replace("{done}", `${done.filter(Boolean).length}`)
        .replace("{all}", `${done.length}`);
    }

    /**
     * Say how far a step is; the one that is now is open, as is the one that the address names.
     * @param {HTMLElement} step @param {boolean} isDone @param {string} [text]
     */
    tell(step, isDone, text) {
      const said = rapport.find(step, "[data-part=said]");
      said.textContent = text ?? (isDone ? this.text("done") : said.textContent);
      if (isDone) step.dataset.done = "";
      const { next } = this.standing;
      const { module, step: name } = step.dataset;
      const isNow = Boolean(next && (next.module ? next.module === module : next.step === name));
      const isNamed = step.contains(document.getElementById(location.hash.slice(1)));
      rapport.find(step, "details").toggleAttribute("open", isNow || isNamed);
      if (!isNow) return;
      said.textContent = `${this.text("now")} · ${said.textContent}`;
      step.setAttribute("aria-current", "step");
    }

    /** @param {HTMLElement} step */
    tellModule(step) {
      const own = this.standing.states.filter(({ module }) => module === step.dataset.module);
      const [read, practised] = [own.map(({ read }) => read), own.map(({ practised }) => practised)];
      const both = [...read, ...practised];
      const isDone = both.every(Boolean);
      const minutes = own.reduce((sum, one) => sum + one.minutes, 0);
      const fresh = `${rapport.find(step, "[data-part=said]").textContent} · ${this.text("about").replace("{}", time(minutes))}`;
      const begun = `${this.share("reads", read)} · ${this.share("practises", practised)}`;
      this.tell(step, isDone, isDone ? undefined : both.some(Boolean) ? begun : fresh);
    }

    /** @param {HTMLElement} step */
    tellTest(step) {
      const { isTested } = this.standing;
      const text = this.text(isTested ? "passed" : "failed").replace("{}", `${this.result?.score}`);
      this.tell(step, isTested, this.result && text);
      if (this.result && !isTested) step.dataset.failed = "";
      const test = rapport.find(step, "a[data-test]");
      if (isTested) test.textContent = rapport.data(test, "again");
    }

    tellTogether() {
      const { once, isSigned } = this.standing;
      const observed = once.map(({ observed }) => observed);
      const isObserved = observed.every(Boolean);
      this.tell(this.step("observed"), isObserved, isObserved ? undefined : this.share("observes", observed));
      const signed = once.map(({ isSigned }) => isSigned);
      const isPart = !isSigned && signed.some(Boolean);
      this.tell(this.step("signed"), isSigned, isPart ? this.share("signs", signed) : undefined);
    }

    tellNext() {
      const { next } = this.standing;
      const link = rapport.find(this.element, "a[data-part=next]", HTMLAnchorElement);
      /** @type {HTMLElement} */ (link.parentElement).hidden = !next;
      rapport.find(this.element, "[data-part=after]").hidden = Boolean(next);
      if (!next) return;
      link.textContent = this.text(this.isBegun() ? "continue" : "begin").replace("{}", steps.words(this.root, next));
      link.href = `${next.link.href}${next.anchor}`;
      link.target = next.link.target;
      next.link.dataset.now = "";
    }

    tellLeft() {
      const { minutes, next, share } = this.standing;
      const left = rapport.find(this.element, "[data-part=left]");
      const [done, all] = share;
      const soFar = rapport.data(left, "share").replace("{done}", `${done}`).replace("{all}", `${all}`);
      const steps = this.isBegun() ? soFar : rapport.data(left, "new");
      if (minutes) left.textContent = `${steps}. ${rapport.data(left, "text").replace("{}", time(minutes))}`;
      else left.textContent = rapport.data(left, next ? "observed" : "through");
      if (!next) left.dataset.isThrough = "";
      rapport.all(this.root, "[data-part=about]")[0]?.toggleAttribute("open", !done);
      const path = rapport.all(this.root, ".path > li");
      const bar = rapport.all(rapport.find(this.element, "[data-part=bar]"), "span");
      for (const [place, step] of path.entries()) bar[place].toggleAttribute("data-done", "done" in step.dataset);
    }

    isBegun() {
      return Boolean(this.result) || this.standing.states.some(({ read, practised }) => read || practised);
    }

    /**
     * Who follows a step has begun: the home page leads on from there.
     * @param {EventTarget | null} target
     */
    follow(target) {
      const followed =
        target instanceof Element && target.closest("li[data-practice] a, a[data-part=next], a[data-test]");
      if (followed && this.standing.next) store.set("prefers", "programme", { name: this.programme });
    }
  }

  return (element) => new Path(element);
});
