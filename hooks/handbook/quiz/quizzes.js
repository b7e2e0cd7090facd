"use strict";
/*
 * <rapport-quizzes>: how far each practice and each chapter of the list of quizzes is, and one quiz to take now: one that
 * was begun, else one that is new, else one with something to practise. "Another one" goes through them all.
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

  /** @type {(name: string, count: number, all: number) => string} */
  const said = (name, count, all) =>
    count ? rapport.data(element, name).replace("{}", `${count}`).replace("{all}", `${all}`) : "";

  for (const row of rows) {
    const { known, questions, toPractise } = of(row);
    rapport.find(row, ".offers__done").textContent =
      said("known", known, questions) || said("practise", toPractise, questions);
    row.toggleAttribute("data-done", known === questions);
  }
  for (const badge of rapport.all(/** @type {HTMLElement} */ (element.parentElement), ".badges a")) {
    const here = rapport.data(badge, "practices").split(" ");
    const sum = (/** @type {"known" | "questions"} */ name) => here.reduce((all, slug) => all + facts[slug][name], 0);
    const [known, questions] = [sum("known"), sum("questions")];
    badge.style.setProperty("--known", `${known / questions}turn`);
    badge.toggleAttribute("data-done", known === questions);
    const line = /** @type {HTMLElement} */ (badge.nextElementSibling);
    line.textContent = rapport.data(line, "text").replace("{}", `${known}`).replace("{all}", `${questions}`);
    if (known) badge.ariaLabel = `${badge.textContent}: ${said("known", known, questions)}`;
  }
  const order = [...rows].sort((one, another) => rank(one) - rank(another));

  const show = () => {
    const row = order[place % order.length];
    const { href, text } = rapport.find(row, "a", HTMLAnchorElement);
    link.href = href;
    link.ariaLabel = rapport.data(element, "start").replace("{}", () => text);
    const chapter = /** @type {HTMLElement} */ (row.parentElement?.previousElementSibling);
    rapport.find(element, ".stamp").replaceWith(rapport.find(chapter, ".stamp").cloneNode(true));
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
