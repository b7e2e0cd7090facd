"use strict";
/*
 * How many steps of a programme are done, and of how many: its modules, its test, its checklists, and the sign-off,
 * which is done once nothing is left to read or practise, either.
 */
rapport.provide("programme/share", ["store"], ({ store }) => (programme, modules, facts) => {
  const isTested = Boolean(store.get("quizzes", programme)?.passed);
  const own = modules.flat().map((slug) => facts[slug]);
  const learned = modules.map((slugs) =>
    slugs.every((slug) => facts[slug].read && facts[slug].answered === facts[slug].questions),
  );
  const steps = [
    ...learned,
    isTested,
    own.every(({ done, acts }) => done === acts),
    isTested && learned.every(Boolean) && own.every(({ isSigned }) => isSigned),
  ];
  return [steps.filter(Boolean).length, steps.length];
});
