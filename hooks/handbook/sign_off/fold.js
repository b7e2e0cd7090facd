"use strict";
/*
 * On the page of a sign-off: checklists that are all signed are one line, which opens, also for one that is named.
 * While they are being signed they stay in view.
 */
rapport.provide("sign-off/fold", [], () => (element) => {
  const fold = rapport.find(element, "[data-part=all]");
  const lists = rapport.all(element, "details[data-practice]");
  const isWhole = () => lists.every(({ dataset }) => dataset.whole !== undefined);
  const open = () => {
    const named = rapport.all(element, "details").find(({ id }) => `#${id}` === location.hash);
    named?.setAttribute("open", "");
    if (!named || fold.hidden || !lists.includes(named)) return;
    rapport.find(fold, "details").setAttribute("open", "");
    named.scrollIntoView();
  };
  fold.hidden = !isWhole();
  open();
  addEventListener("hashchange", open);
  return () => {
    fold.hidden ||= !isWhole();
  };
});
