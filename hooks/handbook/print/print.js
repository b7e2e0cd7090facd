"use strict";
/* <rapport-print>: a button that prints its page. */
rapport.define("rapport-print", [], () => (element) => {
  rapport.find(element, "button").addEventListener("click", () => print());
});
