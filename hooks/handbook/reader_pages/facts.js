"use strict";
/*
 * How much there is of each practice, counted from the record. Questions are counted as a quiz asks them: of a ring it
 * asks one, so a ring is one, and stands as the latest answer to any of its members.
 */
rapport.provide("facts", ["store", "quiz/schedule", "sign-off/seen"], (needs) => {
  const { store, "quiz/schedule": schedule, "sign-off/seen": observed } = needs;

  /** @type {(entries: string[][], answers: Kept["answers"], now: number) => Questions} */
  const questions = (entries, answers, now) => {
    const units = /** @type {Record<string, KeptAnswer[]>} */ ({});
    const begun = new Set();
    for (const [id, revision, ring = id] of entries) {
      units[ring] ??= [];
      const answer = answers[id];
      if (answer) begun.add(ring);
      if (answer?.revision === revision) units[ring].push(answer);
    }
    const all = Object.values(units);
    const latest = all.flatMap((given) => given.sort((one, other) => other.at - one.at).slice(0, 1));
    const returns = all.filter(({ length }) => length).map((given) => Math.min(...given.map(({ due = 0 }) => due)));
    const isDue = returns.map((due) => schedule.isDue(due, now));
    return {
      questions: all.length,
      answered: begun.size,
      right: latest.filter(schedule.isKnown).length,
      known: latest.filter((answer, place) => schedule.isKnown(answer) && !isDue[place]).length,
      toPractise: latest.filter((answer, place) => !schedule.isKnown(answer) || isDue[place]).length,
      missed: latest.filter((answer) => !schedule.isKnown(answer)).length,
      due: isDue.filter(Boolean).length,
      returns,
    };
  };

  return (rows, now) => {
    const [read, ticks, answers] = [store.all("read"), store.all("ticks"), store.all("answers")];
    const facts = rows.map((row) => {
      const { practice = "" } = row.dataset;
      /** @type {(name: string) => string[]} */
      const words = (name) => rapport.data(row, name).split(" ");
      const entries = words("items").map((entry) => entry.split(":"));
      const acts = words("acts");
      const { kept, seen, isSigned } = observed(practice, acts);
      const done = acts.filter((id) => ticks[`${practice}/${id}`] || seen.includes(id)).length;
      const counts = questions(entries, answers, now);
      return [
        practice,
        { read: read[practice] ? 1 : 0, acts: acts.length, done, isSigned, signedOn: kept?.on ?? "", ...counts },
      ];
    });
    return Object.fromEntries(facts);
  };
});
