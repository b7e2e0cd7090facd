"use strict";
/* <rapport-changed-pages>: the pages that changed since they were read, on the progress page. */
rapport.define("rapport-changed-pages", ["reading/version"], ({ "reading/version": version }) => (element) => {
  const template = rapport.find(element, "template", HTMLTemplateElement);
  const show = () => {
    const list = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const row of rapport.all(list, "[data-page]")) {
      const change = version.changed(row);
      if (change) version.tell(row, change);
      else row.remove();
    }
    element.replaceChildren(template, ...(rapport.all(list, "[data-page]").length ? [list] : []));
  };
  show();
  document.addEventListener("rapport-progress", show); // what is kept became something else
});
