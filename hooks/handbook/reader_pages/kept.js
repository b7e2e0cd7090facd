"use strict";
/*
 * The shape of everything that a browser keeps of a reader, by part. Times that are still to come were set by a clock
 * that was wrong: they count as now, and what was answered then is due at once.
 */
rapport.provide("kept", ["days", "outside"], ({ days, outside }) => {
  const { any, flag, list, map, number, page, record, text } = outside;
  const DAY = 86400000; // milliseconds
  const LONGEST = (Math.max(...days) + 1) * DAY; // from an answer until the noon of the day when it is asked again

  const MOST_ACTS = 7; // of a checklist

  const ever = number(0, Infinity);
  /** @type {Shape<number>} */
  const time = (value) => {
    const at = ever(value);
    return at && Math.min(at, Date.now());
  };
  const name = text();

  /* How an answer came about: whether the reader was sure, hints seen, and how many answers there were, with this one. */
  const manner = { sure: flag, hints: ever, tries: number(1, Infinity) };
  const answer = record(
    { revision: name, right: flag, at: /** @type {Shape<number>} */ ((value) => ever(value) ?? 0) },
    { given: map(name), since: time, box: number(0, 9), due: ever, ...manner },
  );
  const past = record(
    { revision: name, right: flag, at: time },
    { given: map(name), ...manner, order: name, seconds: ever },
  );
  const tries = record(
    {
      count: number(0, 99),
      all: number(0, 1e6),
      at: time,
      revision: name,
      asked: /** @type {Shape<string[][]>} */ (list(list(name))),
    },
    { missed: name, others: list(name), score: number(0, 100), safe: ever },
  );
  /** @type {Shape<KeptAnswer>} */
  const answers = (value) => {
    const known = answer(value);
    if (!known) return undefined;
    const { at, due } = known;
    const now = Date.now();
    if (due !== undefined) known.due = Math.min(due, at > now + DAY ? now : at + LONGEST);
    known.at = Math.min(at, now);
    return known;
  };

  return {
    ticks: (value) => value === true || undefined,
    answers,
    history: (value, id) => (/^\d{13}-\S{1,200}$/.test(id) ? past(value) : undefined), // when, and which item
    quizzes: record({ score: number(0, 100), passed: flag, at: time, revision: name }),
    tries,
    read: time,
    rehearsed: time, // by rehearsal and ending: when it was seen
    understood: record({ at: time, mark: text(8) }),
    observed: record({
      acts: (value) => list(text(8))(value)?.slice(0, MOST_ACTS),
      revision: text(8),
      on: text(10, /^(\d{4}-\d\d-\d\d)?$/),
      by: text(12),
      note: text(280),
      at: time,
    }),
    seen: record({ at: time, mark: text(8), newest: text(10) }),
    chosen: time,
    starred: (value, id) => (page(id) ? record({ title: text(500), at: time })(value) : undefined),
    prefers: record({ name }),
    picked: (value) => {
      const menus = map(name)(value);
      return menus && { ...menus, names: record({}, { names: list(name) })(value)?.names ?? [] };
    },
    unsent: any, // lms/shapes.js knows more
  };
});
