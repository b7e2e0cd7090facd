"use strict";
/* <rapport-passed>: says that a test was passed, beside the link to it; of an older revision too, as such. */
rapport.define("rapport-passed", ["store"], ({ store }) => (element) => {
  const best = store.get("quizzes", rapport.data(element, "quiz"));
  if (!best?.passed) return;
  const isOlder = best.revision !== element.dataset.revision;
  element.textContent = rapport.data(element, isOlder ? "older" : "passed").replace("{}", `${best.score}`);
});
