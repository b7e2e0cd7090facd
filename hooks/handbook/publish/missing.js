"use strict";
/*
 * <rapport-missing>: a page that is not there leads to the pages nearest to the words of its address, and searches for
 * them. A page is near if it has most of the words in its own address, its title or its summary.
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

  /** Return the pages nearest to the words; where there are none, those that are often needed. @param {string} words */
  const nearest = async (words) => {
    const [engine] = await Promise.all([rapport.load("search/engine"), rapport.load("search/words")]);
    const { results: found } = words ? await engine.search(`${words} `, ASKED) : { results: [] };
    const texts = found.map(({ path, title, summary }) => `${path} ${title} ${summary}`);
    const shares = await Promise.all(texts.map((text) => engine.share(words, text)));
    const near = found.filter((_, place) => shares[place] > 0.5);
    return near.length ? { results: near, near: true } : { results: (await engine.top()).results, near: false };
  };

  /** @param {HTMLElement} element @param {SearchResult} page */
  const tile = (element, { path, title, summary }) => {
    const template = rapport.find(element, "template", HTMLTemplateElement);
    const item = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    rapport.find(item, "a", HTMLAnchorElement).href = new URL(path + rapport.data(element, "index"), site).href;
    rapport.find(item, ".tile__title").textContent = title;
    rapport.find(item, ".tile__text").textContent = summary;
    return item;
  };

  /** @param {HTMLElement} element @param {string} words */
  const fill = async (element, words) => {
    const { results, near } = await nearest(words);
    const heading = document.createElement("h2");
    heading.textContent = near ? rapport.data(element, "near").replace("{}", words) : rapport.data(element, "top");
    const list = Object.assign(document.createElement("ul"), { className: "tiles" });
    list.append(...results.slice(0, MOST).map((page) => tile(element, page)));
    element.append(heading, list);
  };

  return (element) => {
    const words = asked();
    rapport.find(element, "input", HTMLInputElement).value = words;
    // Where search can't be loaded, there are the moments.
    fill(element, words).catch(() => {});
  };
});
