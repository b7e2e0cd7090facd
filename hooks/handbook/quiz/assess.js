"use strict";
/*
 * A quiz as a test: one submit, a warning about what is unanswered, and the result.
 * Loaded by the quiz when the address says ?mode=assess or a learning system launched the page.
 */
rapport.provide("assess", ["store", "quiz/result", "quiz/tries"], (parts) => {
  const { store, "quiz/result": results, "quiz/tries": ways } = parts;

  /**
   * What an answer earns, from 0 to 1: a right part its share of the right ones, and a wrong tick takes its share of the
   * wrong ones, so that ticking everything earns nothing. `marks` in hooks/handbook/items/base.py defines it.
   * @type {(item: Item) => number}
   */
  const earned = (item) => {
    const given = item.given();
    const wanted = item.wanted();
    const parts = Object.keys(wanted);
    const right = parts.filter((part) => given[part] === wanted[part]).length;
    const wrong = Object.keys(given).filter((part) => !wanted[part]).length;
    return Math.max(0, right / parts.length - wrong / (item.rows.length - parts.length || 1));
  };

  class Assessment {
    warned = false;
    marks = /** @type {number[]} */ ([]); // what each item earned, from 0 to 1
    scaled = 0; // the share of all marks
    score = 0; // the same in whole per cent
    passed = false;
    verdict = "failed"; // or "passed", or "unsafe": a high score, and something essential missed
    missed = /** @type {HTMLElement[]} */ ([]); // what the page says of each item that had to be right and is not

    /** @param {Quiz} quiz */
    constructor(quiz) {
      this.quiz = quiz;
      this.tries = ways.of(quiz);
      this.passMark = Number(quiz.element.dataset.passMark);
      this.end = quiz.end;
      this.start();
      this.note = rapport.find(this.end, "[role=status]");
      this.first = rapport.find(this.end, "[data-do=first]");
      this.first.addEventListener("click", () => quiz.move(quiz.items.findIndex((item) => !item.complete())));
      rapport.find(this.end, "[data-do=submit]").addEventListener("click", () => this.submit());
    }

    /** Say what is asked for; or, while the next try waits, from when. */
    start() {
      const { quiz, tries } = this;
      quiz.element.dataset.test = "";
      quiz.element.toggleAttribute("data-wait", tries.next > Date.now());
      if (tries.next > Date.now()) {
        this.wait();
        return;
      }
      const start = quiz.part('[data-part="start"]');
      for (const line of rapport.all(start, "[data-try]")) {
        line.textContent = results.filled(rapport.data(line, "try"), { number: tries.number, most: tries.most });
        line.hidden = !tries.waits;
      }
      quiz.element.prepend(start);
      for (const line of [start, this.end].flatMap((part) => rapport.all(part, "[data-lead]")))
        line.textContent = results.filled(rapport.data(line, "lead"), this.demand);
    }

    wait() {
      const { quiz, tries } = this;
      const wait = quiz.part('[data-part="wait"]');
      const line = rapport.find(wait, "[data-locale]");
      const text = rapport.data(line, tries.left ? "paused" : "used");
      line.textContent = results.filled(text, { when: ways.when(tries.next, line) });
      const query = new URLSearchParams(location.search);
      query.delete("mode");
      rapport.find(wait, "a", HTMLAnchorElement).href = `${location.pathname}${query.toString() && `?${query}`}`;
      quiz.element.prepend(wait);
      setTimeout(() => quiz.begin(), tries.next - Date.now());
    }

    get right() {
      return this.quiz.items.filter((item) => item.state === "right").length;
    }

    get made() {
      return this.tries.kept.all;
    }

    /** What the test asks for, as words say it. A mark may be a fraction: a rounding error fails nobody. */
    get demand() {
      const all = this.quiz.items.length;
      return { "": this.passMark, all, wrong: Math.floor(all - (all * this.passMark) / 100 + 1e-9) };
    }

    /** Ask once more while something is unanswered; the second submit counts. */
    submit() {
      const open = this.quiz.items.filter((item) => !item.complete());
      if (open.length && !this.warned) {
        this.warned = true;
        this.note.textContent = rapport.count(rapport.data(this.end, "unanswered"), open.length);
        this.first.hidden = false;
        this.first.focus();
        return;
      }
      this.judge();
    }

    judge() {
      for (const item of this.quiz.items) item.settle(item.given(), false);
      this.marks = this.quiz.items.map(earned);
      this.scaled = this.marks.reduce((sum, mark) => sum + mark, 1e-9) / this.marks.length; // no rounding error fails
      this.score = Math.floor(100 * this.scaled);
      this.missed = rapport.all(this.quiz.element, '[data-state="wrong"]:not([hidden]) .item__essential');
      if (100 * this.scaled >= this.passMark) this.verdict = this.missed.length ? "unsafe" : "passed";
      this.passed = this.verdict === "passed";
      const { tries } = this;
      const asked = this.quiz.items.map(({ form }) => form.id);
      if (!tries.add(this.passed, asked)) this.quiz.warn();
      const veiled = this.quiz.element.dataset.hideKeys !== undefined && !this.passed && tries.left > 0;
      for (const item of this.quiz.items) {
        if (veiled) item.veil();
        else item.keep(item.given());
      }
      this.end.remove();
      this.quiz.element.dataset.whole = "";
      this.show(veiled);
      this.keep();
    }

    /** @param {boolean} veiled */
    show(veiled) {
      const result = this.quiz.part('[data-part="result"]');
      results.fill(result, this);
      result.dataset.verdict = this.passed ? "passed" : "failed";
      const keys = rapport.find(result, "[data-part=keys]");
      const about = new Map(this.missed.map((line) => [line.textContent, line])); // each practice once
      for (const line of about.values()) keys.before(line.cloneNode(true));
      if (!this.passed) this.tell(keys, veiled);
      results.practices(this.quiz, result);
      this.next(result);
      rapport.find(result, `[data-do=${this.passed ? "record" : "restart"}]`).classList.add("button--main");
      const name = rapport.find(result, "[name=name]", HTMLInputElement);
      rapport
        .find(result, "[data-do=record]")
        .addEventListener("click", () => results.record(this.quiz, this, name.value.trim()));
      this.quiz.element.prepend(result);
      rapport.find(this.quiz.element, '[data-part="start"]').remove();
      result.scrollIntoView();
      rapport.find(result, "h2").focus();
    }

    /**
     * How many tries are left, and until when the keys are out of view.
     * @param {HTMLElement} line @param {boolean} veiled
     */
    tell(line, veiled) {
      const { left, waits, next } = this.tries;
      const said = [];
      if (waits && left) said.push(rapport.count(rapport.data(line, "left"), left));
      if (waits && !left) said.push(results.filled(rapport.data(line, "used"), { when: ways.when(next, line) }));
      if (veiled) said.push(rapport.data(line, "veiled"));
      line.textContent = said.join(" ");
      line.hidden = !said.length;
    }

    /**
     * Offer another try, as soon as there may be one.
     * @param {HTMLElement} result
     */
    next(result) {
      const again = rapport.find(result, "[data-do=restart]");
      again.addEventListener("click", () => {
        this.quiz.begin();
        this.quiz.move(0);
      });
      const { left, next } = this.tries;
      const line = rapport.find(result, "[data-next]");
      const shown = () => {
        again.hidden = next > Date.now();
        line.hidden = !again.hidden || !left; // where none is left, it was said above
      };
      line.textContent = results.filled(rapport.data(line, "next"), { when: ways.when(next, line) });
      shown();
      if (again.hidden) setTimeout(shown, next - Date.now());
    }

    /** The best result stays: a later, worse try never takes a pass away. */
    keep() {
      const { quiz = "", revision = "" } = this.quiz.element.dataset;
      const best = store.get("quizzes", quiz);
      const result = { score: this.score, passed: this.passed, at: Date.now(), revision };
      const better = !best || best.revision !== revision || result.score >= best.score;
      if (better && !store.set("quizzes", quiz, result)) this.quiz.warn();
      const detail = { quiz, scaled: this.scaled, ...result };
      this.quiz.element.dispatchEvent(new CustomEvent("rapport-result", { bubbles: true, detail }));
    }
  }

  return (quiz) => new Assessment(quiz);
});
