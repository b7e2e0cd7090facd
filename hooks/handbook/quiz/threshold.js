"use strict";
/*
 * What stands before a test: what it asks for, folded away once it has begun; or, while the next try waits, from when,
 * and what to read until then.
 * A test whose tries are counted begins when the reader says so; a learning system has a start page of its own.
 */
rapport.provide("quiz/threshold", ["quiz/result", "quiz/tries"], (parts) => {
  const { "quiz/result": results, "quiz/tries": ways } = parts;

  /** @type {(quiz: Quiz, tries: Tries) => void} */
  const wait = (quiz, tries) => {
    const wait = quiz.part('[data-part="wait"]');
    const line = rapport.find(wait, "[data-locale]");
    ways.tell(line, rapport.data(line, tries.left ? "paused" : "used"), tries.next);
    const { missed = "", others = [], score, safe } = tries.kept;
    const last = rapport.find(wait, "[data-last]");
    const told = quiz.part("[data-part=result]");
    const all = quiz.items.filter(({ form }) => form.dataset.essential !== undefined).length;
    const must = rapport.data(rapport.find(told, "[data-must]"), "must");
    if (score !== undefined)
      last.textContent = [
        rapport.data(last, "last").replace("{}", `${score}`),
        all && safe !== undefined ? results.filled(must, { right: safe, all }) : "",
        tries.left ? rapport.count(rapport.data(rapport.find(told, "[data-left]"), "left"), tries.left) : "",
      ].join(" ");
    results.read(quiz, wait, [missed, ...others]);
    rapport.find(wait, ".buttons").hidden = results.lead(wait);
    quiz.element.prepend(wait);
    history.scrollRestoration = "manual"; // the page before this one was longer
    scrollTo(0, 0);
    setTimeout(() => {
      delete quiz.element.dataset.test; // it begins when the reader says so
      quiz.begin();
    }, tries.next - Date.now());
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
