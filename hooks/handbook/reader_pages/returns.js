"use strict";
/*
 * When questions come back that were answered. A ring comes back once: as soon as any of its members is due, and eight
 * days have passed since an answer to another of them.
 */
rapport.provide("returns", ["quiz/schedule"], ({ "quiz/schedule": schedule }) => {
  const APART = 8; // days between two members of a ring

  /** @type {RapportParts["returns"]["rested"]} */
  const rested = ({ id, ring }, bank, answers) => {
    const others = bank.filter((one) => ring && one.ring === ring && one.id !== id && answers[one.id]);
    return Math.max(0, ...others.map((one) => schedule.after(answers[one.id].at, APART)));
  };

  return {
    rested,
    of(bank, answers) {
      const units = /** @type {Record<string, number>} */ ({});
      for (const item of bank) {
        const answer = answers[item.id];
        if (answer?.revision !== item.revision) continue;
        const unit = item.ring || item.id;
        const back = Math.max(answer.due ?? 0, rested(item, bank, answers));
        units[unit] = Math.min(back, units[unit] ?? Infinity);
      }
      return units;
    },
  };
});
