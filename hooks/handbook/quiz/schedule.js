"use strict";
/* When an answer is due again: Leitner's boxes, one on for what is right and due, back to the first for what is wrong. */
rapport.provide("quiz/schedule", ["gaps"], ({ gaps }) => {
  return (before, right, at) => {
    const early =
      right && before?.box !== undefined && before.due !== undefined && at < before.due ? before : undefined;
    const box = right ? Math.min((before?.box ?? -1) + (early ? 0 : 1), gaps.length - 1) : 0;
    return { box, due: early?.due ?? at + gaps[box] };
  };
});
