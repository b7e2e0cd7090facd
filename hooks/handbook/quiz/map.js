"use strict";
/*
 * Before a test is handed in: which questions are answered, which are not, and which the reader wants to look at again,
 * each with a way to it. No sign is told by its colour.
 */
rapport.provide("quiz/map", ["quiz/result"], ({ "quiz/result": { filled } }) => {
  /** @type {(item: Item) => HTMLElement} */
  const flag = ({ form }) => rapport.find(form, '[data-do="flag"]');

  /** @type {(item: Item) => "flagged" | "answered" | "open"} */
  const state = (item) => {
    if (flag(item).ariaPressed === "true") return "flagged";
    return item.complete() ? "answered" : "open";
  };

  return {
    /* A button on each question, to look at it again; and above them one that leads to all of them. */
    flags(quiz) {
      const all = '[data-do="end"]';
      if (!rapport.all(quiz.where, all).length) rapport.find(quiz.where, '[data-do="1"]').before(quiz.part(all));
      for (const { form } of quiz.items) {
        const button = quiz.part('[data-do="flag"]');
        button.addEventListener("click", () => {
          button.ariaPressed = `${button.ariaPressed !== "true"}`;
        });
        rapport.find(form, ".item__bar").append(button);
      }
    },
    show(quiz) {
      const { end, items } = quiz;
      const answered = items.filter((item) => item.complete()).length;
      const line = rapport.find(end, "[data-answered]");
      line.textContent = filled(rapport.data(line, "answered"), { answered, all: items.length });
      for (const line of rapport.all(end, "[data-still]")) {
        const left = items.flatMap((item, place) => (state(item) === line.dataset.still ? [place + 1] : []));
        line.textContent = left.length ? filled(rapport.data(line, "text"), { "": left.join(", ") }) : "";
      }
      const list = rapport.find(end, ".quiz__map");
      list.replaceChildren(
        ...items.map((item, place) => {
          const cell = document.createElement("li");
          const button = quiz.part(`[data-cell="${state(item)}"]`);
          button.textContent = `${place + 1}`;
          button.ariaLabel = `${button.ariaLabel}`.replace("{}", `${place + 1}`);
          button.addEventListener("click", () => quiz.move(place));
          cell.append(button);
          return cell;
        }),
      );
    },
  };
});
