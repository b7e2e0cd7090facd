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
    /** @param {Quiz} quiz */
    constructor(quiz) {
      this.quiz = quiz;
      this.tries = ways.of(quiz);
      this.passMark = Number(quiz.element.dataset.passMark);
      this.end = quiz.end;
      map.flags(quiz);
      begin(quiz, this.tries, this.demand);
      for (const mark of rapport.all(quiz.element, ".item__must")) mark.remove();
      rapport.find(this.end, "[data-do=submit]").onclick = () => this.submit();
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
      const { quiz, tries, passMark } = this;
      for (const item of quiz.items) item.settle(item.given(), false);
      const marks = quiz.items.map(earned);
      const scaled = marks.reduce((sum, mark) => sum + mark, 1e-9) / marks.length; // no rounding error fails
      const exact = 100 * scaled;
      const near = Math.round(exact);
      const isLifted = [passMark, 100].some((mark) => exact < mark && near >= mark);
      const score = isLifted ? Math.floor(exact) : near;
      const essential = quiz.items.filter(({ form }) => form.dataset.essential !== undefined);
      const safe = essential.filter(({ state }) => state === "right").length;
      const enough = exact >= passMark;
      const passed = enough && safe === essential.length;
      const verdict = passed ? "passed" : enough ? "unsafe" : "failed";
      const [missed, ...others] = results.missed(quiz);
      const asked = quiz.items.map(({ form }) => form.id);
      if (!tries.add(passed, asked, { missed, others, score, safe })) quiz.warn();
      const veiled = quiz.element.dataset.hideKeys !== undefined && !passed && tries.left > 0;
      for (const item of quiz.items) {
        if (veiled) item.veil();
        else item.keep(item.given());
      }
      const outcome = { marks, score, verdict, passed, demand: this.demand, made: tries.kept.all };
      const result = quiz.part("[data-part=result]");
      results.fill(result, outcome, { safe });
      rapport.find(result, "[data-part=veiled]").hidden = !veiled;
      results.essentials(quiz, result, essential);
      this.show(result, outcome);
      this.keep(scaled, outcome);
    }

    /**
     * The result takes the place of what was handed in; each question stays a step away.
     * @param {HTMLElement} result @param {Outcome} outcome
     */
    show(result, outcome) {
      const { quiz } = this;
      const { score, passed } = outcome;
      result.dataset.verdict = passed ? "passed" : "failed";
      result.style.cssText = `--score: ${score}%; --mark: ${this.passMark}%`;
      results.read(quiz, result, results.missed(quiz));
      results.questions(quiz, result, outcome);
      const tools = rapport.all(quiz.element, ".quiz__tools");
      this.next(result, passed, tools);
      results.onward(result, passed);
      const name = rapport.find(result, "[name=name]", HTMLInputElement);
      name.value = store.get("prefers", "learner")?.name ?? "";
      rapport.find(result, "[data-do=record]").onclick = () => results.record(quiz, outcome, name.value.trim());
      for (const item of quiz.items) item.offer({ result: () => quiz.move(quiz.items.length) });
      result.append(...tools);
      this.end.replaceWith(result);
      quiz.end = result;
      quiz.element.dataset.marked = "";
      rapport.find(quiz.element, "[data-part=start]").remove();
      quiz.move(quiz.items.length);
    }

    /**
     * Offer another try, as soon as there may be one.
     * @param {HTMLElement} result @param {boolean} passed @param {HTMLElement[]} tools
     */
    next(result, passed, tools) {
      const again = rapport.find(result, "[data-do=restart]");
      again.onclick = () => {
        this.quiz.begin();
        this.quiz.element.append(...tools);
        this.quiz.move(0);
      };
      const { next } = this.tries;
      const shown = () => {
        const waits = next > Date.now();
        again.hidden = waits || (passed && !this.quiz.lms); // a pass stays, however often it is tried
        rapport.find(result, "[data-next]").hidden = !waits;
      };
      this.tries.say(result);
      shown();
      if (again.hidden) setTimeout(shown, next - Date.now());
    }

    /**
     * The best result stays: a later, worse try never takes a pass away.
     * @param {number} scaled @param {Outcome} outcome
     */
    keep(scaled, { score, passed }) {
      const { quiz } = this;
      const { quiz: name = "", revision = "" } = quiz.element.dataset;
      const best = store.get("quizzes", name);
      const result = { score, passed, at: Date.now(), revision };
      const better = !best || best.revision !== revision || score >= best.score;
      if (better && !store.set("quizzes", name, result)) quiz.warn();
      const detail = { quiz: name, scaled, ...result };
      quiz.element.dispatchEvent(new CustomEvent("rapport-result", { bubbles: true, detail }));
    }
  }

  return (quiz) => new Assessment(quiz);
});
