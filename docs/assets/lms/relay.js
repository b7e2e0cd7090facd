/*
 * The page of a dispatch package: frames the quiz on the handbook's site and hands what it reports to the learning
 * system. It listens to that frame and that site only; lms/dispatch.js is the other end.
 */
(() => {
  "use strict";
  const CALLS = ["begin", "save", "result"];
  const PATIENCE = 15000; // milliseconds until the quiz counts as out of reach
  const frame = document.querySelector("iframe");
  const site = new URL(frame.dataset.src).origin;
  const adapter = window.rapportAdapters["scorm-1.2"]();
  const since = Date.now();
  const late = setTimeout(() => { document.querySelector("[role=alert]").hidden = false; }, PATIENCE);

  async function answer({ name, argument }) {
    try {
      return { value: await adapter[name](argument) };
    } catch (error) { return { reason: error.reason ?? "refused" }; }
  }

  addEventListener("message", async ({ origin, source, data }) => {
    if (origin !== site || source !== frame.contentWindow) return;
    if (data?.type === "rapport:ready") {
      clearTimeout(late);
      source.postMessage({ type: "rapport:hello", id: data.id }, site);
    }
    if (data?.type === "rapport:call" && CALLS.includes(data.name)) {
      source.postMessage({ type: "rapport:reply", id: data.id, ...(await answer(data)) }, site);
    }
  });

  addEventListener("pagehide", () => { try { adapter.leave((Date.now() - since) / 1000); } catch { /* nobody is left to tell */ } });

  frame.src = frame.dataset.src; // only now, so that nothing it says is missed
})();
