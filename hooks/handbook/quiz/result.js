"use strict";
/* What a test that was handed in shows: the verdict, what to read or to look at again, each question, a record. */
rapport.provide("quiz/result", ["quiz/case"], ({ "quiz/case": cases }) => {
  const FIRST = 3; // practices to read again that are listed, before a fold

  /** @type {QuizResult["filled"]} */
  const filled = (text, values) => text.replace(/\{(\w*)\}/g, (_, name) => `${values[name]}`);

  /** @type {QuizResult["told"]} */
  const told = (part, name, values) => {
    for (const line of rapport.all(part, `[data-${name}]`)) line.textContent = filled(rapport.data(line, name), values);
  };

  /**
   * Too few questions say nothing of a practice, but a missed one says what to read again: first what must be right, then
   * the most missed.
   * @type {QuizResult["missed"]}
   */
  const missed = ({ items }) => {
    const worth = /** @type {Record<string, number>} */ ({});
    for (const { state, form } of items) {
      const { practice = "", essential } = form.dataset;
      if (state !== "right") worth[practice] = (worth[practice] ?? 0) + (essential === undefined ? 1 : items.length);
    }
    return Object.keys(worth).sort((one, other) => worth[other] - worth[one]);
  };

  /** @type {(quiz: Quiz, item: Item) => Node} A button with its number, as before it was handed in. */
  const question = (quiz, item) => {
    const text = rapport.data(rapport.find(quiz.words, "[data-do=first]"), "told");
    const number = `${quiz.items.indexOf(item) + 1}`;
    const link = rapport.find(cases.row(quiz, item, number), "a");
    link.className = "button";
    link.ariaLabel = filled(text, { "": number });
    return link;
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
    told(part, "more", { "": others.children.length });
  };

  /** @type {QuizResult["lead"]} The first to read has a button, and is no second link in the list. */
  const lead = (part) => {
    const on = rapport.find(part, "[data-part=onward]", HTMLAnchorElement);
    const [first] = rapport.all(part, '[data-group] a[href]:not([href^="#"])', HTMLAnchorElement);
    if (!first) return false;
    on.href = first.href;
    on.target = first.target;
    on.textContent = filled(rapport.data(part, "read"), { "": first.text });
    first.removeAttribute("href");
    return true;
  };

  /** @type {QuizResult["fill"]} */
  const fill = (sheet, { marks, score, verdict, demand, made }, others) => {
    const partly = marks.filter((mark) => mark > 0 && mark < 1).length;
    const points = rapport.number(Math.floor(100 * marks.reduce((sum, mark) => sum + mark, 1e-9)) / 100);
    const { locale } = rapport.find(sheet, "[data-locale]").dataset;
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format();
    const values = { ...demand, ...others, partly, percent: score, points, date, made };
    const share = rapport.count(rapport.data(sheet, partly ? "partly" : "score"), demand.all);
    told(sheet, "told", {
      ...values,
      score: filled(share, values),
      verdict: filled(rapport.data(sheet, verdict), values),
    });
  };

  /** @type {QuizResult["essentials"]} */
  const essentials = (quiz, result, items) => {
    const list = rapport.find(result, "[data-group=must] ul");
    for (const item of items) {
      rapport.find(item.form, ".item__title").append(quiz.part("[data-part=must]"));
      const sign = document.createElement("span");
      sign.className = `mark mark--${item.state}`;
      rapport.find(result, ".quiz__safe").append(sign);
      if (item.state === "right") continue;
      const row = document.createElement("li");
      const [, about] = rapport.find(item.answer, ".item__essential").children;
      row.append(about.cloneNode(true), question(quiz, item));
      list.append(row);
    }
  };

  /** @type {QuizResult["questions"]} */
  const questions = (quiz, result, { marks }) => {
    const list = rapport.find(result, "[data-part=questions] ul");
    for (const item of [...quiz.items].sort((one, other) => other.state.localeCompare(one.state))) {
      const place = quiz.items.indexOf(item);
      const row = cases.row(quiz, item, `${place + 1}. ${cases.begins(item)}`);
      row.append(quiz.part(`[data-came="${item.state === "wrong" && marks[place] ? "partly" : item.state}"]`));
      list.append(row);
    }
  };

  /** @type {QuizResult["onward"]} */
  const onward = (result, passed) => {
    const on = rapport.find(result, "[data-part=onward]", HTMLAnchorElement);
    const text = on.dataset.continue;
    on.hidden = passed ? !on.href : !lead(result);
    if (passed && text)
      rapport.load("programme/steps").then(
        ({ lead }) => lead(on, text),
        () => {}, // it leads to the programme
      );
    const again = rapport.find(result, "[data-do=restart]");
    again.classList.toggle("button--main", on.hidden);
    if (passed) again.after(" ", rapport.find(result, ".quiz__record"));
  };

  /** @type {QuizResult["record"]} */
  const record = async (quiz, outcome, name) => {
    const sheet = rapport.all(document, "[data-record]")[0] ?? quiz.part("[data-part=record]");
    sheet.dataset.record = "";
    fill(sheet, outcome, { name: name || "\u00a0" });
    if (!outcome.passed) told(sheet, "failed", {});
    quiz.element.append(sheet);
    const { tools } = await rapport.load("quiz/later");
    tools.print(quiz, "record");
  };

  return { filled, told, fill, essentials, missed, read, lead, questions, onward, record };
});
