"use strict";
/*
 * An attempt at a test as text of few letters, to be kept by a learning system, with the short names of the results
 * that the system has. SCORM 1.2 keeps 4,096 characters: enough for 250 questions and more.
 */
rapport.provide("lms/attempt", ["lms/shapes", "storage"], ({ "lms/shapes": shapes, storage }) => {
  const FORM = "1"; // of the text
  const MOST = 20; // results that are named

  /** @type {(text: string) => string} in base 36 */
  const hash = (text) => (storage.sum(text) >>> 0).toString(36);

  /** @implements {Attempt} */
  return class {
    had = /** @type {string[]} */ ([]); // the results that the system has

    /** @param {Quiz} quiz */
    constructor(quiz) {
      this.quiz = quiz;
      const { quiz: slug = "", revision, perPractice } = quiz.element.dataset;
      this.slug = slug;
      /* What the places of items and the draw depend on. */
      this.mark = hash([revision, perPractice, ...quiz.forms.map((form) => form.id)].join());
    }

    judged() {
      return this.quiz.items.some((item) => item.state);
    }

    /** @param {string} id */
    has(id) {
      return this.had.includes(hash(id));
    }

    /* form;mark;seed;best;open;item.answer,…;result,… with items by place and answers by part */
    /** @param {Best} best @param {string} [id] of a result that the system gets with the text */
    write(best, id) {
      const judged = this.judged();
      const answers = judged ? [] : this.quiz.items.map((item) => this.answer(item)).filter(Boolean);
      const result = `${best.score ?? ""}${best.passed ? "p" : ""}`;
      const had = [...this.had, ...(id ? [hash(id)] : [])].slice(-MOST);
      return [FORM, this.mark, this.quiz.seed, result, judged ? "" : "o", answers.join(), had.join()].join(";");
    }

    /** @param {Item} item */
    answer(item) {
      const parts = Object.entries(item.given()).map(([part, value]) => (item.type.paired ? part + value : part));
      return parts.length ? `${this.quiz.forms.indexOf(item.form).toString(36)}.${parts.join("")}` : "";
    }

    /** @param {string} [text] */
    read(text = "") {
      const [form, mark, seed, best = "", open, written, had] = text.split(";");
      if (form !== FORM) return {};
      this.had = had?.split(",").filter(Boolean) ?? this.had;
      const known = { score: shapes.percent(Number.parseInt(best, 10)), passed: best.endsWith("p") };
      if (mark !== this.mark) return known;
      return { ...known, seed, open: open === "o", answers: Object.fromEntries(this.answers(written)) };
    }

    /** @param {string} [written] @returns {Generator<[string, Answer]>} */
    *answers(written) {
      for (const one of written ? written.split(",") : []) {
        const [place, parts = ""] = one.split(".");
        const form = this.quiz.forms[Number.parseInt(place, 36)];
        if (!form) continue;
        const pairs = this.quiz.typeOf(form).paired ? parts.match(/../g) : [...parts];
        yield [form.id, Object.fromEntries((pairs ?? []).map(([part, value = "on"]) => [part, value]))];
      }
    }
  };
});
