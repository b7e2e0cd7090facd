"use strict";
/* <rapport-code>: on each block of code of its article a button that copies it. */
rapport.define("rapport-code", ["copy"], ({ copy }) => (element) => {
  const { copy: label = "" } = element.dataset;
  const article = /** @type {HTMLElement} */ (element.closest("article"));
  for (const block of rapport.all(article, ".highlight")) {
    const text = `${rapport.find(block, "code").textContent}`.trimEnd();
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button code__copy" });
    button.classList.toggle("code__copy--middle", text.split("\n").length < 3);
    button.textContent = label;
    button.ariaLabel = `${label}: ${text.split("\n", 1)}`;
    const said = Object.assign(document.createElement("span"), { className: "phrase__copied" });
    said.setAttribute("role", "status");
    button.addEventListener("click", () => copy(text, button, said, element));
    block.append(button, said);
  }
});
