"use strict";
/*
 * Before a test is handed in: which questions are answered, which are not, and which the reader wants to look at again,
 * each with a way to it. No sign is told by its colour.
 */
rapport.provide("quiz/map", ["quiz/result"], ({ "quiz/result": { told } }) => {
  /** @type {(item: Item) => HTMLElement} */
  const flag = ({ form }) => rapport.find(form, "[data-do=flag]");

  /** @type {(item: Item) => string[]} A question can be open and marked at once. */
  const states = (item) => {
    const state = item.complete() ? "answered" : "open";
    return flag(item).ariaPressed === "true" ? [state, "flagged"] : [state];
  };

  /** @type {(quiz: Quiz, part: HTMLElement) => void} */
  const count = ({ items }, part) => {
    const answered = items.filter((item) => item.complete()).length;
    told(part, "answered", { answered, all: items.length });
  };

  return {
    /* A button on each question, to look at it again; and above them one that leads to all of them. */
    flags(quiz) {
      if (!quiz.where.querySelector("[data-do=end]")) quiz.where.prepend(quiz.part("[data-do=end]"));
      quiz.element.onchange = () => {
        count(quiz, quiz.where);
        quiz.count();
      };
      count(quiz, quiz.where);
      for (const { form } of quiz.items) {
        const button = quiz.part("[data-do=flag]");
        button.onclick = () => {
          button.ariaPressed = `${button.ariaPressed !== "true"}`;
        };
        rapport.find(form, ".item__bar").append(button);
      }
    },
    show(quiz, isWarning) {
      const { end, items } = quiz;
      count(quiz, end);
      const [open, flagged] = rapport.all(end, "[data-still]").map((line) => {
        const left = items.flatMap((item, place) =>
          states(item).includes(rapport.data(line, "still")) ? place + 1 : [],
        );
        line.textContent = rapport.count(rapport.data(line, "names"), left.length);
        line.hidden = !left.length;
        return left;
      });
      const [first] = [...open, ...flagged];
      const go = rapport.find(end, "[data-do=first]");
      go.hidden = !first;
      go.classList.toggle("button--main", open.length > 0);
      const submit = rapport.find(end, "[data-do=submit]");
      submit.classList.toggle("button--main", !open.length);
      const warns = isWarning && open.length > 0;
      told(end, warns ? "open" : "text", { "": open.length });
      rapport.find(end, "[role=status]").textContent = warns
        ? rapport.count(rapport.data(end, "unanswered"), open.length)
        : "";
      told(end, "told", { "": first });
      go.onclick = () => quiz.move(first - 1);
      const list = rapport.find(end, ".quiz__map");
      list.replaceChildren(
        ...items.map((item, place) => {
          const cell = document.createElement("li");
          const button = quiz.part(`[data-cell="${states(item).join(" ")}"]`);
          button.append(`${place + 1}`);
          button.ariaLabel = `${button.ariaLabel}`.replace("{}", `${place + 1}`);
          button.onclick = () => quiz.move(place);
          cell.append(button);
          return cell;
        }),
      );
    },
  };
});
