"use strict";
/*
 * What this browser keeps of an item: the last answer, and when it is asked again. Every answer, with how it came about,
 * goes into the history (reader_pages/history.js), which comes with what a quiz loads later.
 */
rapport.provide("quiz/memory", ["store", "quiz/schedule"], ({ store, "quiz/schedule": schedule }) => {
  /** @type {QuizMemory["of"]} */
  const of = ({ id }) => store.get("answers", id);

  /** @type {(form: HTMLFormElement) => KeptAnswer | undefined} The last answer to what is asked today. */
  const last = (form) => {
    const before = of(form);
    return before?.revision === form.dataset.revision ? before : undefined;
  };

  /** @type {QuizMemory["note"]} */
  const note = (item, given) => {
    const { form, told, sure, state, spent } = item;
    const before = last(form);
    const tries = (before ? (before.tries ?? 1) : 0) + 1; // older versions did not count
    const manner = { sure, hints: told.children.length, tries };
    const { revision = "" } = form.dataset;
    const answer = { revision, given, right: state === "right", at: Date.now(), ...manner };
    const order = item.order().join(" ");
    rapport.load("quiz/later").then(
      ({ history }) => history.add(store, form.id, { ...answer, order, seconds: Math.round(spent / 1000) }),
      () => {}, // the answer itself is kept
    );
    return answer;
  };

  return {
    of,
    note,
    keep(item, given) {
      const before = last(item.form);
      const answer = note(item, given);
      const { at } = answer;
      const next = schedule.next(before, schedule.isKnown(answer), at);
      return store.set("answers", item.form.id, { ...answer, since: before?.since ?? at, ...next });
    },
    forget(form) {
      const before = of(form);
      if (before) store.set("answers", form.id, { ...before, given: undefined });
    },
  };
});
