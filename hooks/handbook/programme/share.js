"use strict";
/* How many steps of a programme are done, and of how many: its modules, its test, its checklists, and the sign-off. */
rapport.provide("programme/share", ["store"], ({ store }) => (programme, modules, facts) => {
  const isTested = Boolean(store.get("quizzes", programme)?.passed);
  const own = modules.flat().map((slug) => facts[slug]);
  const steps = [
    ...modules.map((slugs) =>
      slugs.every((slug) => facts[slug].read && facts[slug].answered === facts[slug].questions),
    ),
    isTested,
    own.every(({ done, acts }) => done === acts),
    isTested && own.every(({ isSigned }) => isSigned),
  ];
  return [steps.filter(Boolean).length, steps.length];
});
