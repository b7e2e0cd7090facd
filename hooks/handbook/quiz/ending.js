"use strict";
/*
 * The end of a practice: one line for today, what is known, what comes back and when, and what to do next. What the
 * reader was sure of and had wrong comes back first; what was right, but isn't known yet, last.
 */
rapport.provide("ending", ["store", "when", "quiz/schedule", "quiz/case"], (needs) => {
  const { store, when, "quiz/schedule": schedule, "quiz/case": cases } = needs;

  /** @type {(item: Item) => string} */
  const day = ({ form }) => when(store.get("answers", form.id)?.due ?? 0);

  /** @type {(quiz: Quiz, item: Item, isDated: boolean) => HTMLElement} */
  const row = (quiz, item, isDated) => {
    const row = cases.row(quiz, item, cases.begins(item));
    const said = document.createElement("span");
    said.textContent = isDated ? day(item) : "";
    row.append(said);
    return row;
  };

  /**
   * List them under their number, with the day in each row only where days differ.
   * @type {(quiz: Quiz, name: string, items: Item[]) => void}
   */
  const list = (quiz, name, items) => {
    const part = rapport.find(quiz.end, `[data-group="${name}"]`);
    part.hidden = !items.length;
    const days = new Set(items.map(day));
    for (const line of rapport.all(part, "[data-all]"))
      line.textContent = rapport
        .data(line, days.size > 1 ? "all" : "when")
        .replace("{all}", `${items.length}`)
        .replace("{when}", [...days].join());
    rapport.find(part, "ul").replaceChildren(...items.map((item) => row(quiz, item, days.size > 1)));
  };

  return (quiz) => {
    const { end, items } = quiz;
    /** @type {(item: Item) => Parameters<Schedule["isKnown"]>[0]} */
    const kept = ({ form }) => store.get("answers", form.id) ?? { right: true };
    /** @type {(item: Item) => boolean} */
    const isKnown = (item) => schedule.isKnown(kept(item));
    /** @type {(item: Item) => number} */
    const isError = (item) => (kept(item).sure ? 1 : 0);
    const right = items.filter(({ state }) => state === "right");
    const wrong = items.filter(({ state }) => state === "wrong").sort((one, other) => isError(other) - isError(one));
    const back = [...wrong, ...right.filter((item) => !isKnown(item))];
    const open = items.filter(({ state }) => !state);
    end.style.setProperty("--score", `${(100 * right.length) / items.length}%`);
    const title = rapport.find(end, "h2");
    title.classList.toggle("quiz__verdict", right.length === items.length);
    title.textContent = rapport
      .count(rapport.data(end, "score"), items.length)
      .replace("{right}", `${right.length}`)
      .replace("{all}", `${items.length}`);
    for (const [name, group] of Object.entries({ right: right.filter(isKnown), wrong: back, open }))
      list(quiz, name, group);
    for (const line of rapport.all(end, "[data-said]"))
      line.hidden = line.dataset.said !== (back.length ? "some" : "all") || open.length > 0;
    for (const next of rapport.all(end, "a.button")) next.classList.toggle("button--main", !wrong.length);
    const [first] = [...wrong, ...items];
    for (const line of rapport.all(end, "[data-line]"))
      line.hidden = line.dataset.line !== rapport.data(first.form, "practice");
    const some = rapport.find(end, "[data-do=wrong-ones]");
    some.onclick = () => {
      for (const item of wrong) item.reset();
      quiz.resume();
      quiz.move(quiz.place);
    };
    some.hidden = !wrong.length;
    for (const erase of rapport.all(end, "[data-do=erase]"))
      erase.onclick = () => {
        for (const item of items) item.forget();
        quiz.begin();
        quiz.move(quiz.place);
      };
    quiz.element.dispatchEvent(new Event("rapport-ended"));
  };
});
