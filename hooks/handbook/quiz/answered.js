"use strict";
/*
 * What an answered item says, option by option, where each stands: what came of it in words, with a sign, and the
 * reason, and after the reader's own answer what is to be learned. Loaded while the first question is read. The item's key has the reasons; what stands nowhere above, such as
 * targets that are left over, stays there. Below the verdict: why it comes first, or again, where that isn't plain.
 * Where the key is out of view, it says no more than what was chosen.
 */
rapport.provide("answered", [], () => {
  /** @type {(option: HTMLElement, value: string | undefined) => string} What a part was paired with, in words. */
  const named = (option, value) => {
    const [menu] = rapport.all(option, "select", HTMLSelectElement);
    return [...menu.options].find((one) => one.value === value)?.text ?? "";
  };

  /** @type {(given: string | undefined, wanted: string | undefined) => "left" | "right" | "missed" | "wrong"} */
  const result = (given, wanted) => {
    if (given === wanted) return given === undefined ? "left" : "right";
    return given === undefined ? "missed" : "wrong";
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

  /** @type {(row: HTMLElement) => HTMLElement} */
  const reason = (row) => {
    const why = document.createElement("span");
    why.className = "feedback__why";
    why.replaceChildren(...rapport.find(row, ".feedback__why").cloneNode(true).childNodes);
    row.dataset.placed = "";
    return why;
  };

  /** @type {(item: Item) => HTMLElement} What is to be learned from it all, before the reasons of what was not chosen. */
  const told = ({ answer }) => {
    const explanation = rapport.find(answer, ".item__explanation");
    const lesson = /** @type {HTMLElement} */ (explanation.cloneNode(true));
    explanation.dataset.placed = "";
    lesson.className = "item__lesson option__came";
    return lesson;
  };

  /** @type {(verdict: Element, given: Answer, wanted: Answer) => void} Where an answer has parts: how many are right. */
  const tally = (verdict, given, wanted) => {
    const { counted, extra } = verdict instanceof HTMLElement ? verdict.dataset : {};
    if (!counted) return;
    const parts = Object.keys(wanted);
    const others = Object.keys(given).filter((part) => !wanted[part]).length;
    verdict.textContent = rapport
      .count((others && extra) || counted, others)
      .replace("{right}", `${parts.filter((part) => given[part] === wanted[part]).length}`)
      .replace("{all}", `${parts.length}`);
  };

  return (item, given, wanted) => {
    const why = again(item);
    const [verdict] = item.status.children;
    if (wanted) tally(verdict, given, wanted);
    if (why && wanted) item.status.replaceChildren(verdict, item.quiz.part(`[data-why="${why}"]`));
    const [own] = item.rows.flatMap((row) => {
      const part = rapport.data(row, "part");
      const [option] = rapport.all(item.task, `.option[data-part="${part}"]`);
      if (!option || !(wanted || given[part])) return [];
      option.dataset.result = wanted ? result(given[part], wanted[part]) : "given";
      const mark = marked(item, option, given[part], wanted?.[part]);
      for (const before of rapport.all(option, ".option__came")) before.remove();
      const came = document.createElement("span");
      came.className = "option__came";
      came.append(mark, ...(wanted ? [reason(row)] : []));
      option.append(came);
      return given[part] ? [option] : [];
    });
    if (!wanted) return;
    item.type.sort?.(item.task, wanted);
    const isSingle = own && Object.keys(wanted).length === 1; // of several, what is to be learned comes first
    (isSingle ? own : rapport.find(item.task, "legend")).after(told(item));
  };
});
