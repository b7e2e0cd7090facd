"use strict";
/*
 * A quiz as a test: one submit, a warning about what is unanswered, and the result.
 * Loaded by the quiz when the address says ?mode=assess or a learning system launched the page.
 */
rapport.provide("assess", ["store", "quiz/result", "quiz/tries", "quiz/threshold", "quiz/map"], (parts) => {
  const { store, "quiz/result": results, "quiz/tries": ways, "quiz/threshold": begin, "quiz/map": map } = parts;

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
    essential = /** @type {Item[]} */ ([]); // the items that have to be right

    /** @param {Quiz} quiz */
    constructor(quiz) {
      this.quiz = quiz;
      this.tries = ways.of(quiz);
      this.passMark = Number(quiz.element.dataset.passMark);
      this.end = quiz.end;
      begin(quiz, this.tries, this.demand);
      map.flags(quiz);
      for (const mark of rapport.all(quiz.element, ".item__must")) mark.remove();
      rapport.find(this.end, "[data-do=submit]").onclick = () => this.submit();
    }

    get made() {
      return this.tries.kept.all;
    }

    /** What the test asks for, as words say it. A mark may be a fraction: a rounding error fails nobody. */
    get demand() {
      const all = this.quiz.items.length;
      const mark = this.passMark;
      return { mark, all, wrong: Math.floor(all - (all * mark) / 100 + 1e-9) };
    }

    /** The page shows the end: before it is handed in, how far the reader is. */
    look() {
      if (!this.end.isConnected) return;
      this.warned = false;
      map.show(this.quiz, false);
    }

    /** Ask once more while something is unanswered; the second submit counts. */
    submit() {
      if (!this.warned && this.quiz.items.some((item) => !item.complete())) {
        this.warned = true;
        map.show(this.quiz, true);
        rapport.find(this.end, "[data-do=first]").focus();
        return;
      }
      this.judge();
    }

    judge() {
      for (const item of this.quiz.items) item.settle(item.given(), false);
      this.marks = this.quiz.items.map(earned);
      this.scaled = this.marks.reduce((sum, mark) => sum + mark, 1e-9) / this.marks.length; // no rounding error fails
      this.score = Math.floor(100 * this.scaled);
      this.essential = this.quiz.items.filter(({ form }) => form.dataset.essential !== undefined);
      if (100 * this.scaled >= this.passMark)
        this.verdict = this.essential.every(({ state }) => state === "right") ? "passed" : "unsafe";
      this.passed = this.verdict === "passed";
      const { tries } = this;
      const [missed, ...others] = results.missed(this.quiz);
      const safe = this.essential.filter(({ state }) => state === "right").length;
      const asked = this.quiz.items.map(({ form }) => form.id);
      if (!tries.add(this.passed, asked, { missed, others, score: this.score, safe })) this.quiz.warn();
      const veiled = this.quiz.element.dataset.hideKeys !== undefined && !this.passed && tries.left > 0;
      for (const item of this.quiz.items) {
        if (veiled) item.veil();
        else item.keep(item.given());
      }
      this.show(veiled);
      this.keep();
    }

    /**
     * The result takes the place of what was handed in; each question stays a step away.
     * @param {boolean} veiled
     */
    show(veiled) {
      const { quiz } = this;
      const result = quiz.part("[data-part=result]");
      results.fill(result, this);
      result.dataset.verdict = this.passed ? "passed" : "failed";
      rapport.find(result, "[data-part=veiled]").hidden = !veiled;
      results.essentials(quiz, result, this.essential);
      results.read(quiz, result, results.missed(quiz));
      results.questions(quiz, result, this);
      this.next(result);
      results.onward(result, this.passed);
      const name = rapport.find(result, "[name=name]", HTMLInputElement);
      rapport.find(result, "[data-do=record]").onclick = () => results.record(quiz, this, name.value.trim());
      for (const item of quiz.items) item.offer({ result: () => quiz.move(quiz.items.length) });
      this.end.replaceWith(result);
      quiz.end = result;
      quiz.element.dataset.marked = "";
      rapport.find(quiz.element, "[data-part=start]").remove();
      quiz.move(quiz.items.length);
    }

    /**
     * Offer another try, as soon as there may be one.
     * @param {HTMLElement} result
     */
    next(result) {
      const again = rapport.find(result, "[data-do=restart]");
      again.onclick = () => {
        this.quiz.begin();
        this.quiz.move(0);
      };
      const { next } = this.tries;
      const shown = () => {
        const waits = next > Date.now();
        again.hidden = waits || (this.passed && !this.quiz.lms); // a pass stays, however often it is tried
        rapport.find(result, "[data-next]").hidden = !waits;
      };
      this.tries.say(result);
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
