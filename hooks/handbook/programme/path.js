"use strict";
/* <rapport-path>: a programme whose steps tick themselves, the next of them, and the time left. */
rapport.define("rapport-path", ["store", "programme/steps"], ({ store, "programme/steps": steps }) => (element) => {
  const root = /** @type {HTMLElement} */ (element.closest("article"));
  const { states, once, isTested, next, minutes } = steps.of(root);
  /** @type {(step: HTMLElement, isDone: boolean, text?: string) => void} */
  const tell = (step, isDone, text) => {
    const said = rapport.find(step, "[data-part=said]");
    said.textContent = isDone ? rapport.data(element, "done") : (text ?? said.textContent);
    if (isDone) step.dataset.done = "";
  };
  /** @type {(name: "reads" | "practises" | "observes", done: boolean[]) => string} */
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
    tell(step, [...read, ...practised].every(Boolean), `${share("reads", read)} · ${share("practises", practised)}`);
  }
  const observed = once.map(({ observed }) => observed);
  tell(rapport.find(element, "[data-step=observed]"), observed.every(Boolean), share("observes", observed));
  tell(rapport.find(element, "[data-step=tested]"), isTested);

  const isBegun = states.some(({ read, practised }) => read || practised) || isTested;
  const link = rapport.find(element, "a[data-part=next]", HTMLAnchorElement);
  const left = rapport.find(element, "[data-part=left]");
  if (next) {
    link.textContent = rapport.data(element, isBegun ? "continue" : "begin").replace("{}", steps.words(root, next));
    link.href = next.step === "observed" ? `${next.link.href}#checklist` : next.link.href;
  } else link.hidden = true;
  const step = minutes < 60 ? 5 : 30;
  const rounded = Math.ceil(minutes / step) * step;
  const [count, unit] = rounded < 60 ? [rounded, "minute"] : [rounded / 60, "hour"];
  const time = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "long" });
  if (minutes) left.textContent = rapport.data(left, "text").replace("{}", time.format(count));
  else left.textContent = rapport.data(left, next ? "observed" : "through");

  /* Who follows a step has begun: the home page leads on from there. */
  root.addEventListener("click", ({ target }) => {
    const followed =
      target instanceof Element && target.closest("li[data-practice] a, a[data-part=next], a[data-test]");
    if (followed) store.set("prefers", "programme", { name: rapport.data(element, "programme") });
  });
});
