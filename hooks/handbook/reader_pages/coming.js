"use strict";
/* On the page of the review: the days on which what was answered comes back. */
rapport.provide("coming", ["store", "week"], ({ store, week }) => {
  /** @type {RapportParts["coming"]["of"]} Of a ring, the question that was answered last. */
  const of = (bank) => {
    const answers = store.all("answers");
    const known = bank.filter(({ id, revision }) => answers[id]?.revision === revision);
    known.sort((one, other) => answers[one.id].at - answers[other.id].at);
    return Object.values(Object.fromEntries(known.map(({ id, ring }) => [ring || id, answers[id].due ?? 0])));
  };

  return {
    of,
    show(element, bank) {
      const part = rapport.find(element, "[data-part=week]");
      const returns = of(bank);
      part.hidden = !returns.length;
      week.coming(rapport.find(part, "ol"), returns, Date.now());
    },
  };
});
