"use strict";
/*
 * A quiz as a test: one submit, a warning about what is unanswered, the result by practice, and a record to print.
 * Loaded by the quiz when the address says ?mode=assess or a learning system launched the page.
 */
rapport.provide("assess", ["store"], ({ store }) => {
  /** @type {(text: string, values: Record<string, string | number>) => string} */
  const filled = (text, values) => text.replace(/\{(\w*)\}/g, (_, name) => `${values[name]}`);

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

  const TELLS = 4; // with fewer questions of a practice, chance alone says most of the count

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
      this.passMark = Number(quiz.element.dataset.passMark);
      this.end = quiz.end;
      const lead = rapport.find(this.end, "[data-lead]");
      lead.textContent = filled(rapport.data(lead, "lead"), this.demand);
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
      this.marks = this.quiz.items.map(earned);
      this.scaled = this.marks.reduce((sum, mark) => sum + mark, 1e-9) / this.marks.length; // no rounding error fails
      this.score = Math.floor(100 * this.scaled);
      this.missed = rapport.all(this.quiz.element, '[data-state="wrong"]:not([hidden]) .item__essential');
      if (100 * this.scaled >= this.passMark) this.verdict = this.missed.length ? "unsafe" : "passed";
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

    /**
     * Fill in what both the result and its record say.
     * @param {HTMLElement} sheet
     */
    fill(sheet) {
      const partly = this.marks.filter((mark) => mark > 0 && mark < 1).length;
      const values = { ...this.demand, right: this.right, partly, percent: this.score };
      const score = rapport.count(rapport.data(sheet, partly ? "partly" : "score"), values.all);
      rapport.find(sheet, '[data-fill="score"]').textContent = filled(score, values);
      rapport.find(sheet, '[data-fill="verdict"]').textContent = filled(rapport.data(sheet, this.verdict), values);
    }

    /** @param {boolean} veiled */
    show(veiled) {
      const result = this.quiz.part('[data-part="result"]');
      this.fill(result);
      result.dataset.verdict = this.passed ? "passed" : "failed";
      const note = rapport.find(result, "[data-part=veiled]");
      for (const line of this.missed) note.before(line.cloneNode(true));
      note.hidden = !veiled;
      const list = rapport.find(result, "ul");
      list.append(...[...this.byPractice()].flatMap(([practice, items]) => this.row(practice, items)));
      const by = this.right === this.quiz.items.length ? "passed" : "failed";
      for (const line of rapport.all(result, "[data-by]"))
        line.hidden = line.dataset.by !== by || !list.children.length;
      rapport.find(result, "[data-do=restart]").addEventListener("click", () => this.again());
      rapport.find(result, "[data-do=record]").addEventListener("click", () => this.record(result));
      this.quiz.element.prepend(result);
      result.scrollIntoView();
      rapport.find(result, "h2").focus();
    }

    again() {
      this.quiz.begin();
      this.quiz.move(0);
    }

    byPractice() {
      const groups = /** @type {Map<string, Item[]>} */ (new Map());
      for (const item of this.quiz.items) {
        const practice = rapport.data(item.form, "practice");
        groups.set(practice, [...(groups.get(practice) ?? []), item]);
      }
      return groups;
    }

    /**
     * Too few questions say nothing of a practice, but a missed one says what to read again.
     * @param {string} practice @param {Item[]} items
     */
    row(practice, items) {
      const right = items.filter((item) => item.state === "right").length;
      const tells = items.length >= TELLS;
      if (!tells && right === items.length) return [];
      const row = document.createElement("li");
      row.append(this.quiz.part(`a[data-practice="${practice}"]`));
      if (!tells) return [row];
      const count = document.createElement("span");
      count.textContent = `${right} / ${items.length}`;
      row.dataset.result = right === items.length ? "right" : "wrong";
      row.append(count);
      return [row];
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

    /** @param {HTMLElement} result */
    async record(result) {
      const sheet = rapport.all(document, "[data-record]")[0] ?? this.quiz.part('[data-part="record"]');
      const title = rapport.find(sheet, '[data-fill="title"]');
      sheet.dataset.record = "";
      this.fill(sheet);
      if (!this.passed) title.textContent = rapport.data(title, "failed");
      const name = rapport.find(result, "[name=name]", HTMLInputElement).value.trim();
      rapport.find(sheet, '[data-fill="name"]').textContent = name || "\u00a0";
      const date = rapport.find(sheet, '[data-fill="date"]');
      date.textContent = new Intl.DateTimeFormat(rapport.data(date, "locale"), { dateStyle: "long" }).format();
      this.quiz.element.append(sheet);
      const tools = await rapport.load("quiz/tools"); // a package has it too
      tools.print(this.quiz, "record");
    }
  }

  return (quiz) => new Assessment(quiz);
});
