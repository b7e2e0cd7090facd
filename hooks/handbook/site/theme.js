"use strict";
/*
 * What Material's inline scripts do, as a file, so that a policy can forbid inline scripts (material 9.8.1,
 * partials/javascripts/base.html and palette.html). The header loads it below the buttons for colours, before anything
 * is drawn. What the storage holds is judged here, for Material believes it.
 */
(() => {
  const COLOURS = ["media", "scheme", "primary", "accent"];
  const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL(`${dataset.base}`, location.href);

  /** @type {(name: string, value: any) => unknown} */
  const judged = (name, value) => {
    const colours = Object.entries(value?.color ?? {});
    const isPalette = colours.every(([key, colour]) => COLOURS.includes(key) && typeof colour === "string");
    return name !== "__palette" || (isPalette && colours.length && Number.isInteger(value.index)) ? value : null;
  };

  Object.assign(window, {
    __md_scope: scope,
    /** @type {(text: string) => number} */
    __md_hash: (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0),
    /** @type {(name: string, storage?: Storage, place?: URL) => unknown} */
    __md_get(name, storage, place = scope) {
      try {
        return judged(name, JSON.parse(`${(storage ?? localStorage).getItem(`${place.pathname}.${name}`)}`));
      } catch {
        return null;
      }
    },
    /** @type {(name: string, value: unknown, storage?: Storage, place?: URL) => void} */
    __md_set(name, value, storage, place = scope) {
      try {
        (storage ?? localStorage).setItem(`${place.pathname}.${name}`, JSON.stringify(value));
      } catch {
        // then it is forgotten
      }
    },
  });
  /* Starred pages have their place on the home page before they are there (reader_pages/stars.js). */
  try {
    const stars = `rapport3 ${scope.pathname} starred `; // as reader_pages/store.js has them
    const { documentElement: root } = document;
    root.toggleAttribute(
      "data-starred",
      Object.keys(localStorage).some((key) => key.startsWith(stars)),
    );
  } catch {
    // this browser keeps nothing
  }
  /* What a learning system did not take is sent from whichever page is opened next, unless it launched this one. */
  addEventListener("DOMContentLoaded", () => {
    try {
      const results = `rapport3 ${scope.pathname} unsent `; // as reader_pages/store.js and lms/unsent.js have them
      const waits = Object.keys(localStorage).some((key) => key.startsWith(results) && !key.endsWith(" attempt"));
      if (waits && !/[?&](fetch=|dispatch)/.test(location.search))
        void rapport.load("lms/from-any-page").then((send) => send());
    } catch {
      // this browser keeps nothing
    }
  });
  /* Where it is missing, Material would fetch one from another site. */
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };

  const palette = window.__md_get("__palette");
  if (!palette) return;
  const { color } = palette;
  if (color.media === "(prefers-color-scheme)") {
    const { matches } = matchMedia("(prefers-color-scheme: light)");
    const media = `(prefers-color-scheme: ${matches ? "light" : "dark"})`;
    const input = document.querySelector(`[data-md-color-media="${media}"]`);
    for (const key of COLOURS) color[key] = input?.getAttribute(`data-md-color-${key}`) ?? color[key];
  }
  for (const [key, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${key}`, value);
})();
