"use strict";
/*
 * When an answer is due again: Leitner's boxes, one on for what is known and due, back to the first for all else:
 * what was wrong, took a hint, or was right though the reader wasn't sure.
 * Days are the reader's: what is due on a day is due from its midnight on, wherever they are and whenever clocks change.
 * It is kept as noon, which is the same day a few time zones away.
 */
rapport.provide("quiz/schedule", ["days"], ({ days }) => {
  /** @type {(time: number, days: number, hour: number) => number} */
  const day = (time, days, hour) => {
    const then = new Date(time);
    then.setDate(then.getDate() + days);
    return then.setHours(hour, 0, 0, 0);
  };
  /** @type {Schedule["isDue"]} */
  const isDue = (due, now) => day(due, 0, 0) <= now;

  return {
    isDue,
    after: (at, days) => day(at, days, 12),
    isKnown: ({ right, sure, hints }) => right && sure !== false && !hints,
    next(before, known, at) {
      const { box = -1, due = 0 } = before ?? {};
      const early = known && box >= 0 && !isDue(due, at);
      const after = known ? Math.min(box + (early ? 0 : 1), days.length - 1) : 0;
      return { box: after, due: early ? due : day(at, days[after], 12) };
    },
  };
});
