"use strict";
/* A submitted test as its adapter reports it. */
rapport.provide("lms/report", [], () => (quiz, seconds) => {
  const { items } = quiz;
  const right = items.filter((item) => item.state === "right").length;
  return {
    id: `${quiz.seed}-${Date.now()}`,
    score: Math.floor((100 * right) / items.length),
    scaled: Math.floor((1e7 * right) / items.length) / 1e7,
    passed:
      (100 * right) / items.length >= Number(quiz.element.dataset.passMark) &&
      items.every(({ form, state }) => state === "right" || form.dataset.essential === undefined),
    seconds,
    questions: items.map((item) => ({
      id: item.form.id,
      practice: rapport.data(item.form, "practice"),
      paired: item.type.paired,
      given: item.given(),
      wanted: item.wanted(),
      right: item.state === "right",
    })),
  };
});
