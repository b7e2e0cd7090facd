"use strict";
/* What a submitted test shows: the verdict, what so short a test tells, its practices, and a record to print. */
rapport.provide("quiz/result", [], () => {
  const TELLS = 4; // with fewer questions of a practice, chance alone says most of the count
  /* About twenty. With 18 and a mark of 80 per cent, 90 of 100 who know nine answers in ten pass, and 16 who know seven. */
  const ENOUGH = 18;

  /** @type {QuizResult["filled"]} */
  const filled = (text, values) => text.replace(/\{(\w*)\}/g, (_, name) => `${values[name]}`);

  /** @type {(knows: number, demand: Demand) => number} Of 100 people who know this share of the answers, how many pass. */
  const passing = (knows, { all, wrong }) => {
    let chance = knows ** all;
    let sum = 0;
    for (let missed = 0; missed <= wrong; missed += 1) {
      sum += chance;
      chance *= ((all - missed) / (missed + 1)) * ((1 - knows) / knows);
    }
    return Math.round(100 * sum);
  };

  /** @type {(quiz: Quiz) => Map<string, Item[]>} */
  const byPractice = ({ items }) => {
    const groups = /** @type {Map<string, Item[]>} */ (new Map());
    for (const item of items) {
      const practice = rapport.data(item.form, "practice");
      groups.set(practice, [...(groups.get(practice) ?? []), item]);
    }
    return groups;
  };

  /**
   * Too few questions say nothing of a practice, but a missed one says what to read again.
   * @type {(quiz: Quiz, result: HTMLElement) => void}
   */
  const practices = (quiz, result) => {
    for (const [practice, items] of byPractice(quiz)) {
      const right = items.filter((item) => item.state === "right").length;
      const tells = items.length >= TELLS;
      if (!tells && right === items.length) continue;
      const row = document.createElement("li");
      row.append(quiz.part(`a[data-practice="${practice}"]`));
      const count = document.createElement("span");
      count.textContent = `${right} / ${items.length}`;
      if (tells) row.append(count);
      const group = rapport.find(result, `[data-group="${right === items.length ? "right" : "wrong"}"]`);
      rapport.find(group, "ul").append(row);
      group.hidden = false;
    }
  };

  /** @type {QuizResult["fill"]} */
  const fill = (sheet, { right, marks, score, verdict, demand, made }) => {
    const partly = marks.filter((mark) => mark > 0 && mark < 1).length;
    const values = { ...demand, right, partly, percent: score };
    const text = rapport.count(rapport.data(sheet, partly ? "partly" : "score"), demand.all);
    rapport.find(sheet, '[data-fill="score"]').textContent = filled(text, values);
    for (const line of rapport.all(sheet, '[data-fill="verdict"]'))
      line.textContent = filled(rapport.data(sheet, verdict), values);
    for (const line of rapport.all(sheet, '[data-fill="made"]')) line.textContent = `${made}`;
    for (const line of rapport.all(sheet, "[data-short]")) {
      const told = { fail: 100 - passing(0.9, demand), pass: passing(0.7, demand) };
      line.textContent = filled(rapport.data(line, "short"), told);
      line.hidden = demand.all >= ENOUGH;
    }
  };

  /** @type {QuizResult["record"]} */
  const record = async (quiz, outcome, name) => {
    const sheet = rapport.all(document, "[data-record]")[0] ?? quiz.part('[data-part="record"]');
    sheet.dataset.record = "";
    fill(sheet, outcome);
    for (const title of rapport.all(sheet, '[data-fill="title"]'))
      if (!outcome.passed) title.textContent = rapport.data(title, "failed");
    rapport.find(sheet, '[data-fill="name"]').textContent = name || "\u00a0";
    const date = rapport.find(sheet, '[data-fill="date"]');
    date.textContent = new Intl.DateTimeFormat(rapport.data(date, "locale"), { dateStyle: "long" }).format();
    quiz.element.append(sheet);
    const tools = await rapport.load("quiz/tools"); // a package has it too
    tools.print(quiz, "record");
  };

  return { filled, fill, practices, record };
});
