"use strict";
/*
 * A framed rehearsal (?embed) tells the page around it how high it is, and, to origins that the site's configuration
 * lists, how it ended: {type: "rapport:height", height}, and {type: "rapport:ended", rehearsal, ending, worth, revision}.
 * docs/integrate.md documents them.
 */
rapport.provide("rehearsal/framed", [], () => (element) => {
  const { parent } = window;
  if (parent === window) return;
  const around = location.ancestorOrigins?.[0]; // where known, the others are spared the browser's complaint
  new ResizeObserver(() => {
    parent.postMessage({ type: "rapport:height", height: document.body.scrollHeight }, "*");
  }).observe(document.body);
  element.addEventListener("rapport-ended", ({ detail }) => {
    for (const origin of rapport.data(element, "origins").split(" "))
      if (origin && (!around || origin === around)) parent.postMessage({ type: "rapport:ended", ...detail }, origin);
  });
});
