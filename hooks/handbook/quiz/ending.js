"use strict";
/*
 * The end of a practice: what sits now, what comes back and when, one line for today, and what to do next. What the
 * reader was sure of and had wrong comes back first; what was right, but isn't known yet, last.
 */
rapport.provide("ending", ["store", "when", "quiz/schedule"], ({ store, when, "quiz/schedule": schedule }) => {
  /** @type {(quiz: Quiz, item: Item) => HTMLElement} */
  const row = (quiz, item) => {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${item.form.id}`;
    link.textContent = `${rapport.find(item.form, "legend").firstChild?.textContent ?? ""}`.trim();
    link.addEventListener("click", (event) => {
      event.preventDefault();
      quiz.move(quiz.items.indexOf(item));
    });
    const day = document.createElement("span");
    day.textContent = when(store.get("answers", item.form.id)?.due ?? 0);
    row.append(link, day);
    return row;
  };

  /** @type {(quiz: Quiz) => void} */
  const restart = (quiz) => {
    for (const item of quiz.items) item.forget();
    quiz.begin();
    quiz.move(quiz.place);
  };

  return (quiz) => {
    const { end, items } = quiz;
    /** @type {(item: Item) => Parameters<Schedule["isKnown"]>[0]} */
    const kept = ({ form }) => store.get("answers", form.id) ?? { right: true };
    /** @type {(item: Item) => boolean} */
    const isKnown = (item) => schedule.isKnown(kept(item));
    /** @type {(item: Item) => number} */
    const isError = (item) => Number(Boolean(kept(item).sure));
    const right = items.filter(({ state }) => state === "right");
    const wrong = items.filter(({ state }) => state === "wrong").sort((one, other) => isError(other) - isError(one));
    const back = [...wrong, ...right.filter((item) => !isKnown(item))];
    const open = items.filter(({ state }) => !state);
    rapport.find(end, "h2").textContent = rapport
      .count(rapport.data(end, "score"), items.length)
      .replace("{right}", `${right.length}`)
      .replace("{all}", `${items.length}`);
    for (const [name, group] of /** @type {const} */ ([
      ["right", right.filter(isKnown)],
      ["wrong", back],
      ["open", open],
    ])) {
      const part = rapport.find(end, `[data-group="${name}"]`);
      part.hidden = !group.length;
      rapport.find(part, "ul").replaceChildren(...group.map((item) => row(quiz, item)));
    }
    const [first] = [...wrong, ...items];
    for (const line of rapport.all(end, "[data-line]"))
      line.hidden = line.dataset.line !== rapport.data(first.form, "practice");
    const sure = rapport.find(end, '[data-part="sure"]');
    sure.hidden = true;
    /** @type {(name: string, act: () => void) => HTMLElement} */
    const button = (name, act) => {
      const found = rapport.find(end, `[data-do="${name}"]`);
      found.onclick = act;
      return found;
    };
    button("wrong-ones", () => {
      for (const item of wrong) item.reset();
      quiz.resume();
      quiz.move(quiz.place);
    }).hidden = !wrong.length;
    const ask = button("restart", () => {
      sure.hidden = false;
      rapport.find(sure, '[data-do="keep"]').focus();
    });
    ask.hidden = quiz.element.dataset.review !== undefined;
    button("keep", () => {
      sure.hidden = true;
      ask.focus();
    });
    button("erase", () => restart(quiz));
  };
});
