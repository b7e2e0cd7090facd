/*
 * An attempt at a test as text of few letters, to be kept by a learning system; what none has taken yet stays in this
 * browser, by quiz and learner. SCORM 1.2 keeps 4,096 characters: enough for 250 questions and more.
 */
(() => {
  "use strict";
  if (window.rapportAttempt) return;
  const UNSENT = "rapport.unsent"; // also known to store.js, which erases it
  const FORM = "1"; // of the text
  const PAIRED = ["order", "match"]; // types of item whose parts each get a value

  /* FNV-1a, in base 36. */
  const hash = (text) => {
    let sum = 2166136261;
    for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0), 16777619);
    return (sum >>> 0).toString(36);
  };

  window.rapportAttempt = class {
    constructor(quiz) {
      this.quiz = quiz;
      /* What the places of items and the draw depend on. */
      this.mark = hash([quiz.dataset.revision, quiz.dataset.perPractice, ...quiz.forms.map((form) => form.id)].join());
    }

    paired(form) { return PAIRED.includes(form.dataset.type); }

    judged() { return this.quiz.items.some((item) => item.state); }

    /* Return form;mark;seed;best;open;item.answer,… with items by place and answers by part. */
    write(best) {
      const judged = this.judged();
      const answers = judged ? [] : this.quiz.items.map((item) => this.answer(item)).filter(Boolean);
      const result = `${best.score ?? ""}${best.passed ? "p" : ""}`;
      return [FORM, this.mark, this.quiz.seed, result, judged ? "" : "o", answers.join()].join(";");
    }

    answer(item) {
      const parts = Object.entries(item.given()).map(([part, value]) => (this.paired(item.form) ? part + value : part));
      return parts.length ? `${this.quiz.forms.indexOf(item.form).toString(36)}.${parts.join("")}` : "";
    }

    /* Return {score, passed, seed, open, answers}; of an attempt at other questions the best result alone. */
    read(text) {
      const [form, mark, seed, best = "", open, written] = (text ?? "").split(";");
      if (form !== FORM) return {};
      const score = Number.parseInt(best, 10);
      const known = { score: Number.isNaN(score) ? undefined : score, passed: best.endsWith("p") };
      if (mark !== this.mark) return known;
      return { ...known, seed, open: open === "o", answers: Object.fromEntries(this.answers(written)) };
    }

    * answers(written) {
      for (const one of written ? written.split(",") : []) {
        const [place, parts = ""] = one.split(".");
        const form = this.quiz.forms[Number.parseInt(place, 36)];
        if (!form) continue;
        const pairs = this.paired(form) ? parts.match(/../g) : [...parts];
        yield [form.id, Object.fromEntries((pairs ?? []).map(([part, value = "on"]) => [part, value]))];
      }
    }

    shelf() { try { return JSON.parse(localStorage.getItem(UNSENT)) ?? {}; } catch { return {}; } }

    kept(learner) { return learner ? this.shelf()[`${this.quiz.dataset.quiz} ${learner}`] : undefined; }

    /* Keep the value for the learner, or forget it when undefined; return whether this browser keeps it. */
    keep(learner, value) {
      if (!learner) return false;
      const shelf = this.shelf();
      shelf[`${this.quiz.dataset.quiz} ${learner}`] = value;
      const text = JSON.stringify(shelf); // without what is undefined
      try {
        if (text === "{}") localStorage.removeItem(UNSENT);
        else localStorage.setItem(UNSENT, text);
        return true;
      } catch { return false; }
    }
  };
})();
