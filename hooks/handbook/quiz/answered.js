"use strict";
/*
 * What an answered item says, option by option, where each stands: what came of it in words, with a sign, and the
 * reason. Loaded while the first question is read. The item's key has the reasons; what stands nowhere above, such as
 * targets that are left over, stays there. Below the verdict: why it comes first, or again, where that isn't plain.
 */
rapport.provide("answered", [], () => {
  /** @type {(option: HTMLElement, value: string | undefined) => string} What a part was paired with, in words. */
  const named = (option, value) => {
    const [menu] = rapport.all(option, "select", HTMLSelectElement);
    return [...menu.options].find((one) => one.value === value)?.text ?? "";
  };

  /** @type {(given: string | undefined, wanted: string | undefined) => string} */
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

  return (item, given, wanted) => {
    const why = again(item);
    const [verdict] = item.status.children;
    if (why) item.status.replaceChildren(verdict, item.quiz.part(`[data-why="${why}"]`));
    for (const row of item.rows) {
      const part = rapport.data(row, "part");
      const [option] = rapport.all(item.task, `.option[data-part="${part}"]`);
      if (!option) continue;
      option.dataset.result = result(given[part], wanted[part]);
      const came = document.createElement("span");
      came.className = "option__came";
      const mark = item.type.paired ? `pair-${option.dataset.result}` : option.dataset.result;
      if (mark !== "left") {
        const line = item.quiz.part(`[data-mark="${mark}"]`);
        for (const [name, value] of /** @type {const} */ ([
          ["given", given[part]],
          ["wanted", wanted[part]],
        ])) {
          const [gap] = rapport.all(line, `[data-fill="${name}"]`);
          if (gap) gap.textContent = named(option, value);
        }
        came.append(line);
      }
      const reason = document.createElement("span");
      reason.className = "feedback__why";
      reason.replaceChildren(...rapport.find(row, ".feedback__why").cloneNode(true).childNodes);
      came.append(reason);
      for (const before of rapport.all(option, ".option__came")) before.remove();
      option.append(came);
      row.dataset.placed = "";
    }
  };
});
