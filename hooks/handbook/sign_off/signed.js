"use strict";
/* <rapport-signed>: how far each programme that was begun is signed off, on the progress page. */
rapport.define("rapport-signed", ["sign-off/standing"], ({ "sign-off/standing": standing }) => (element) => {
  const template = rapport.find(element, "template", HTMLTemplateElement);
  const show = () => {
    const list = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const one of rapport.all(list, "[data-programme]")) {
      if (standing.of(one).begun) standing.show(one);
      else one.remove();
    }
    element.replaceChildren(template, ...(rapport.all(list, "[data-programme]").length ? [list] : []));
  };
  show();
  document.addEventListener("rapport-progress", show); // what is kept became something else
});
