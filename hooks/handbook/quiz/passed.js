"use strict";
/* <rapport-passed>: says that a test was passed, beside the link to it; of an older revision too, as such. */
rapport.define("rapport-passed", ["store"], ({ store }) => (element) => {
  const best = store.get("quizzes", rapport.data(element, "quiz"));
  if (!best?.passed) return;
  const name = best.revision === element.dataset.revision ? "passed" : "older";
  element.textContent = rapport.data(element, name).replace("{}", `${best.score}`);
});
