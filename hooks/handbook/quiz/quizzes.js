"use strict";
/*
 * <rapport-quizzes>: how far each practice of the list of quizzes is, and one quiz to take now: one that was begun, else
 * one that is new, else one with something to practise. "Another one" goes through them all.
 */
rapport.define("rapport-quizzes", ["facts"], ({ facts: factsOf }) => (element) => {
  const rows = rapport.all(/** @type {HTMLElement} */ (element.parentElement), "[data-items]");
  const facts = factsOf(rows, Date.now());
  const link = rapport.find(element, ".next__main", HTMLAnchorElement);
  const other = rapport.find(element, "button", HTMLButtonElement);
  let place = 0;

  /** @type {(row: HTMLElement) => PracticeFacts} */
  const of = (row) => facts[rapport.data(row, "practice")];

  /** @type {(row: HTMLElement) => number} */
  const rank = (row) => {
    const { answered, known, questions } = of(row);
    if (!answered) return 1;
    if (answered < questions) return 0;
    return known < questions ? 2 : 3;
  };

  for (const row of rows) {
    const { known, questions, toPractise } = of(row);
    const name = known ? "known" : "practise";
    const text = rapport
      .data(element, name)
      .replace("{}", `${known || toPractise}`)
      .replace("{all}", `${questions}`);
    rapport.find(row, ".offers__done").textContent = known || toPractise ? text : "";
    row.toggleAttribute("data-done", known === questions);
  }
  const order = [...rows].sort((one, another) => rank(one) - rank(another));

  const show = () => {
    const row = order[place % order.length];
    const { href, text } = rapport.find(row, "a", HTMLAnchorElement);
    link.href = href;
    link.ariaLabel = rapport.data(element, "start").replace("{}", () => text);
    rapport.find(element, ".offer__title").textContent = text;
    rapport.find(element, ".offer__meta").textContent = rapport.find(row, ".offers__meta").textContent;
  };

  other.disabled = order.length < 2;
  other.addEventListener("click", () => {
    place += 1;
    show();
  });
  show();
});
