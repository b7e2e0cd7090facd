"use strict";
/*
 * Keys that act by themselves, without Ctrl or Alt: "/" searches; the others only where the reader switched them on, for
 * whoever dictates presses them too (WCAG 2.2, 2.1.4). None acts while something has the focus that can be operated.
 * Material listens on the window, and gets none of them (material 9.8.1, its bundle).
 */
rapport.provide("keys", [], () => {
  const AREAS = "a[href], button, input, select, textarea, summary, label, [tabindex], [contenteditable]";
  const NEIGHBOURS = /** @type {Record<string, string>} */ ({ n: "next", ".": "next", p: "prev", ",": "prev" });
  let search = () => {};

  /** @param {string} key */
  async function act(key) {
    if (key !== "/") {
      const store = await rapport.load("store");
      if (store.get("prefers", "keys")?.name !== "on") return;
    }
    const neighbour = document.querySelector(`link[rel="${NEIGHBOURS[key]}"]`);
    if (!(key in NEIGHBOURS)) search();
    else if (neighbour instanceof HTMLLinkElement) {
      const link = Object.assign(document.createElement("a"), { href: neighbour.href });
      document.body.append(link); // a link like any other, for whatever listens to clicks
      link.click();
      link.remove();
    }
  }

  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || !(key in NEIGHBOURS || ["/", "s", "f"].includes(key))) return;
    event.stopPropagation();
    if (altKey || document.activeElement?.matches(AREAS)) return;
    if (key === "/") event.preventDefault(); // Firefox searches the page with it
    act(key).catch(() => {}); // without the record, the switch is off
  });

  return {
    /** Set what searches. */
    onSearch(begin) {
      search = begin;
    },
  };
});
