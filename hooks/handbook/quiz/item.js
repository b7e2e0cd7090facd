"use strict";
/* One item of a quiz, from asked to answered; what its type alone knows is in items/. */
rapport.provide("quiz/item", ["quiz/foot", "quiz/memory"], ({ "quiz/foot": Foot, "quiz/memory": memory }) => {
  /* The ways to check that also say how sure the reader is. */
  const SURE = /** @type {Record<string, boolean | undefined>} */ ({ certain: true, uncertain: false });

  let later = /** @type {RapportParts["quiz/later"] | undefined} */ (undefined);
  rapport.when(["quiz/later"], (given) => {
    later = given["quiz/later"];
  });

  /** @implements {Item} */
  return class extends Foot {
    /** @type {Item["state"]} */
    state = "";
    sure = /** @type {boolean | undefined} */ (undefined); // as the reader said with the answer
    spent = 0; // milliseconds in view

    /** @param {HTMLFormElement} form @param {ItemType} type @param {Quiz} quiz */
    constructor(form, type, quiz) {
      super(form, quiz);
      this.type = type;
      this.isTest = quiz.mode === "assess";
      this.answer = rapport.find(form, ".item__answer", HTMLDetailsElement);
      this.rows = rapport.all(this.answer, "[data-part]");
      this.hints = rapport.all(form, ".item__hints li");
      form.querySelector(".item__hints")?.setAttribute("hidden", "");
      form.onsubmit = (event) => {
        event.preventDefault();
        if (this.isTest || this.state) quiz.next();
        else this.check(SURE[event.submitter?.dataset.do ?? ""]);
      };
      this.reset();
      if (!this.isTest && quiz.element.dataset.review === undefined) this.recall();
    }

    /** The ids of what there is to choose, in the order in which it is shown. */
    order() {
      return rapport.all(this.task, ".option[data-part]").map((option) => rapport.data(option, "part"));
    }

    inputs() {
      return rapport.all(this.task, "input, select");
    }

    /** @param {FocusOptions} [options] */
    focus(options) {
      (this.state ? rapport.find(this.bar, "button") : this.inputs()[0]).focus(options);
    }

    reset() {
      this.state = "";
      this.sure = undefined;
      this.spent = 0;
      this.form.reset();
      this.form.dataset.state = "";
      this.answer.hidden = true;
      for (const came of rapport.all(this.task, ".option__came")) came.remove();
      for (const option of rapport.all(this.task, "[data-result]")) delete option.dataset.result;
      this.task.disabled = false;
      this.type.mix(this.task, this.quiz.random, this.wanted());
      this.status.replaceChildren();
      this.told.replaceChildren();
      if (this.isTest) this.offer({ next: undefined });
      else this.ask(this.hints.length ? () => this.hint() : undefined);
    }

    /**
     * Offer to check, as it is or with how sure the reader is; and a hint, while there is one.
     * @param {() => void} [hint]
     */
    ask(hint) {
      this.offer({ check: undefined, ...(hint && { hint }), say: undefined });
    }

    given() {
      return this.type.given(this.task);
    }

    wanted() {
      return Object.fromEntries(
        this.rows.flatMap(({ dataset: { part = "", value } }) => (value ? [[part, value]] : [])),
      );
    }

    complete() {
      return this.type.complete(this.task);
    }

    /** @param {Answer} answer */
    restore(answer) {
      this.type.restore(this.task, answer);
    }

    /** @param {boolean} [sure] */
    check(sure) {
      if (this.state) return;
      if (!this.complete()) {
        this.status.replaceChildren(this.quiz.part("[data-verdict=unanswered]"));
        (this.inputs().find((input) => "value" in input && !input.value) ?? this.inputs()[0]).focus();
        return;
      }
      this.sure = sure;
      const given = this.given();
      this.settle(given, true, true);
      this.quiz.count();
      this.focus({ preventScroll: true }); // last, for it makes the browser work out what stands where
    }

    /** @param {Answer} given */
    keep(given) {
      this.quiz.tick();
      if (!memory.keep(this, given)) this.quiz.warn();
    }

    /** @param {Answer} given @param {boolean} again @param {boolean} [isNew] is kept, before what came of it moves options */
    settle(given, again, isNew) {
      const wanted = this.wanted();
      const isWrong = Object.keys({ ...given, ...wanted }).some((part) => given[part] !== wanted[part]);
      this.state = isWrong ? "wrong" : "right";
      // First, for a button that had the focus makes the browser work out the style of all that changed before it.
      this.offer(again ? { next: undefined, ...(isWrong && { again: () => this.again() }) } : {});
      this.form.dataset.state = this.state;
      this.task.disabled = true;
      const type = rapport.data(this.form, "type");
      this.status.replaceChildren(this.quiz.part(`[data-verdict="${this.state}"][data-of="${type}"]`));
      this.answer.hidden = false;
      this.answer.open = true;
      if (isNew) this.keep(given);
      return this.reasons(given, wanted);
    }

    /**
     * Show on each option what came of it, and why; without the script for that, the whole key is open below. Practice
     * does so at once where the script is there: a test may take the key out of view first.
     * @param {Answer} given
     * @param {Answer} [wanted] or show no more than what was chosen
     */
    async reasons(given, wanted) {
      const { state } = this.form.dataset;
      try {
        const { answered } = (!this.isTest && later) || (await rapport.load("quiz/later"));
        if (this.state && this.form.dataset.state === state) answered(this, given, wanted);
      } catch (error) {
        if (!(error instanceof rapport.Missing)) throw error;
      }
    }

    /** Take the key of a missed item out of view again; the choice stays visible. */
    veil() {
      memory.note(this, this.given());
      if (this.state === "right") return;
      this.form.dataset.state = "veiled";
      this.answer.hidden = true;
      this.status.replaceChildren(this.quiz.part("[data-verdict=missed]"));
      void this.reasons(this.given());
    }

    /** Show again what was answered before, unless the question has changed since. */
    recall() {
      const before = memory.of(this.form);
      if (!before?.given) return;
      if (before.revision !== this.form.dataset.revision) {
        this.status.replaceChildren(this.quiz.part("[data-part=changed]"));
        return;
      }
      this.restore(before.given);
      if (this.complete()) this.settle(this.given(), true);
    }

    hint() {
      const line = document.createElement("p");
      line.className = "item__hint";
      line.textContent = this.hints[this.told.children.length].textContent;
      this.told.append(line);
      if (this.told.children.length < this.hints.length) return;
      this.ask();
      this.focus();
    }

    forget() {
      memory.forget(this.form);
    }

    /** Ask once more; until there is another answer, the one that was kept stays. */
    again() {
      this.quiz.tick();
      this.reset();
      this.focus();
      this.quiz.count();
    }
  };
});
