"use strict";
/* The foot of an item: its verdict, and the buttons that fit its state; and above it the hints that were told. */
rapport.provide("quiz/foot", [], () => {
  /** @type {(form: HTMLElement, name: string) => HTMLElement} */
  const made = (form, name) => {
    const element = form.querySelector(`.${name}`) ?? document.createElement("div");
    element.className = name;
    return /** @type {HTMLElement} */ (element);
  };

  return class {
    /** @param {HTMLFormElement} form @param {Quiz} quiz */
    constructor(form, quiz) {
      this.form = form;
      this.quiz = quiz;
      this.task = rapport.find(form, ".item__task", HTMLFieldSetElement);
      this.told = made(form, "item__told");
      this.told.ariaLive = "polite";
      this.task.after(this.told);
      this.foot = made(form, "item__foot");
      this.status = made(this.foot, "item__status");
      this.status.role = "status";
      this.bar = made(this.foot, "item__bar");
      this.foot.append(this.status, this.bar);
      form.append(this.foot);
    }

    /**
     * Offer these buttons alone, each with what it does; those of the form need nothing of their own.
     * @param {Record<string, (() => void) | undefined>} acts
     */
    offer(acts) {
      this.bar.replaceChildren(
        ...Object.entries(acts).map(([name, act]) => {
          const button = this.quiz.part(`[data-do="${name}"]`);
          if (act) button.onclick = act;
          return button;
        }),
      );
    }
  };
});
