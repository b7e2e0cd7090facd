"use strict";
/*
 * When an answer is due again: Leitner's boxes, one on for what is right and due, back to the first for what is wrong.
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
    next(before, right, at) {
      const { box = -1, due = 0 } = before ?? {};
      const early = right && box >= 0 && !isDue(due, at);
      const after = right ? Math.min(box + (early ? 0 : 1), days.length - 1) : 0;
      return { box: after, due: early ? due : day(at, days[after], 12) };
    },
  };
});
