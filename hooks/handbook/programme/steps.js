"use strict";
/*
 * How far a reader is in a programme: what was read, practised (each question answered once, whatever was edited since),
 * tested (passed), observed (every act of the checklist ticked, by the reader or by a lead) and signed off; what is
 * next; and how long the rest takes.
 */
rapport.provide("programme/steps", ["store", "facts", "fetched", "quiz/tries", "programme/share"], (parts) => {
  const { store, facts: factsOf, fetched, "quiz/tries": ways, "programme/share": shareOf } = parts;
  const QUESTION = 2 / 3; // minutes: eight questions in about five, as in the review

  /** @type {(root: ParentNode) => ProgrammeSteps} */
  const steps = (root) => {
    const path = rapport.find(root, "rapport-path");
    const rows = rapport.all(root, "li[data-practice]");
    const facts = factsOf(rows, Date.now());
    /** @type {(row: HTMLElement) => Omit<PracticeState, "row" | "module">} */
    const done = (row) => {
      const { read, acts, done, isSigned, signedOn, questions, answered } = facts[rapport.data(row, "practice")];
      const minutes = (read ? 0 : Number(rapport.data(row, "minutes"))) + (questions - answered) * QUESTION;
      return {
        read: Boolean(read),
        practised: answered === questions,
        observed: done === acts,
        isSigned,
        signedOn,
        minutes,
      };
    };
    const states = rows.map((row) => ({ row, module: rapport.data(row, "module"), ...done(row) }));
    const test = store.get("quizzes", rapport.data(path, "programme"));
    const isTested = Boolean(test?.passed);
    const tries = ways.of({ element: rapport.find(root, "a[data-test]") });
    const waits = !isTested && tries.next > Date.now() ? tries.next : 0;

    const once = Object.values(Object.fromEntries(states.map((state) => [state.row.dataset.practice, state])));
    const isSigned = isTested && once.every(({ isSigned }) => isSigned);

    /** @type {(state: PracticeState) => string} */
    const title = ({ row }) => `${rapport.find(row, "[data-part=title]").textContent}`;
    /** @type {(step: "observed" | "signed", title: string, anchor: string) => NextStep} */
    const together = (step, title, anchor) => {
      const link = rapport.find(root, `[data-step=${step}] a.button`, HTMLAnchorElement);
      return { step, link, anchor, title };
    };
    /** @returns {NextStep} While the test waits, what to read again for it. */
    const tested = () => {
      const link = rapport.find(root, "a[data-test]", HTMLAnchorElement);
      if (!waits) return { step: "tested", link, anchor: "", title: link.text };
      const missed = states.find(({ row }) => row.dataset.practice === tries.kept.missed) ?? states[0];
      const read = rapport.find(missed.row, "a[data-to=read]", HTMLAnchorElement);
      return { step: "tested", words: "again", link: read, anchor: "", title: title(missed) };
    };
    /** @returns {NextStep | undefined} */
    const next = () => {
      const open = states.find(({ read, practised }) => !(read && practised));
      if (open) {
        const { module, read, row } = open;
        const step = read ? "practised" : "read";
        const link = rapport.find(row, `a[data-to=${step}]`, HTMLAnchorElement);
        return { step, module, link, anchor: "", title: title(open) };
      }
      if (!isTested) return tested();
      const unseen = states.find(({ observed }) => !observed);
      if (unseen) return together("observed", title(unseen), `#${rapport.data(unseen.row, "practice")}`);
      return isSigned ? undefined : together("signed", "", "");
    };

    const asked = isTested ? 0 : Number(rapport.data(path, "asks")) * QUESTION;
    const minutes = once.reduce((sum, one) => sum + one.minutes, asked);
    const modules = [...new Set(states.map(({ module }) => module))].map((number) =>
      states.filter(({ module }) => module === number).map(({ row }) => rapport.data(row, "practice")),
    );
    const share = shareOf(rapport.data(path, "programme"), modules, facts);
    const days = once.map(({ signedOn }) => Date.parse(`${signedOn}T12:00`) || 0);
    const signedAt = Math.max(0, ...days);
    const [score, testedAt] = [test?.score ?? 0, test?.at ?? 0];
    return { states, once, isTested, score, testedAt, waits, isSigned, signedAt, share, next: next(), minutes };
  };

  /* What the link to the next step says. */
  /** @type {(root: ParentNode, next: NextStep) => string} */
  const words = (root, { step, words = step, title }) =>
    rapport.data(rapport.find(root, "rapport-path"), words).replace("{}", title);

  /* From a page beside the programme: make the link to the programme one to its next step, unless that is here. */
  /** @type {(link: HTMLAnchorElement, text: string) => Promise<ReturnType<typeof steps> | undefined>} */
  const lead = async (link, text) => {
    const page = await fetched(link.href).catch(() => undefined);
    if (!page) return undefined;
    const found = steps(page);
    const { next } = found;
    const to = next && new URL(`${next.link.getAttribute("href")}${next.anchor}`, link.href);
    if (next && to && to.pathname !== location.pathname) {
      const [place = link] = rapport.all(link, "[data-part=next]");
      place.textContent = text.replace("{}", words(page, next));
      link.href = to.href;
      link.target = next.link.target;
    }
    return found;
  };

  return { of: steps, words, lead };
});
