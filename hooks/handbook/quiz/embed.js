"use strict";
/*
 * A framed quiz or rehearsal (?embed) tells the page around it how high it is, and, to origins that the site's
 * configuration lists, what came of it. Messages: {type: "rapport:height", height} and {type: "rapport:result", quiz,
 * score, passed, revision}; score in per cent. docs/integrate.md documents them.
 */
rapport.provide("embed", [], () => {
  const { parent } = window;
  const around = location.ancestorOrigins?.[0]; // where known, the others are spared the browser's complaint
  const tellHeight = () => parent.postMessage({ type: "rapport:height", height: document.body.scrollHeight }, "*");
  if (parent === window) return { tellHeight, tell() {} };
  new ResizeObserver(tellHeight).observe(document.body);
  /** @param {Record<string, unknown>} message */
  const tell = (message) => {
    const origins = rapport.data(rapport.find(document, "[data-origins]"), "origins").split(" ");
    for (const origin of origins.filter((one) => one && (!around || one === around))) {
      parent.postMessage(message, origin);
    }
  };
  document.addEventListener("rapport-result", ({ detail: { quiz, score, passed, revision } }) => {
    tell({ type: "rapport:result", quiz, score, passed, revision });
  });
  return { tellHeight, tell };
});
