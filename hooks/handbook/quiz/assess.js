"use strict";
/*
 * A quiz as a test: one submit, a warning about what is unanswered, and the result.
 * Loaded by the quiz when the address says ?mode=assess or a learning system launched the page.
 */
rapport.provide("assess", ["store", "quiz/result"], ({ store, "quiz/result": results }) => {
  class Assessment {
    warned = false;
    score = 0; // per cent
    passed = false;
    verdict = "failed"; // or "passed", or "unsafe": a high score, and something essential missed
    missed = /** @type {HTMLElement[]} */ ([]); // what the page says of each item that had to be right and is not

    /** @param {Quiz} quiz */
    constructor(quiz) {
      this.quiz = quiz;
      this.passMark = Number(quiz.element.dataset.passMark);
      this.end = quiz.end;
      const lead = rapport.find(this.end, "[data-lead]");
      lead.textContent = results.filled(rapport.data(lead, "lead"), this.demand);
      this.note = rapport.find(this.end, "[role=status]");
      this.first = rapport.find(this.end, "[data-do=first]");
      this.first.addEventListener("click", () => quiz.move(quiz.items.findIndex((item) => !item.complete())));
      rapport.find(this.end, "[data-do=submit]").addEventListener("click", () => this.submit());
    }

    get right() {
      return this.quiz.items.filter((item) => item.state === "right").length;
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
      const { all, wrong } = this.demand;
      this.score = Math.floor((100 * this.right) / all);
      this.missed = rapport.all(this.quiz.element, '[data-state="wrong"]:not([hidden]) .item__essential');
      if (all - this.right <= wrong) this.verdict = this.missed.length ? "unsafe" : "passed";
      this.passed = this.verdict === "passed";
      const veiled = this.quiz.element.dataset.hideKeys !== undefined && !this.passed;
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
      const note = rapport.find(result, "[data-part=veiled]");
      for (const line of this.missed) note.before(line.cloneNode(true));
      note.hidden = !veiled;
      results.practices(this.quiz, result);
      rapport.find(result, "[data-do=restart]").addEventListener("click", () => this.again());
      const name = rapport.find(result, "[name=name]", HTMLInputElement);
      rapport
        .find(result, "[data-do=record]")
        .addEventListener("click", () => results.record(this.quiz, this, name.value.trim()));
      this.quiz.element.prepend(result);
      result.scrollIntoView();
      rapport.find(result, "h2").focus();
    }

    again() {
      this.quiz.begin();
      this.quiz.move(0);
    }

    /** The best result stays: a later, worse try never takes a pass away. */
    keep() {
      const { quiz = "", revision = "" } = this.quiz.element.dataset;
      const best = store.get("quizzes", quiz);
      const result = { score: this.score, passed: this.passed, at: Date.now(), revision };
      const better = !best || best.revision !== revision || result.score >= best.score;
      if (better && !store.set("quizzes", quiz, result)) this.quiz.warn();
      const detail = { quiz, ...result };
      this.quiz.element.dispatchEvent(new CustomEvent("rapport-result", { bubbles: true, detail }));
    }
  }

  return (quiz) => new Assessment(quiz);
});
