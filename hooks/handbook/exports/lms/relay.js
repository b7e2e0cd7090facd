"use strict";
/*
 * The page of a dispatch package: frames the quiz on the handbook's site and hands what it reports to the learning
 * system. It listens to that frame and that site only; lms/dispatch.js is the other end.
 */
rapport.when(
  ["lms/scorm", "lms/fault", "lms/shapes"],
  ({ "lms/scorm": scorm, "lms/fault": Fault, "lms/shapes": shapes }) => {
    const PATIENCE = 15000; // milliseconds until the quiz counts as out of reach
    const frame = rapport.find(document, "iframe", HTMLIFrameElement);
    const address = rapport.data(frame, "src");
    const { origin: site } = new URL(address);
    const adapter = scorm["scorm-1.2"]();
    const since = Date.now();
    const late = setTimeout(() => {
      rapport.find(document, "[role=alert]").hidden = false;
    }, PATIENCE);

    /**
     * Take a call whose argument has the shape it is to have.
     * @template Argument
     * @param {Shape<Argument>} shape
     * @param {(argument: Argument) => unknown} act
     */
    const taking = (shape, act) => (/** @type {unknown} */ argument) => {
      const known = shape(argument);
      if (known === undefined) throw new Fault("refused");
      return act(known);
    };

    const CALLS = new Map([
      ["begin", () => adapter.begin()],
      ["save", taking(shapes.attempt, (text) => adapter.save(text))],
      ["result", taking(shapes.told, ({ text, ...result }) => adapter.result(result, text))],
    ]);

    addEventListener("message", async ({ origin, source, data: said }) => {
      const data = shapes.message(said);
      if (!data || origin !== site || source !== frame.contentWindow) return;
      /** @type {(message: Record<string, unknown>) => void} */
      const answer = (message) => frame.contentWindow?.postMessage({ ...message, id: data.id }, site);
      if (data.type === "rapport:ready") {
        clearTimeout(late);
        answer({ type: "rapport:hello" });
      }
      const call = data.type === "rapport:call" && CALLS.get(`${data.name}`);
      if (!call) return;
      try {
        answer({ type: "rapport:reply", value: await call(data.argument) });
      } catch (error) {
        answer({ type: "rapport:reply", reason: error instanceof Fault ? error.reason : "refused" });
      }
    });

    addEventListener("pagehide", () => {
      try {
        adapter.leave((Date.now() - since) / 1000);
      } catch {
        // nobody is left to tell
      }
    });

    frame.src = address; // only now, so that nothing it says is missed
  },
);
