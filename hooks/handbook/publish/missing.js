"use strict";
/*
 * <rapport-missing>: a page that is not there leads to the pages nearest to the words of its address, and searches for
 * them. A page is near if it has most of the words in its own address, its title or its summary. Where none is, there
 * are pages for every question.
 */
rapport.define("rapport-missing", [], () => {
  const site = new URL("../", rapport.assets);
  const MOST = 3; // pages
  const ASKED = 9; // of which those are taken that are near
  const NAMES = /\.html?$|^(index|404(\.html)?)$/;

  /** @type {() => string} */
  const asked = () => {
    if (!location.pathname.startsWith(site.pathname)) return "";
    let path = location.pathname.slice(site.pathname.length);
    try {
      path = decodeURIComponent(path);
    } catch {
      // as it is
    }
    const parts = path.split("/").map((part) => part.replace(NAMES, ""));
    const last = parts.filter(Boolean).pop() ?? "";
    return last
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(" ")
      .slice(0, 80);
  };

  /** @param {string} words */
  const nearest = async (words) => {
    if (!words) return [];
    const [engine] = await Promise.all([rapport.load("search/engine"), rapport.load("search/words")]);
    const { results: found } = await engine.search(`${words} `, ASKED);
    const texts = found.map(({ path, title, summary }) => `${path} ${title} ${summary}`);
    const shares = await Promise.all(texts.map((text) => engine.share(words, text)));
    return found.filter((_, place) => shares[place] > 0.5).slice(0, MOST);
  };

  /** @param {HTMLElement} element @param {string} name */
  const part = (element, name) => {
    const template = rapport.find(element, `template[data-part=${name}]`, HTMLTemplateElement);
    return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  };

  /** @param {HTMLElement} element @param {SearchResult} page */
  const tile = (element, { path, title, summary }) => {
    const item = part(element, "tile");
    rapport.find(item, "a", HTMLAnchorElement).href = new URL(path + rapport.data(element, "index"), site).href;
    rapport.find(item, ".tile__title").textContent = title;
    rapport.find(item, ".tile__text").textContent = summary;
    return item;
  };

  /** @param {HTMLElement} element @param {string} words */
  const fill = async (element, words) => {
    const near = await nearest(words).catch(() => []); // where search can't be loaded
    const heading = document.createElement("h2");
    heading.textContent = near.length
      ? rapport.data(element, "near").replace("{}", words)
      : rapport.data(element, "top");
    const list = Object.assign(document.createElement("ul"), { className: "tiles" });
    list.append(...(near.length ? near.map((page) => tile(element, page)) : [part(element, "top")]));
    element.append(heading, list);
  };

  return (element) => {
    const words = asked();
    rapport.find(element, "input", HTMLInputElement).value = words;
    void fill(element, words);
  };
});
