"use strict";
/*
 * How much there is of each practice, counted from the record. Questions are counted as a quiz asks them: of a ring it
 * asks one, so a ring is one, and stands as the latest answer to any of its members; returns.js says when it comes back.
 */
rapport.provide("facts", ["store", "quiz/schedule", "returns", "sign-off/seen"], (needs) => {
  const { store, "quiz/schedule": schedule, returns, "sign-off/seen": observed } = needs;

  /** @type {(bank: BankItem[], answers: Kept["answers"], now: number) => Questions} */
  const questions = (bank, answers, now) => {
    const back = returns.of(bank, answers);
    const latest = Object.keys(back).map((unit) => {
      const own = bank.filter(({ id, revision, ring }) => (ring || id) === unit && answers[id]?.revision === revision);
      const given = own.map(({ id }) => answers[id]).sort((one, other) => other.at - one.at);
      return { isKnown: schedule.isKnown(given[0]), isDue: schedule.isDue(back[unit], now) };
    });
    return {
      questions: new Set(bank.map(({ id, ring }) => ring || id)).size,
      answered: new Set(bank.filter(({ id }) => answers[id]).map(({ id, ring }) => ring || id)).size,
      right: latest.filter(({ isKnown }) => isKnown).length,
      known: latest.filter(({ isKnown, isDue }) => isKnown && !isDue).length,
      toPractise: latest.filter(({ isKnown, isDue }) => !isKnown || isDue).length,
      missed: latest.filter(({ isKnown }) => !isKnown).length,
      due: latest.filter(({ isDue }) => isDue).length,
      returns: Object.values(back),
    };
  };

  return (rows, now) => {
    const [read, ticks, answers] = [store.all("read"), store.all("ticks"), store.all("answers")];
    const facts = rows.map((row) => {
      const { practice = "" } = row.dataset;
      /** @type {(name: string) => string[]} */
      const words = (name) => rapport.data(row, name).split(" ");
      const bank = words("items").map((entry) => {
        const [id, revision, ring] = entry.split(":");
        return { id, revision, ring };
      });
      const acts = words("acts");
      const { kept, seen, isSigned } = observed(practice, acts);
      const done = acts.filter((id) => ticks[`${practice}/${id}`] || seen.includes(id)).length;
      const counts = questions(bank, answers, now);
      return [
        practice,
        { read: read[practice] ? 1 : 0, acts: acts.length, done, isSigned, signedOn: kept?.on ?? "", ...counts },
      ];
    });
    return Object.fromEntries(facts);
  };
});
