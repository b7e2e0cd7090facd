"use strict";
/* <rapport-star>: a button that stars its page. <rapport-starred>: the starred pages, on the home page. */
rapport.define("rapport-star", ["store"], ({ store }) => (element) => {
  const { page = "", title = "", button: label = "", unsaved = "" } = element.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "star";
  button.textContent = label;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const show = () => button.setAttribute("aria-pressed", `${Boolean(store.get("starred", page))}`);
  button.addEventListener("click", () => {
    const kept = store.set("starred", page, store.get("starred", page) ? undefined : { title, at: Date.now() });
    said.textContent = kept ? "" : unsaved;
    show();
  });
  show();
  element.append(button, said);
});

rapport.define("rapport-starred", ["store"], ({ store }) => (element) => {
  const pages = Object.entries(store.all("starred")).sort(([, one], [, other]) => one.at - other.at);
  if (!pages.length) return;
  element.append(rapport.find(element, "template", HTMLTemplateElement).content.cloneNode(true));
  const entries = pages.map(([page, { title }]) => {
    const entry = document.createElement("li");
    entry.className = "tile";
    const link = document.createElement("a");
    link.href = page + (element.dataset.index ?? "");
    link.className = "tile__title";
    link.textContent = title;
    entry.append(link);
    return entry;
  });
  rapport.find(element, "ul").replaceChildren(...entries);
});
