"use strict";
/*
 * What stands before a test: what it asks for, folded away once it has begun; or, while the next try waits, from when,
 * and what to read until then.
 * A test whose tries are counted begins when the reader says so; a learning system has a start page of its own.
 */
rapport.provide("quiz/threshold", ["quiz/result"], ({ "quiz/result": results }) => {
  /** @type {(quiz: Quiz, tries: Tries) => void} */
  const wait = (quiz, tries) => {
    const wait = quiz.part("[data-part=wait]");
    tries.say(wait);
    const { missed = "", others = [], score, safe = 0 } = tries.kept;
    const last = rapport.find(wait, "[data-last]");
    if (score !== undefined) last.textContent = results.filled(rapport.data(last, "last"), { score, safe });
    results.read(quiz, wait, [missed, ...others], Number(wait.dataset.musts) - safe);
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
    const { number, most } = tries;
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
      for (const line of rapport.all(part, "[data-tries]")) line.hidden = !tries.waits;
      for (const line of rapport.all(part, "[data-lead]"))
        line.textContent = results.filled(rapport.data(line, "lead"), { ...demand, number, most });
      return part;
    };
    told(end);
    const start = told(quiz.part("[data-part=start]"));
    if (!holds) {
      element.prepend(start);
      return;
    }
    const before = told(quiz.part("[data-part=before]"));
    rapport.find(before, "button").onclick = () => {
      before.replaceWith(start);
      element.removeAttribute("data-wait");
      quiz.move(quiz.place);
    };
    element.prepend(before);
  };
});
