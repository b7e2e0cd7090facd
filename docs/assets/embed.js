/*
 * A framed quiz (?embed) tells the page around it how high it is, and, to origins that the site's configuration
 * lists, its results. Messages: {type: "rapport:height", height} and {type: "rapport:result", quiz, score, passed,
 * revision}; score in per cent. docs/integrate.md documents them.
 */
(() => {
  "use strict";
  if (window.rapportEmbed || window.parent === window) return;
  window.rapportEmbed = true;
  const around = window.location.ancestorOrigins?.[0]; /* where known, the others are spared the browser's complaint */
  const tellHeight = () => window.parent.postMessage({ type: "rapport:height", height: document.body.scrollHeight }, "*");
  new ResizeObserver(tellHeight).observe(document.body);
  document.addEventListener("rapport-result", (event) => {
    const { quiz, score, passed, revision } = event.detail;
    const origins = document.querySelector("rapport-quiz").dataset.origins.split(" ").filter((one) => one && (!around || one === around));
    for (const origin of origins) window.parent.postMessage({ type: "rapport:result", quiz, score, passed, revision }, origin);
  });
})();
