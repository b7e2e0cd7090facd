"use strict";
/*
 * The page for addresses that don't exist is shown at any depth. Where the build knew no address of the site, it asks for
 * this script at each depth; the one that is found tells where the site is, and what the page needs is fetched from there.
 */
(() => {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { pathname } = new URL("../", src);
  if (pathname === "/" || document.documentElement.dataset.site) return;
  document.documentElement.dataset.site = pathname;
  for (const name of ["href", "src", "action"]) {
    for (const element of document.querySelectorAll(`:not(script)[${name}^="/"]`))
      element.setAttribute(name, pathname + `${element.getAttribute(name)}`.slice(1));
  }
})();
