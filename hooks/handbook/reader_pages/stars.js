"use strict";
/* <rapport-star>: a button that stars its page. <rapport-starred>: the starred pages, on the home page. */
/* The home page keeps the place of the starred pages before they are there: this, and site/theme.js from then on. */
rapport.provide("stars", ["store"], ({ store }) => () => {
  document.documentElement.toggleAttribute("data-starred", Object.keys(store.all("starred")).length > 0);
});

rapport.define("rapport-star", ["store", "stars"], ({ store, stars }) => (element) => {
  const { page = "", title = "", button: label = "", unsaved = "" } = element.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "star";
  button.append(rapport.find(element, "svg", SVGElement), label);
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const show = () => button.setAttribute("aria-pressed", `${Boolean(store.get("starred", page))}`);
  button.addEventListener("click", () => {
    const kept = store.set("starred", page, store.get("starred", page) ? undefined : { title, at: Date.now() });
    said.textContent = kept ? "" : unsaved;
    stars();
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
    const link = document.createElement("a");
    link.href = page + (element.dataset.index ?? "");
    link.textContent = title;
    entry.append(link);
    return entry;
  });
  rapport.find(element, "ul").replaceChildren(...entries);
});
