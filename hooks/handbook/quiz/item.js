"use strict";
/* One item of a quiz, from asked to answered; what its type alone knows is in items/. */
rapport.provide("quiz/item", ["store", "quiz/schedule"], ({ store, "quiz/schedule": schedule }) => {
  /** @type {(form: HTMLElement, name: string) => HTMLElement} */
  const made = (form, name) => {
    const element = form.querySelector(`.${name}`) ?? document.createElement("div");
    element.className = name;
    return /** @type {HTMLElement} */ (element);
  };

  /** @implements {Item} */
  return class {
    /** @type {Item["state"]} */
    state = "";
    shown = 0; // hints

    /** @param {HTMLFormElement} form @param {ItemType} type @param {Quiz} quiz */
    constructor(form, type, quiz) {
      this.form = form;
      this.type = type;
      this.quiz = quiz;
      this.task = rapport.find(form, ".item__task");
      this.answer = rapport.find(form, ".item__answer", HTMLDetailsElement);
      this.rows = rapport.all(this.answer, "[data-part]");
      this.hints = rapport.all(form, ".item__hints li");
      this.status = made(form, "item__status");
      this.status.setAttribute("role", "status");
      this.bar = made(form, "item__bar");
      this.task.after(this.bar, this.status);
      form.querySelector(".item__hints")?.setAttribute("hidden", "");
      form.onsubmit = (event) => {
        event.preventDefault();
        if (quiz.mode === "learn") this.check();
      };
      this.reset();
      if (quiz.mode === "learn" && quiz.element.dataset.review === undefined) this.recall();
    }

    inputs() {
      return rapport.all(this.task, "input, select");
    }

    /** @param {FocusOptions} [options] */
    focus(options) {
      this.inputs()[0].focus(options);
    }

    /** @param {boolean} wanted */
    enable(wanted) {
      for (const input of this.inputs()) input.toggleAttribute("disabled", !wanted);
    }

    reset() {
      this.state = "";
      this.form.reset();
      this.form.dataset.state = "";
      this.answer.hidden = true;
      for (const option of rapport.all(this.task, "[data-result]")) option.removeAttribute("data-result");
      this.enable(true);
      this.type.mix(this.task, this.quiz.random, this.wanted());
      this.status.replaceChildren();
      this.shown = 0;
      if (this.quiz.mode === "assess") this.bar.replaceChildren();
      else
        this.bar.replaceChildren(
          this.button("check", () => this.check()),
          ...(this.hints.length ? [this.button("hint", () => this.hint())] : []),
        );
    }

    /** @param {string} name @param {() => void} act */
    button(name, act) {
      const button = this.quiz.part(`[data-do="${name}"]`);
      button.addEventListener("click", act);
      return button;
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

    check() {
      if (this.state) return;
      if (!this.complete()) {
        this.status.replaceChildren(this.quiz.part('[data-verdict="unanswered"]'));
        this.focus();
        return;
      }
      const given = this.given();
      this.settle(given, true);
      this.keep(given);
      rapport.find(this.bar, "button").focus();
      this.quiz.count();
    }

    /**
     * Keep the answer, with the day on which it is due again.
     * @param {Answer} given
     */
    keep(given) {
      const { revision = "" } = this.form.dataset;
      const before = store.get("answers", this.form.id);
      const same = before?.revision === revision ? before : undefined;
      const at = Date.now();
      const right = this.state === "right";
      const { box, due } = schedule.next(same, right, at);
      if (!store.set("answers", this.form.id, { revision, given, right, at, since: same?.since ?? at, box, due }))
        this.quiz.warn();
    }

    /** @param {Answer} given @param {boolean} again */
    settle(given, again) {
      const wanted = this.wanted();
      const parts = [...Object.keys(given), ...Object.keys(wanted)];
      this.state = parts.every((part) => given[part] === wanted[part]) ? "right" : "wrong";
      this.form.dataset.state = this.state;
      this.enable(false);
      this.type.mark(this.task, given, wanted);
      this.status.replaceChildren(this.quiz.part(`[data-verdict="${this.state}"]`));
      this.answer.hidden = false;
      this.answer.open = true;
      for (const row of this.rows) {
        const [option] = rapport.all(this.task, `.option[data-part="${row.dataset.part}"]`);
        row.dataset.result = option?.dataset.result ?? "left";
      }
      if (again) this.bar.replaceChildren(this.button("again", () => this.again()));
    }

    /** Take the key of a missed item out of view again; the choice stays visible. */
    veil() {
      if (this.state === "right") return;
      this.answer.hidden = true;
      for (const option of rapport.all(this.task, "[data-result]")) option.dataset.result = "";
      this.status.replaceChildren(this.quiz.part('[data-verdict="missed"]'));
    }

    /** Show again what was answered before, unless the question has changed since. */
    recall() {
      const before = store.get("answers", this.form.id);
      if (!before?.given) return;
      if (before.revision !== this.form.dataset.revision) {
        this.status.replaceChildren(this.quiz.part('[data-part="changed"]'));
        return;
      }
      this.restore(before.given);
      if (this.complete()) this.settle(this.given(), true);
    }

    hint() {
      const line = document.createElement("p");
      line.className = "item__hint";
      line.textContent = this.hints[this.shown].textContent;
      this.shown += 1;
      this.status.append(line);
      if (this.shown < this.hints.length) return;
      rapport.find(this.bar, '[data-do="hint"]').remove();
      rapport.find(this.bar, "button").focus();
    }

    forget() {
      const before = store.get("answers", this.form.id);
      if (before) store.set("answers", this.form.id, { ...before, given: undefined });
    }

    again() {
      this.forget();
      this.reset();
      this.focus();
      this.quiz.count();
    }
  };
});
