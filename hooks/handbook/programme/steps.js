"use strict";
/*
 * How far a reader is in a programme: what was read, practised (each question answered once, whatever was edited since),
 * observed (every act of the checklist ticked) and tested (passed); what is next; and how long the rest takes.
 */
rapport.provide("programme/steps", ["store", "facts", "fetched"], ({ store, facts: factsOf, fetched }) => {
  const QUESTION = 2 / 3; // minutes: eight questions in about five, as in the review

  /** @type {(root: ParentNode) => ProgrammeSteps} */
  const steps = (root) => {
    const path = rapport.find(root, "rapport-path");
    const rows = rapport.all(root, "li[data-practice]");
    const facts = factsOf(rows, Date.now());
    /** @type {(row: HTMLElement) => Record<PracticeStep, boolean>} */
    const done = (row) => {
      const { read, acts, done, questions, answered } = facts[rapport.data(row, "practice")];
      return { read: Boolean(read), practised: answered === questions, observed: done === acts };
    };
    const states = rows.map((row) => ({ row, module: rapport.data(row, "module"), ...done(row) }));
    const isTested = Boolean(store.get("quizzes", rapport.data(path, "programme"))?.passed);

    /** @returns {NextStep | undefined} */
    const next = () => {
      const open = states.find(({ read, practised }) => !(read && practised));
      if (open) {
        const [page, quiz] = rapport.all(open.row, "a", HTMLAnchorElement);
        return open.read
          ? { step: "practised", link: quiz, title: page.text }
          : { step: "read", link: page, title: page.text };
      }
      const test = rapport.find(root, "a[data-test]", HTMLAnchorElement);
      if (!isTested) return { step: "tested", link: test, title: test.text };
      const unseen = states.find(({ observed }) => !observed);
      if (!unseen) return undefined;
      const page = rapport.find(unseen.row, "a", HTMLAnchorElement);
      return { step: "observed", link: page, title: page.text };
    };

    const once = Object.values(Object.fromEntries(states.map((state) => [state.row.dataset.practice, state])));
    const reading = once.filter(({ read }) => !read).map(({ row }) => Number(rapport.data(row, "minutes")));
    const questions = Object.values(facts).map(({ questions, answered }) => questions - answered);
    const asked = [...questions, isTested ? 0 : Number(rapport.data(path, "asks"))];
    const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
    return { states, once, isTested, next: next(), minutes: sum(reading) + sum(asked) * QUESTION };
  };

  /* What the link to the next step says. */
  /** @type {(root: ParentNode, next: NextStep) => string} */
  const words = (root, { step, title }) => rapport.data(rapport.find(root, "rapport-path"), step).replace("{}", title);

  return { of: steps, words, fetched };
});
