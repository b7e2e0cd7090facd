"use strict";
/* <rapport-read>: notes that a practice was read to its end, for the review and the progress page. */
rapport.define("rapport-read", ["store"], ({ store }) => (element) => {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    store.set("read", rapport.data(element, "practice"), Date.now());
    watch.disconnect();
  });
  watch.observe(element);
});
