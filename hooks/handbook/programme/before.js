"use strict";
/* On a phone, the steps that are done before the one that is now are one line, which opens for a step that is named. */
rapport.provide("programme/before", [], () => (root, steps) => {
  const place = steps.findIndex(({ dataset }) => dataset.done === undefined);
  const before = place < 0 ? steps : steps.slice(0, place);
  const fold = rapport.find(root, "[data-part=before]");
  const summary = rapport.find(fold, "summary");
  fold.hidden = before.length < 2;
  if (fold.hidden) return;
  for (const step of before) step.dataset.before = "";
  summary.textContent = rapport.count(rapport.data(summary, "text"), before.length);
  root.style.setProperty("--before", `${before.length}`);
  const show = () => {
    const named = document.getElementById(location.hash.slice(1));
    if (!before.some((step) => step.contains(named))) return;
    fold.setAttribute("open", "");
    named?.scrollIntoView();
  };
  show();
  addEventListener("hashchange", show);
});
