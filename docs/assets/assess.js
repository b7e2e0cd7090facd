/*
 * A quiz as a test: one submit, a warning about what is unanswered, the result by practice, and a record to print.
 * Loaded by quiz.js when the address says ?mode=assess or a learning system launched the page. `quiz` is the <rapport-quiz> element.
 */
(() => {
  "use strict";
  if (window.rapportAssess) return;

  const percent = (part, whole) => Math.floor((100 * part) / whole);

  class Assessment {
    constructor(quiz) {
      this.quiz = quiz;
      this.passMark = Number(quiz.dataset.passMark);
      this.end = quiz.part('[data-part="submit"]');
      const lead = this.end.querySelector("[data-lead]");
      lead.textContent = lead.dataset.lead.replace("{}", this.passMark);
      this.note = this.end.querySelector("[role=status]");
      this.end.querySelector("[data-do=submit]").addEventListener("click", () => this.submit());
      quiz.score.remove();
      quiz.append(this.end);
      for (const item of quiz.items) item.bar.replaceChildren();
    }

    /* Ask once more while something is unanswered; the second submit counts. */
    submit() {
      const open = this.quiz.items.filter((item) => !item.complete(item.given()));
      if (open.length && !this.warned) {
        this.warned = true;
        this.note.textContent = this.end.dataset.unanswered.replace("{}", open.length);
        open[0].inputs()[0].focus();
        return;
      }
      this.judge();
    }

    judge() {
      for (const item of this.quiz.items) item.settle(item.given(), false);
      const right = this.quiz.items.filter((item) => item.state === "right").length;
      this.score = percent(right, this.quiz.items.length);
      this.passed = (100 * right) / this.quiz.items.length >= this.passMark; // a learning system's mark may be a fraction
      const veiled = this.quiz.dataset.hideKeys !== undefined && !this.passed;
      for (const item of this.quiz.items) {
        item.bar.replaceChildren();
        if (veiled) item.veil();
        else item.keep(item.given());
      }
      this.end.remove();
      this.show(right, veiled);
      this.keep();
    }

    show(right, veiled) {
      const result = this.quiz.part('[data-part="result"]');
      const fill = (name, text) => { result.querySelector(`[data-fill="${name}"]`).textContent = text; };
      fill("score", result.dataset.score.replace("{right}", right).replace("{all}", this.quiz.items.length).replace("{percent}", this.score));
      fill("verdict", result.dataset[this.passed ? "passed" : "failed"].replace("{}", this.passMark));
      result.querySelector("[data-part=veiled]").hidden = !veiled;
      const list = result.querySelector("ul");
      for (const [practice, items] of this.byPractice()) list.append(this.row(practice, items));
      result.querySelector("[data-do=restart]").addEventListener("click", () => this.anew());
      result.querySelector("[data-do=record]").addEventListener("click", () => this.record(result, right));
      this.quiz.prepend(result);
      result.scrollIntoView();
      result.querySelector("h2").focus();
    }

    anew() {
      this.quiz.begin();
      const [first] = this.quiz.items;
      first.form.scrollIntoView();
      first.inputs()[0].focus({ preventScroll: true });
    }

    byPractice() {
      const groups = new Map();
      for (const item of this.quiz.items) {
        const practice = item.form.dataset.practice;
        groups.set(practice, [...(groups.get(practice) ?? []), item]);
      }
      return groups;
    }

    row(practice, items) {
      const row = document.createElement("li");
      const link = this.quiz.part(`a[data-practice="${practice}"]`);
      const right = items.filter((item) => item.state === "right").length;
      const count = document.createElement("span");
      count.textContent = `${right} / ${items.length}`;
      row.dataset.result = right === items.length ? "right" : "wrong";
      row.append(link, count);
      return row;
    }

    /* The best result stays: a later, worse try never takes a pass away. */
    keep() {
      const slug = this.quiz.dataset.quiz;
      const best = window.rapportStore.get("quizzes", slug);
      const result = { score: this.score, passed: this.passed, at: Date.now(), revision: this.quiz.dataset.revision };
      const better = !best || best.revision !== result.revision || result.score >= best.score;
      if (better && !window.rapportStore.set("quizzes", slug, result)) this.quiz.warn();
      this.quiz.dispatchEvent(new CustomEvent("rapport-result", { bubbles: true, detail: { quiz: slug, ...result } }));
    }

    record(result, right) {
      const sheet = document.querySelector("[data-record]") ?? this.quiz.part('[data-part="record"]');
      const fill = (name, text) => { sheet.querySelector(`[data-fill="${name}"]`).textContent = text; };
      sheet.dataset.record = "";
      if (!this.passed) fill("title", sheet.querySelector("[data-failed]").dataset.failed);
      fill("name", result.querySelector("[name=name]").value.trim() || "\u00a0");
      fill("score", sheet.dataset.score.replace("{right}", right).replace("{all}", this.quiz.items.length).replace("{percent}", this.score));
      fill("verdict", sheet.dataset[this.passed ? "passed" : "failed"].replace("{}", this.passMark));
      fill("date", new Date().toLocaleDateString(document.documentElement.lang, { year: "numeric", month: "long", day: "numeric" }));
      this.quiz.append(sheet);
      this.quiz.print("record");
    }
  }

  window.rapportAssess = (quiz) => new Assessment(quiz);
})();
