"use strict";
/*
 * What stands before a test: what it asks for, folded away once it has begun; or, while the next try waits, from when.
 * A test whose tries are counted begins when the reader says so; a learning system has a start page of its own.
 */
rapport.provide("quiz/threshold", ["quiz/result", "quiz/tries"], (parts) => {
  const { "quiz/result": results, "quiz/tries": ways } = parts;

  /** @type {(quiz: Quiz, tries: Tries) => void} */
  const wait = (quiz, tries) => {
    const wait = quiz.part('[data-part="wait"]');
    const line = rapport.find(wait, "[data-locale]");
    const text = rapport.data(line, tries.left ? "paused" : "used");
    line.textContent = results.filled(text, { when: ways.when(tries.next, line) });
    quiz.element.prepend(wait);
    setTimeout(() => quiz.begin(), tries.next - Date.now());
  };

  return (quiz, tries, demand) => {
    const { element, end } = quiz;
    const isFirst = element.dataset.test === undefined; // whoever tries again has read it
    element.dataset.test = "";
    const waits = tries.next > Date.now();
    const holds = !waits && isFirst && tries.waits && !location.hash;
    element.toggleAttribute("data-wait", waits || holds);
    if (waits) {
      wait(quiz, tries);
      return;
    }
    /** @type {(part: HTMLElement) => HTMLElement} */
    const told = (part) => {
      for (const pair of rapport.all(part, "[data-tries]")) pair.hidden = !tries.waits;
      for (const line of rapport.all(part, "[data-try]")) {
        line.textContent = results.filled(rapport.data(line, "try"), { number: tries.number, most: tries.most });
        line.hidden = !tries.waits;
      }
      for (const line of rapport.all(part, "[data-lead]"))
        line.textContent = results.filled(rapport.data(line, "lead"), demand);
      return part;
    };
    told(end);
    const start = told(quiz.part('[data-part="start"]'));
    if (!holds) {
      element.prepend(start);
      return;
    }
    const before = told(quiz.part('[data-part="before"]'));
    rapport.find(before, "button").addEventListener("click", () => {
      before.replaceWith(start);
      element.removeAttribute("data-wait");
      quiz.move(quiz.place);
    });
    element.prepend(before);
  };
});
