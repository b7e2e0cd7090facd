"use strict";
/*
 * What this browser keeps of an item: the last answer, and when it is asked again. Every answer, with how it came about,
 * goes into the history (reader_pages/history.js), which is loaded once there is one.
 */
rapport.provide("quiz/memory", ["store", "quiz/schedule"], ({ store, "quiz/schedule": schedule }) => {
  /** @type {QuizMemory["of"]} */
  const of = ({ id }) => store.get("answers", id);

  return {
    of,
    keep({ form, task, told, sure, state, spent }, given) {
      const { revision = "" } = form.dataset;
      const before = of(form);
      const same = before?.revision === revision ? before : undefined;
      const at = Date.now();
      const tries = (same ? (same.tries ?? 1) : 0) + 1;
      const answer = { revision, given, right: state === "right", at, sure, hints: told.children.length, tries };
      const order = rapport.all(task, ".option[data-part]").map((option) => rapport.data(option, "part"));
      rapport.load("history").then(
        (history) =>
          history.add(store, form.id, { ...answer, order: order.join(" "), seconds: Math.round(spent / 1000) }),
        () => {}, // the answer itself is kept
      );
      const next = schedule.next(same, schedule.isKnown(answer), at);
      return store.set("answers", form.id, { ...answer, since: same?.since ?? at, ...next });
    },
    forget(form) {
      const before = of(form);
      if (before) store.set("answers", form.id, { ...before, given: undefined });
    },
  };
});
