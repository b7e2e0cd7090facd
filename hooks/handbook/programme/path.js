"use strict";
/* <rapport-path>: a programme whose steps tick themselves; the next one is open, and stands above with the time left. */
rapport.define("rapport-path", ["store", "programme/steps", "quiz/tries"], (parts) => {
  const { store, "programme/steps": steps, "quiz/tries": ways } = parts;

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
    now = { number: 0, said: "" };

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
      this.foldAbout();
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
     * Say how far a step is, in words and in the bar; the one that is now is open, as is the one that the address names.
     * @param {HTMLElement} step @param {boolean[]} done @param {string} [text]
     * @param {string} [head] in the headline, where it is begun
     */
    tell(step, done, text, head = text) {
      const isDone = done.every(Boolean);
      const place = rapport.all(this.root, ".path > li").indexOf(step);
      const cell = rapport.all(rapport.find(this.element, "[data-part=bar]"), "span")[place];
      cell.style.setProperty("--done", `${(100 * done.filter(Boolean).length) / done.length}%`);
      cell.toggleAttribute("data-done", isDone);
      const said = rapport.find(step, "[data-part=said]");
      said.textContent = text ?? (isDone ? this.text("done") : said.textContent);
      if (isDone) step.dataset.done = "";
      const { next } = this.standing;
      const { module, step: name } = step.dataset;
      const isNow = Boolean(next && (next.module ? next.module === module : next.step === name));
      const isNamed = step.contains(document.getElementById(location.hash.slice(1)));
      rapport.find(step, "details").toggleAttribute("open", isNow || isNamed);
      if (!isNow) return;
      const isBegun = done.some(Boolean) || "failed" in step.dataset;
      this.now = { number: place + 1, said: (isBegun && head) || "" };
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
      const shares = [this.share("reads", read), this.share("practises", practised)];
      const begun = both.some(Boolean) ? shares.join(" · ") : fresh;
      this.tell(step, both, isDone ? undefined : begun, shares[read.every(Boolean) ? 1 : 0]);
    }

    /** @param {HTMLElement} step */
    tellTest(step) {
      const { isTested } = this.standing;
      const test = rapport.find(step, "a[data-test]");
      const text = this.text(isTested ? "passed" : "failed").replace("{}", `${this.result?.score}`);
      if (this.result && !isTested) step.dataset.failed = "";
      const { next } = ways.of({ element: test });
      const waits = !isTested && next > Date.now();
      const from = waits ? `. ${this.text("againFrom").replace("{}", ways.when(next, test))}` : "";
      this.tell(step, [isTested], this.result && `${text}${from}`, text);
      if (isTested) test.textContent = rapport.data(test, "again");
    }

    tellTogether() {
      const { once, isSigned } = this.standing;
      const observed = once.map(({ observed }) => observed);
      const isObserved = observed.every(Boolean);
      this.tell(this.step("observed"), observed, isObserved ? undefined : this.share("observes", observed));
      const signed = once.map(({ isSigned }) => isSigned);
      const open = once.filter(({ read, practised }) => !(read && practised)).length;
      const toRead = open ? rapport.count(this.text("signedToRead"), open) : undefined;
      const part = signed.some(Boolean) ? this.share("signs", signed) : undefined;
      this.tell(this.step("signed"), [...signed, isSigned], isSigned ? toRead : part);
    }

    tellNext() {
      const { next } = this.standing;
      const link = rapport.find(this.element, "a[data-part=next]", HTMLAnchorElement);
      /** @type {HTMLElement} */ (link.parentElement).hidden = !next;
      for (const after of rapport.all(this.element, "[data-part=after]")) after.hidden = Boolean(next);
      if (!next) return;
      link.textContent = this.text(this.isBegun() ? "continue" : "begin").replace("{}", steps.words(this.root, next));
      link.href = `${next.link.href}${next.anchor}`;
      link.target = next.link.target;
      next.link.dataset.now = "";
    }

    tellLeft() {
      const { minutes, next, signedAt } = this.standing;
      const left = rapport.find(this.element, "[data-part=left]");
      const rest = document.createElement("span");
      const { locale } = this.element.dataset;
      const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(signedAt);
      if (!next) rest.textContent = rapport.data(left, "fresh").replace("{day}", day);
      else rest.textContent = rapport.data(left, minutes ? "text" : "observed").replace("{}", time(minutes));
      left.replaceChildren(`${this.headline(left)} `, rest);
      left.toggleAttribute("data-is-through", !next);
      rapport.find(this.element, "[data-part=end]").hidden = this.isBegun();
    }

    /** @param {HTMLElement} left */
    headline(left) {
      const { next, share } = this.standing;
      const [done, all] = share;
      if (!next) return rapport.data(left, "through");
      if (!this.isBegun()) return rapport.data(left, "new");
      const { number, said } = this.now;
      const text = rapport
        .data(left, said ? "at" : "share")
        .replace("{number}", `${number}`)
        .replace("{}", said);
      return text.replace("{done}", `${done}`).replace("{all}", `${all}`);
    }

    /** What editors say is folded for who has begun, and on a phone: its first rule stays in view. */
    foldAbout() {
      const [about] = rapport.all(this.root, "[data-part=about]");
      if (!about) return;
      const [first] = [...rapport.all(about, "li"), ...rapport.all(about, "p")];
      const isRule = first && this.standing.next;
      rapport.find(about, "[data-part=rule]").textContent = isRule ? first.textContent : "";
      about.toggleAttribute("open", !this.isBegun() && matchMedia("(min-width: 45em)").matches);
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
