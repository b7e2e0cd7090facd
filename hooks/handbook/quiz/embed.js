"use strict";
/*
 * A framed quiz (?embed) tells the page around it how high it is, and, to origins that the site's configuration
 * lists, its results. Messages: {type: "rapport:height", height} and {type: "rapport:result", quiz, score, passed,
 * revision}; score in per cent. docs/integrate.md documents them.
 */
rapport.provide("embed", [], () => {
  const { parent } = window;
  const around = location.ancestorOrigins?.[0]; // where known, the others are spared the browser's complaint
  const tellHeight = () => parent.postMessage({ type: "rapport:height", height: document.body.scrollHeight }, "*");
  if (parent === window) return { tellHeight };
  new ResizeObserver(tellHeight).observe(document.body);
  document.addEventListener("rapport-result", ({ detail: { quiz, score, passed, revision } }) => {
    const origins = rapport.data(rapport.find(document, "rapport-quiz"), "origins").split(" ");
    for (const origin of origins.filter((one) => one && (!around || one === around))) {
      parent.postMessage({ type: "rapport:result", quiz, score, passed, revision }, origin);
    }
  });
  return { tellHeight };
});
