"use strict";
/*
 * <rapport-passed>: says that a test was passed, beside the link to it; of an older revision too, as such. Where it has
 * words for that, it says too how far a test went that was not passed yet.
 */
rapport.define("rapport-passed", ["store"], ({ store }) => (element) => {
  const best = store.get("quizzes", rapport.data(element, "quiz"));
  if (!best) return;
  const passed = best.revision === element.dataset.revision ? "passed" : "older";
  element.textContent = (element.dataset[best.passed ? passed : "tried"] ?? "").replace("{}", `${best.score}`);
});
