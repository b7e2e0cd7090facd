"use strict";
/*
 * What was gained, in figures: at the top of the progress page. Learned is what was known when it was last asked, also
 * where it is to be asked again; of what there is none, there is no figure.
 */
rapport.provide("figures", ["store", "programme/share"], ({ store, "programme/share": share }) => {
  /** @type {(figures: HTMLElement, name: string, number: number, text?: string) => void} */
  const set = (figures, name, number, text) => {
    const figure = rapport.find(figures, `[data-figure=${name}]`);
    const label = rapport.find(figure, "dt");
    figure.hidden = !number;
    rapport.find(figure, "dd").textContent = rapport.number(number);
    label.textContent = text ?? rapport.count(rapport.data(figure, "text"), number);
  };

  return (element, facts, days) => {
    const figures = rapport.find(element, "[data-part=figures]");
    const every = Object.values(facts);
    const [learned, known, answered] = [
      every.map(({ right }) => right),
      every.map((one) => one.known),
      every.map(({ returns }) => returns.length),
    ].map((all) => all.reduce((sum, one) => sum + one, 0));
    const again = rapport.data(rapport.find(figures, "[data-figure=learned]"), "again");
    set(figures, "learned", learned, learned > known ? rapport.count(again, learned - known) : undefined);
    set(figures, "answered", answered);
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
    const steps = rapport.data(rapport.find(figures, "[data-figure=steps]"), "text");
    set(figures, "steps", done, steps.replace("{all}", rapport.number(all)));
    figures.hidden = rapport.all(figures, "[data-figure]").every(({ hidden }) => hidden);
  };
});
