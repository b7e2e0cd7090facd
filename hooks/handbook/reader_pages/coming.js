"use strict";
/* On the page of the review: the days on which what was answered comes back. */
rapport.provide("coming", ["store", "week", "returns"], ({ store, week, returns }) => {
  /** @type {RapportParts["coming"]["of"]} */
  const of = (bank) => Object.values(returns.of(bank, store.all("answers")));

  return {
    of,
    rested: returns.rested,
    show(element, bank) {
      const part = rapport.find(element, "[data-part=week]");
      const dues = of(bank);
      part.hidden = !dues.length;
      week.coming(rapport.find(part, "ol"), dues, Date.now());
    },
  };
});
