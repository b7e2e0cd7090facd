"use strict";
/* <rapport-changed-pages>: the pages that changed since they were read, on the progress page; all but a few are folded. */
rapport.define("rapport-changed-pages", ["reading/version"], ({ "reading/version": version }) => (element) => {
  const template = rapport.find(element, "template", HTMLTemplateElement);
  const SHOWN = 3;

  /** @type {(list: DocumentFragment) => void} */
  const fold = (list) => {
    const more = rapport.find(list, "[data-part=more]");
    const rest = rapport.all(list, "[data-page]").slice(SHOWN);
    if (rest.length < 2) return more.remove(); // a fold of one is no shorter
    const summary = rapport.find(more, "summary");
    summary.textContent = rapport.count(rapport.data(summary, "text"), rest.length);
    rapport.find(more, "ul").append(...rest);
  };

  const show = () => {
    const list = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const row of rapport.all(list, "[data-page]")) {
      const change = version.changed(row);
      if (change) version.tell(row, change);
      else row.remove();
    }
    fold(list);
    element.replaceChildren(template, ...(rapport.all(list, "[data-page]").length ? [list] : []));
  };
  show();
  document.addEventListener("rapport-progress", show); // what is kept became something else
});
