"use strict";
/*
 * <rapport-signed>: how far each programme that was begun is signed off, on the progress page; others that
 * ask for a checklist that was seen are in a fold.
 */
rapport.define("rapport-signed", ["sign-off/standing"], ({ "sign-off/standing": standing }) => (element) => {
  const template = rapport.find(element, "template", HTMLTemplateElement);
  const show = () => {
    const list = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const others = rapport.find(list, "[data-part=shared]");
    for (const one of rapport.all(list, "[data-programme]")) {
      const { begun, shared } = standing.of(one);
      if (begun || shared) standing.show(one);
      else one.remove();
      if (shared && !begun) others.append(one);
    }
    if (others.childElementCount < 2) others.remove();
    element.replaceChildren(template, ...(rapport.all(list, "[data-programme]").length ? [list] : []));
  };
  show();
  document.addEventListener("rapport-progress", show); // what is kept became something else
});
