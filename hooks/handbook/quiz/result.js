"use strict";
/* What a test that was handed in shows: the verdict, what to read or to look at again, each question, a record. */
rapport.provide("quiz/result", ["quiz/case"], ({ "quiz/case": cases }) => {
  const FIRST = 3; // practices to read again that are listed, before a fold

  /** @type {QuizResult["filled"]} */
  const filled = (text, values) => text.replace(/\{(\w*)\}/g, (_, name) => `${values[name]}`);

  /**
   * Too few questions say nothing of a practice, but a missed one says what to read again: first what must be right, then
   * the most missed.
   * @type {QuizResult["missed"]}
   */
  const missed = ({ items }) => {
    const wrong = items.filter(({ state }) => state !== "right").map(({ form: { dataset } }) => dataset);
    /** @type {(of: string) => number} */
    const worth = (of) =>
      wrong
        .filter(({ practice }) => practice === of)
        .reduce((sum, { essential }) => sum + (essential === undefined ? 1 : items.length), 0);
    return [...new Set(wrong.map(({ practice = "" }) => practice))].sort((one, other) => worth(other) - worth(one));
  };

  /** @type {(quiz: Quiz, item: Item) => Node} */
  const question = (quiz, item) => {
    const text = rapport.data(rapport.find(quiz.words, "[data-do=first]"), "text");
    return rapport.find(cases.row(quiz, item, text.replace("{}", `${quiz.items.indexOf(item) + 1}`)), "a");
  };

  /** @type {QuizResult["read"]} More than a few are folded away. */
  const read = (quiz, part, practices, musts = 0) => {
    const [must, first, others] = rapport.all(part, "[data-group] ul");
    const listed = rapport.all(must, "a").map(({ textContent }) => textContent);
    for (const [place, practice] of practices.entries())
      for (const link of rapport.all(quiz.words, `a[data-practice="${CSS.escape(practice)}"]`)) {
        if (listed.includes(link.textContent)) continue;
        const row = document.createElement("li");
        const wrong = quiz.items.filter(({ state, form }) => state === "wrong" && form.dataset.practice === practice);
        row.append(link.cloneNode(true), ...wrong.map((item) => question(quiz, item)));
        const again = first.children.length + must.children.length < FIRST ? first : others;
        (place < musts ? must : again).append(row);
      }
    for (const group of rapport.all(part, "[data-group], [data-group] details"))
      group.hidden = !group.querySelector("li");
    const [summary] = rapport.all(part, "[data-group] summary");
    summary.textContent = rapport.data(summary, "text").replace("{}", `${others.children.length}`);
  };

  /** @type {QuizResult["lead"]} */
  const lead = (part) => {
    const [first] = rapport.all(part, '[data-group] a[href]:not([href^="#"])');
    if (!first) return false;
    first.className = "button button--main";
    first.textContent = rapport.data(part, "read").replace("{}", `${first.textContent}`);
    return true;
  };

  /** @type {QuizResult["fill"]} */
  const fill = (sheet, { marks, score, verdict, demand, made }) => {
    const partly = marks.filter((mark) => mark > 0 && mark < 1).length;
    const points = rapport.number(Math.floor(100 * marks.reduce((sum, mark) => sum + mark, 1e-9)) / 100);
    const { locale } = rapport.find(sheet, "[data-locale]").dataset;
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format();
    const values = { ...demand, partly, percent: score, points, date };
    const told = {
      score: filled(rapport.count(rapport.data(sheet, partly ? "partly" : "score"), demand.all), values),
      verdict: filled(rapport.data(sheet, verdict), values),
      made: `${made}`,
      date,
    };
    for (const [name, text] of Object.entries(told))
      for (const line of rapport.all(sheet, `[data-fill="${name}"]`)) {
        line.textContent = text;
        line.dataset.met = `${verdict !== "failed"}`;
      }
  };

  /** @type {QuizResult["essentials"]} */
  const essentials = (quiz, result, items) => {
    const part = rapport.find(result, "[data-must]");
    part.hidden = !items.length;
    const right = items.filter(({ state }) => state === "right").length;
    part.dataset.met = `${right === items.length}`;
    part.textContent = filled(rapport.data(part, "must"), { right, all: items.length });
    const list = rapport.find(result, "[data-group=must] ul");
    for (const item of items) {
      rapport.find(item.form, ".item__title").append(quiz.part("[data-part=must]"));
      if (item.state === "right") continue;
      const row = document.createElement("li");
      const [, about] = rapport.find(item.answer, ".item__essential").children;
      row.append(about.cloneNode(true), question(quiz, item));
      list.append(row);
    }
  };

  /** @type {QuizResult["questions"]} */
  const questions = (quiz, result, { marks }) => {
    const part = rapport.find(result, "[data-part=questions]");
    const summary = rapport.find(part, "summary");
    summary.textContent = filled(rapport.data(summary, "text"), { all: marks.length });
    const list = rapport.find(part, "ul");
    for (const state of ["wrong", "right"])
      for (const [place, item] of quiz.items.entries()) {
        if (item.state !== state) continue;
        const row = cases.row(quiz, item, `${place + 1}. ${cases.begins(item)}`);
        row.append(quiz.part(`[data-came="${state === "wrong" && marks[place] ? "partly" : state}"]`));
        list.append(row);
      }
  };

  /** @type {QuizResult["onward"]} */
  const onward = (result, passed) => {
    const [on] = rapport.all(result, "[data-part=onward]", HTMLAnchorElement);
    if (on) on.hidden = !passed;
    const text = on?.dataset.continue;
    if (passed && text)
      rapport.load("programme/steps").then(
        ({ lead }) => lead(on, text),
        () => {}, // it leads to the programme
      );
    const reads = !passed && lead(result);
    rapport.find(result, "[data-do=restart]").classList.toggle("button--main", !passed && !reads);
  };

  /** @type {QuizResult["record"]} */
  const record = async (quiz, outcome, name) => {
    const sheet = rapport.all(document, "[data-record]")[0] ?? quiz.part("[data-part=record]");
    sheet.dataset.record = "";
    fill(sheet, outcome);
    for (const title of rapport.all(sheet, "[data-fill=title]"))
      if (!outcome.passed) title.textContent = rapport.data(title, "failed");
    rapport.find(sheet, "[data-fill=name]").textContent = name || "\u00a0";
    quiz.element.append(sheet);
    const { tools } = await rapport.load("quiz/later");
    tools.print(quiz, "record");
  };

  return { filled, fill, essentials, missed, read, lead, questions, onward, record };
});
