"use strict";
/*
 * What an answered item says: what came of each part in words, with a sign, and the reason, and what is to be learned.
 * Loaded while the first question is read. What was rightly left alone, and what stands nowhere above, such as targets
 * that are left over, is in a fold below with its reasons, so that question, answer and lesson are seen together.
 * Below the verdict: why it comes first, or again, where that isn't plain.
 * Where the key is out of view, it says no more than what was chosen.
 */
rapport.provide("answered", [], () => {
  const HEADER = 69; // pixels, with the room below it that item.css leaves

  /** @type {(option: HTMLElement, value?: string) => string} What a part was paired with, in words; or the line chosen. */
  const named = (option, value) => {
    const menu = value && option.querySelector(`[value="${value}"]`);
    return (menu || option.parentElement?.querySelector(":has(> :checked) [data-said]"))?.textContent ?? "–";
  };

  /** @type {(type: ItemType, given: string | undefined, wanted: string | undefined) => string} */
  const result = ({ paired }, given, wanted) => {
    if (given === wanted) return given === undefined ? "left" : "right";
    return given === undefined && !paired ? "missed" : "wrong";
  };

  /** @type {(item: Item) => "certain" | "uncertain" | "hinted" | undefined} */
  const again = ({ state, sure, told }) => {
    if (state === "wrong") return sure ? "certain" : undefined;
    if (sure === false) return "uncertain";
    return told.children.length ? "hinted" : undefined;
  };

  /** @type {(item: Item, option: HTMLElement, given: string | undefined, wanted: string | undefined) => HTMLElement} */
  const marked = ({ quiz, type }, option, given, wanted) => {
    const line = quiz.part(`[data-mark~="${type.marks}${option.dataset.result}"]`);
    for (const [name, value] of Object.entries({ given, wanted })) {
      const [gap] = rapport.all(line, `[data-fill="${name}"]`);
      if (gap) gap.textContent = named(option, value);
    }
    return line;
  };

  /** @type {(item: Item) => HTMLElement[]} What is to be learned from it all, and read where it has to be right. */
  const told = ({ answer }) =>
    rapport.all(answer, ".item__answer > p").map((line) => {
      const lesson = /** @type {HTMLElement} */ (line.cloneNode(true));
      line.dataset.placed = "";
      lesson.className = "item__lesson option__came";
      return lesson;
    });

  /** @type {(verdict: HTMLElement, given: Answer, wanted: Answer) => void} Where an answer has parts: how many are right. */
  const tally = (verdict, given, wanted) => {
    const { counted, extra } = verdict.dataset;
    if (!counted) return;
    const parts = Object.keys(wanted);
    const others = Object.keys(given).filter((part) => !wanted[part]).length;
    verdict.textContent = rapport
      .count((others && extra) || counted, others)
      .replace("{right}", `${parts.filter((part) => given[part] === wanted[part]).length}`)
      .replace("{all}", `${parts.length}`);
  };

  /**
   * Show all these parts below the steps, where they fit; else as many of them as do, or the most important one, which
   * comes first. At the top of the page what is in view stays where it is; further down a title would be cut off.
   * @type {(item: Item, legend: HTMLElement, parts: HTMLElement[]) => void}
   */
  const seen = ({ foot, quiz }, legend, parts) => {
    /** @type {(part: Element) => number} */
    const top = (part) => part.getBoundingClientRect().top;
    const bottom = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom)) + foot.offsetHeight;
    if (!scrollY && bottom <= innerHeight) return;
    const inOrder = [quiz.where, legend, ...parts].sort((one, other) => top(one) - top(other));
    (inOrder.find((part) => bottom - top(part) <= innerHeight - HEADER) ?? parts[0]).scrollIntoView();
  };

  return (item, given, wanted) => {
    const why = again(item);
    const [verdict] = rapport.all(item.status, "p");
    if (wanted) tally(verdict, given, wanted);
    if (why && wanted) item.status.append(item.quiz.part(`[data-why="${why}"]`));
    const shown = item.rows.flatMap((row) => {
      const part = rapport.data(row, "part");
      const [option] = rapport.all(item.task, `.option[data-part="${part}"]`);
      if (!option || !(wanted || given[part])) return [];
      const came = wanted ? result(item.type, given[part], wanted[part]) : "given";
      option.dataset.result = came;
      row.toggleAttribute("data-placed", came !== "left");
      if (came === "left") return [];
      const line = document.createElement("span");
      line.className = "option__came";
      line.append(marked(item, option, given[part], wanted?.[part]));
      if (wanted) rapport.find(line, ".mark").after(rapport.find(row, ".feedback__why").cloneNode(true));
      option.append(line);
      return [option];
    });
    if (!wanted) return;
    for (const [place, step] of rapport.all(item.task, ".option:not([data-fixed])").entries())
      step.style.order = `${place}`; // on a blank test
    item.type.sort?.(item.task, wanted);
    item.answer.open = false;
    rapport.find(item.answer, "summary").replaceWith(item.quiz.part("[data-part=others]"));
    /** @type {(answer: Answer) => HTMLElement | undefined} */
    const first = (answer) => shown.find((option) => rapport.data(option, "part") in answer);
    const lesson = told(item);
    const key = /** @type {HTMLElement} */ (first(wanted));
    const legend = rapport.find(item.task, "legend");
    const isOne = Object.keys(wanted).length === 1;
    const above = isOne ? item.task.lastElementChild : legend;
    (isOne && key.dataset.fixed !== undefined ? key : above)?.after(...lesson);
    /* Once the focus is on what comes next. */
    queueMicrotask(() => {
      if (item.form.contains(document.activeElement))
        seen(item, legend, isOne ? [key, first(given) ?? key, ...lesson] : [legend, item.task]);
    });
  };
});
