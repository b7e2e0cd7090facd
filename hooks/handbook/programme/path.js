"use strict";
/* <rapport-path>: a programme whose steps tick themselves, the next of them, and the time left. */
rapport.define("rapport-path", ["store", "programme/steps"], ({ store, "programme/steps": steps }) => (element) => {
  const root = /** @type {HTMLElement} */ (element.closest("article"));
  const { states, once, isTested, isSigned, share: progress, next, minutes } = steps.of(root);
  /** @type {(step: HTMLElement, isDone: boolean, text?: string) => void} */
  const tell = (step, isDone, text) => {
    const said = rapport.find(step, "[data-part=said]");
    said.textContent = text ?? (isDone ? rapport.data(element, "done") : said.textContent);
    if (isDone) step.dataset.done = "";
    const { module, step: name } = step.dataset;
    const isNow = next && (next.module ? next.module === module : next.step === name);
    if (!isNow) return;
    said.textContent = `${rapport.data(element, "now")} · ${said.textContent}`;
    step.setAttribute("aria-current", "step");
  };
  /** @type {(name: "reads" | "practises" | "observes" | "signs", done: boolean[]) => string} */
  const share = (name, done) =>
    rapport
      .data(element, name)
      .replace("{done}", `${done.filter(Boolean).length}`)
      .replace("{all}", `${done.length}`);

  for (const { row, ...state } of states) {
    for (const tick of rapport.all(row, "[data-tick]")) {
      const isDone = state[/** @type {PracticeStep} */ (tick.dataset.tick)];
      tick.textContent = rapport.data(tick, isDone ? "done" : "open");
      if (isDone) tick.dataset.ticked = "";
      tick.hidden = false;
    }
  }
  for (const step of rapport.all(element, "li[data-module]")) {
    const own = states.filter(({ module }) => module === step.dataset.module);
    const [read, practised] = [own.map(({ read }) => read), own.map(({ practised }) => practised)];
    const both = [...read, ...practised];
    const isBegun = both.some(Boolean) && !both.every(Boolean);
    tell(step, both.every(Boolean), isBegun ? `${share("reads", read)} · ${share("practises", practised)}` : undefined);
  }
  const result = store.get("quizzes", rapport.data(element, "programme"));
  const tested = rapport.find(element, "[data-step=tested]");
  tell(
    tested,
    isTested,
    result && rapport.data(element, isTested ? "passed" : "failed").replace("{}", `${result.score}`),
  );
  if (result && !isTested) tested.dataset.failed = "";
  const observed = once.map(({ observed }) => observed);
  const isObserved = observed.every(Boolean);
  tell(rapport.find(element, "[data-step=observed]"), isObserved, isObserved ? undefined : share("observes", observed));
  const signed = once.map(({ isSigned }) => isSigned);
  tell(
    rapport.find(element, "[data-step=signed]"),
    isSigned,
    !isSigned && signed.some(Boolean) ? share("signs", signed) : undefined,
  );

  /* Who has passed goes on to the sign-off, and may take the test again. */
  if (isTested) {
    const test = rapport.find(root, "a[data-test]");
    test.textContent = rapport.data(test, "again");
    test.removeAttribute("class"); // a link like any other, with its line
    const isLast = !next || next.step === "observed" || next.step === "signed";
    rapport.find(root, "a[data-sign-off]").classList.toggle("next__main", isLast);
  }

  const isBegun = states.some(({ read, practised }) => read || practised) || result;
  const link = rapport.find(element, "a[data-part=next]", HTMLAnchorElement);
  const left = rapport.find(element, "[data-part=left]");
  if (next) {
    link.textContent = rapport.data(element, isBegun ? "continue" : "begin").replace("{}", steps.words(root, next));
    link.href = `${next.link.href}${next.anchor}`;
    link.target = next.link.target;
  } else {
    link.hidden = true;
    rapport.find(element, "[data-part=after]").hidden = false;
    left.dataset.isThrough = "";
  }
  const step = minutes < 60 ? 5 : 30;
  const rounded = Math.ceil(minutes / step) * step;
  const [count, unit] = rounded < 60 ? [rounded, "minute"] : [rounded / 60, "hour"];
  const time = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "long" });
  const [done, all] = progress;
  const soFar = rapport.data(left, "share").replace("{done}", `${done}`).replace("{all}", `${all}`);
  if (minutes) left.textContent = `${soFar}. ${rapport.data(left, "text").replace("{}", time.format(count))}`;
  else left.textContent = rapport.data(left, next ? "observed" : "through");

  /* Who follows a step has begun: the home page leads on from there. */
  root.addEventListener("click", ({ target }) => {
    const followed =
      target instanceof Element && target.closest("li[data-practice] a, a[data-part=next], a[data-test]");
    if (followed && next) store.set("prefers", "programme", { name: rapport.data(element, "programme") });
  });
});
