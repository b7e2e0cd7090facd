"use strict";
/* <rapport-how-far>: beside a programme in the list of sign-offs, what was passed and signed of it. */
rapport.define("rapport-how-far", ["sign-off/standing"], ({ "sign-off/standing": standing }) => (element) => {
  const show = () => {
    const { test, lists, open } = standing.of(element);
    const signed = lists - open.length;
    const isDone = Boolean(test?.passed) && signed === lists;
    const parts = [];
    if (test?.passed) parts.push(rapport.data(element, "test").replace("{score}", `${test.score}`));
    if (signed) parts.push(rapport.data(element, "of").replace("{part}", `${signed}`).replace("{}", `${lists}`));
    element.closest("li")?.toggleAttribute("data-done", isDone);
    element.toggleAttribute("data-begun", parts.length > 0);
    element.textContent = isDone ? rapport.data(element, "done") : parts.join(" · ") || rapport.data(element, "new");
  };
  show();
  document.addEventListener("rapport-progress", show); // what is kept became something else
});
