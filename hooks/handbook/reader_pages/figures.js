"use strict";
/*
 * What was gained, in figures: at the top of the progress page. Known is what the bars of
 * chapters below show as known; of what there is none, there is no figure, and none of answers where all are known, or
 * all come back today, which stands below.
 */
rapport.provide("figures", ["store", "programme/share"], ({ store, "programme/share": share }) => {
  /** @type {(figures: HTMLElement, name: string, number: number) => HTMLElement} */
  const set = (figures, name, number) => {
    const figure = rapport.find(figures, `[data-figure=${name}]`);
    figure.hidden = !number;
    rapport.find(figure, "dd").textContent = rapport.number(number);
    const label = rapport.find(figure, "dt");
    label.textContent = rapport.count(rapport.data(label, "text"), number);
    return label;
  };

  return (element, facts, days) => {
    const figures = rapport.find(element, "[data-part=figures]");
    const every = Object.values(facts);
    /** @type {(count: (one: PracticeFacts) => number) => number} */
    const sum = (count) => every.reduce((total, one) => total + count(one), 0);
    const known = sum((one) => one.known);
    const answered = sum(({ returns }) => returns.length);
    set(figures, "known", known);
    set(figures, "answered", [known, sum(({ due }) => due)].includes(answered) ? 0 : answered);
    set(figures, "days", days);
    const begun = store.get("prefers", "programme")?.name;
    const row = rapport.all(element, "tr[data-modules]").find(({ dataset }) => dataset.quiz === begun);
    const modules = row ? rapport.data(row, "modules").split("/") : [];
    const [done, all] = row
      ? share(
          rapport.data(row, "quiz"),
          modules.map((slugs) => slugs.split(" ")),
          facts,
        )
      : [0, 0];
    const label = set(figures, "steps", done);
    label.textContent = `${label.textContent}`.replace("{all}", rapport.number(all));
    figures.hidden = rapport.all(figures, "[data-figure]").every(({ hidden }) => hidden);
  };
});
