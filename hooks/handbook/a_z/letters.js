"use strict";
/* <rapport-letters>: the row of letters, in view when one is chosen: all others are hidden then, after the scrolling. */
rapport.define("rapport-letters", [], () => (element) => {
  const show = () => element.scrollIntoView();
  // Material may put a page in anew that is there already; what its address led to is gone then.
  if (location.hash && !document.querySelector(":target")) {
    location.replace(location.hash);
    show();
  }
  addEventListener("hashchange", () => {
    if (element.isConnected) show();
  });
});
