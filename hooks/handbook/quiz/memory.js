"use strict";
/* What this browser keeps of an item: the last answer, and when it is asked again. */
rapport.provide("quiz/memory", ["store", "quiz/schedule"], ({ store, "quiz/schedule": schedule }) => {
  /** @type {QuizMemory["of"]} */
  const of = ({ id }) => store.get("answers", id);

  return {
    of,
    keep(form, given, right) {
      const { revision = "" } = form.dataset;
      const before = of(form);
      const same = before?.revision === revision ? before : undefined;
      const at = Date.now();
      const { box, due } = schedule.next(same, right, at);
      return store.set("answers", form.id, { revision, given, right, at, since: same?.since ?? at, box, due });
    },
    forget(form) {
      const before = of(form);
      if (before) store.set("answers", form.id, { ...before, given: undefined });
    },
  };
});
