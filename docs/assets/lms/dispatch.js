/*
 * Hands everything to the page of a dispatch package, which frames the quiz inside a learning system: the adapter
 * "dispatch" of lms/session.js. Sites that `embed_origins` lists are trusted; of any other the learner is asked.
 */
(() => {
  "use strict";
  window.rapportAdapters ??= {};
  if (window.rapportAdapters.dispatch) return;
  const PATIENCE = 10000; // milliseconds until a call counts as lost

  const fault = (reason) => Object.assign(new Error(reason), { reason });

  class Dispatch {
    constructor({ quiz, ask }) {
      this.listed = quiz.dataset.origins.split(" ");
      this.ask = ask;
      this.calls = new Map(); // number -> what to do with the answer
      this.number = 0;
      addEventListener("message", (event) => this.hear(event));
    }

    /* Believe the page around this one only, and always the same site. */
    hear({ origin, source, data }) {
      if (source !== window.parent || source === window || !this.calls.has(data?.id)) return;
      if (data.type === "rapport:hello" ? this.origin : data.type !== "rapport:reply" || origin !== this.origin) return;
      const { done, lost } = this.calls.get(data.id);
      this.calls.delete(data.id);
      if (data.reason) lost(fault(`${data.reason}`));
      else done(data.type === "rapport:hello" ? origin : data.value);
    }

    post(message, target) {
      this.number += 1;
      const id = this.number;
      return new Promise((done, lost) => {
        this.calls.set(id, { done, lost });
        setTimeout(() => { if (this.calls.delete(id)) lost(fault("unreachable")); }, PATIENCE);
        window.parent.postMessage({ ...message, id }, target);
      });
    }

    /* Whoever frames us may hear that we are ready, and nothing else until it has said who it is and may know more. */
    async begin() {
      if (window.parent === window) throw fault("absent");
      this.origin ??= await this.meet();
      return this.call("begin");
    }

    async meet() {
      const origin = await this.post({ type: "rapport:ready" }, "*").catch(() => { throw fault("absent"); });
      if (!/^https?:/.test(origin)) throw fault("absent"); // a frame without a site of its own
      if (!this.listed.includes(origin) && !(await this.ask(origin))) throw fault("declined");
      return origin;
    }

    call(name, argument) { return this.post({ type: "rapport:call", name, argument }, this.origin); }

    save(text) { return this.call("save", text); }

    result(result) { return this.call("result", result); }

    leave() {} // the page around says goodbye itself
  }

  window.rapportAdapters.dispatch = (given) => new Dispatch(given);
})();
