"use strict";
/*
 * What stands before a test: what it asks for, folded away once it has begun; or, while the next try waits, from when,
 * and what to read until then.
 * A test whose tries are counted begins when the reader says so; a learning system has a start page of its own.
 */
rapport.provide("quiz/threshold", ["quiz/result"], ({ "quiz/result": results }) => {
  /** @type {(quiz: Quiz, tries: Tries, part: HTMLElement) => void} What came of the last try, and what to read again. */
  const last = (quiz, { kept }, part) => {
    const { missed = "", others = [], score, safe = 0 } = kept;
    if (score !== undefined) results.told(part, "last", { score, safe });
    results.read(quiz, part, [missed, ...others], Number(part.dataset.musts) - safe);
  };

  /** @type {(quiz: Quiz, tries: Tries) => void} */
  const wait = (quiz, tries) => {
    const wait = quiz.part("[data-part=wait]");
    tries.say(wait);
    last(quiz, tries, wait);
    results.lead(wait);
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
      results.told(part, "lead", { ...demand, number, most });
      return part;
    };
    told(end);
    const start = told(quiz.part("[data-part=start]"));
    if (!holds) {
      quiz.where.prepend(start);
      return;
    }
    const before = told(quiz.part("[data-part=before]"));
    if (tries.kept.count) {
      results.told(before, "again", { number, most });
      last(quiz, tries, before);
    }
    rapport.find(before, "button").onclick = () => {
      before.remove();
      quiz.where.prepend(start);
      element.removeAttribute("data-wait");
      quiz.move(quiz.place);
    };
    element.prepend(before);
  };
});
