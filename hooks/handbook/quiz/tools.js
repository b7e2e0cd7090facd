"use strict";
/* Below a quiz: links between its modes; printing a blank test, its key, or the record of a result. */
rapport.provide("tools", [], () => {
  /** @type {QuizTools["print"]} */
  function print({ items }, what) {
    const { dataset } = document.documentElement;
    const answers = what === "key" ? items.map(({ answer }) => answer) : [];
    for (const answer of answers) answer.open = true;
    dataset.print = what;
    const restore = () => {
      delete dataset.print;
      for (const answer of answers) answer.open = false;
    };
    addEventListener("afterprint", restore, { once: true });
    window.print();
  }

  /** @type {QuizTools["add"]} */
  function add(quiz, asked) {
    if (!quiz.words.querySelector("[data-part=tools]")) return; // in a package
    const tools = quiz.part("[data-part=tools]");
    rapport.find(tools, quiz.mode === "assess" ? "[data-print=key]" : "[data-mode]").remove();
    for (const button of rapport.all(tools, "[data-print]"))
      button.onclick = () => print(quiz, rapport.data(button, "print"));
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
