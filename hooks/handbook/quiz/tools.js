"use strict";
/* Below a quiz: links between its modes; printing a blank test, its key, or the record of a result. */
rapport.provide("quiz/tools", [], () => {
  /** @type {(task: HTMLElement) => void} On a blank test, steps stand as they were asked. */
  const unsort = (task) => {
    const steps = rapport.all(task, ".option[data-asked]");
    task.append(...steps.sort((one, other) => Number(one.dataset.asked) - Number(other.dataset.asked)));
  };

  /** @type {QuizTools["print"]} */
  function print({ items }, what) {
    const { dataset } = document.documentElement;
    const answers =
      what === "key" ? items.map(({ answer }) => ({ answer, hidden: answer.hidden, open: answer.open })) : [];
    for (const { answer } of answers) Object.assign(answer, { hidden: false, open: true });
    const shown = items.map(({ task }) => ({ task, steps: rapport.all(task, ".option[data-asked]") }));
    if (what === "test") for (const { task } of shown) unsort(task);
    dataset.print = what;
    const restore = () => {
      delete dataset.print;
      for (const { task, steps } of shown) task.append(...steps);
      for (const { answer, ...before } of answers) Object.assign(answer, before);
    };
    addEventListener("afterprint", restore, { once: true });
    window.print();
  }

  /** @type {QuizTools["add"]} */
  function add(quiz, asked) {
    const selector = "[data-part=tools]";
    if (!quiz.words.querySelector(selector)) return; // in a package
    const tools = quiz.part(selector);
    rapport.find(tools, quiz.mode === "assess" ? "[data-print=key]" : "[data-mode]").remove();
    for (const button of rapport.all(tools, "[data-print]")) {
      button.onclick = () => print(quiz, rapport.data(button, "print"));
    }
    quiz.element.append(tools);
    for (const link of rapport.all(document, "a[data-mode]", HTMLAnchorElement)) {
      const query = new URLSearchParams(asked);
      if (link.dataset.mode === "assess") query.set("mode", "assess");
      else query.delete("mode");
      link.href = `${location.pathname}${query.toString() && `?${query}`}`;
    }
  }

  return { add, print };
});
