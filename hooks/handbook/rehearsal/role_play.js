"use strict";
/* <rapport-role-play>: a button that prints the sheets, and on paper no sheet is folded. */
rapport.define("rapport-role-play", [], () => (element) => {
  rapport.find(element, "button").addEventListener("click", () => print());
  const sheets = rapport.all(element, "details", HTMLDetailsElement);
  const opened = new Set(/** @type {HTMLDetailsElement[]} */ ([]));
  addEventListener("beforeprint", () => {
    for (const sheet of sheets.filter((one) => !one.open)) opened.add(sheet);
    for (const sheet of opened) sheet.open = true;
  });
  addEventListener("afterprint", () => {
    for (const sheet of opened) sheet.open = false;
    opened.clear();
  });
});
