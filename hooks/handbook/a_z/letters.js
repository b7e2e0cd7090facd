"use strict";
/* <rapport-letters>: the row of letters, in view when one is chosen: all others are hidden then, after the scrolling. */
rapport.define("rapport-letters", [], () => (element) => {
  addEventListener("hashchange", () => {
    if (element.isConnected) element.scrollIntoView();
  });
});
