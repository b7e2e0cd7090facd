"use strict";
/* Whether somebody may be at work on this page: a page that nobody sees for half an hour, with nothing half-done, is idle. */
rapport.provide("offline/idle_tab", [], () => {
  const LONG = 1_800_000; // milliseconds
  const touched = /** @type {Set<Element>} */ (new Set());
  let since = performance.now(); // when it was hidden last, by a clock that nobody sets

  addEventListener("input", ({ target }) => target instanceof Element && touched.add(target), { capture: true });
  document.addEventListener("visibilitychange", () => {
    since = performance.now();
  });

  /** What was typed, or answered and not judged yet. Ticks and menus elsewhere are kept as they are made. */
  const isWork = (/** @type {Element} */ field) =>
    field.isConnected &&
    !field.matches(":disabled") &&
    (field.matches("textarea, input[type=text]:not([name=q]), [contenteditable]") || field.closest("rapport-quiz"));

  const halfDone = () => document.querySelector(".quiz__unsaved") !== null || [...touched].some(isWork);
  return {
    LONG,
    halfDone,
    idle: () => document.hidden && performance.now() - since >= LONG && !halfDone(),
  };
});
