"use strict";
/*
 * A test as its learning system meets it: how it begins, and what it reports when it was submitted: each question with its
 * text, so that reports can be read by themselves.
 */
rapport.provide("lms/test", ["lms/attempt", "lms/ids"], ({ "lms/attempt": Attempt, "lms/ids": ids }) => {
  const KINDS = /** @type {Record<string, Question["kind"]>} */ ({ match: "matching", order: "sequencing" });

  /** @type {(element: Element | null | undefined) => string} */
  const text = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

  /** @type {(line: Element | null) => string} a line of a dialogue after who says it */
  const option = (line) => {
    const who = text(line?.querySelector(".turn__who"));
    return text(line).replace(who, who && `${who}:`);
  };

  /** @type {(item: Item) => Pick<Question, "stem" | "choices" | "targets">} */
  const words = ({ form }) => {
    const within = (/** @type {string} */ selector) => text(form.querySelector(selector));
    const options = rapport.all(form, ".option[data-part]");
    const targets = rapport.all(options[0], "option", HTMLOptionElement).filter(({ value }) => value);
    return {
      stem: `${within(".item__situation")} ${within("legend").replace(within(".item__how"), "").trim()}`,
      choices: Object.fromEntries(options.map((one) => [rapport.data(one, "part"), option(one.querySelector("span"))])),
      targets: Object.fromEntries(targets.map((one) => [one.value, text(one)])),
    };
  };

  /** @type {(quiz: Quiz, result: TestResult, seconds: number) => Report} */
  const report = ({ items }, { score, scaled, passed }, seconds) => {
    return {
      id: ids.made(),
      at: Date.now(),
      score,
      scaled: Math.floor(1e7 * scaled) / 1e7,
      passed,
      seconds,
      questions: items.map((item) => ({
        id: item.form.id,
        revision: rapport.data(item.form, "revision"),
        practice: rapport.data(item.form, "practice"),
        paired: item.type.paired, // for packages of version 3.0
        kind: KINDS[rapport.data(item.form, "type")] ?? "choice",
        ...words(item),
        order: item.order(),
        seconds: item.spent / 1000,
        given: item.given(),
        wanted: item.wanted(),
        right: item.state === "right",
      })),
    };
  };

  return (quiz) => ({
    page: quiz,
    attempt: new Attempt(quiz),
    begin({ seed, open, answers = {} }) {
      quiz.begin(open ? seed : undefined);
      if (!open) return false;
      for (const item of quiz.items) item.restore(answers[item.form.id] ?? {});
      quiz.resume();
      return Object.keys(answers).length > 0;
    },
    ends: "rapport-result",
    report: (result, seconds) => report(quiz, /** @type {TestResult} */ (result), seconds),
  });
});
