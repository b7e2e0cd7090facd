"use strict";
/* When an answer is due again: Leitner's boxes, one on for what is right and due, back to the first for what is wrong. */
rapport.provide("quiz/schedule", [], () => {
  const DAY = 86400000; // milliseconds
  const GAPS = [1, 2, 4, 8, 16, 32]; // days until an answer in each box is due again

  return (before, right, at) => {
    const early =
      right && before?.box !== undefined && before.due !== undefined && at < before.due ? before : undefined;
    const box = right ? Math.min((before?.box ?? -1) + (early ? 0 : 1), GAPS.length - 1) : 0;
    return { box, due: early?.due ?? at + GAPS[box] * DAY };
  };
});
