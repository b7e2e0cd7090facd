"use strict";
/*
 * The adapter "dispatch": hands everything to the page of a dispatch package, which frames the test or rehearsal inside a
 * learning system. Sites that `embed_origins` lists are trusted; of any other the learner is asked.
 */
rapport.provide("lms/dispatch", ["lms/fault", "lms/shapes"], ({ "lms/fault": Fault, "lms/shapes": shapes }) => {
  const PATIENCE = 10000; // milliseconds until a call counts as lost
  const around = window.parent;

  /** @implements {LmsAdapter} */
  class Dispatch {
    calls = /** @type {Map<number, {done: (value: unknown) => void, lost: (fault: Fault) => void}>} */ (new Map());
    number = Math.random(); // of the last call; what a page before this one asked has others
    last = /** @type {Promise<unknown>} */ (Promise.resolve());
    origin = /** @type {string | undefined} */ (undefined);

    /** @param {LmsContext} context */
    constructor({ element, ask }) {
      this.listed = rapport.data(element, "origins").split(" ");
      this.ask = ask;
      addEventListener("message", (event) => this.hear(event));
    }

    /**
     * Believe the page around this one only, and always the same site.
     * @param {MessageEvent} event
     */
    hear({ origin, source, data: said }) {
      const data = shapes.message(said);
      const call = data && this.calls.get(data.id);
      if (source !== around || around === window || !call) return;
      const greets = data.type === "rapport:hello" && !this.origin;
      const replies = data.type === "rapport:reply" && origin === this.origin;
      if (!greets && !replies) return;
      this.calls.delete(data.id);
      if (data.reason) call.lost(new Fault(data.reason));
      else call.done(greets ? origin : data.value);
    }

    /**
     * @param {Record<string, unknown>} message
     * @param {string} target the origin that may read it
     * @throws {Fault} unreachable, or what the page around could not do
     */
    post(message, target) {
      this.number += 1;
      const id = this.number;
      return new Promise((done, lost) => {
        this.calls.set(id, { done, lost });
        setTimeout(() => this.calls.delete(id) && lost(new Fault("unreachable")), PATIENCE);
        around.postMessage({ ...message, id }, target);
      });
    }

    /**
     * Whoever frames us may hear that we are ready, and nothing else until it has said who it is and may know more.
     * @returns {Promise<Launch>}
     * @throws {Fault} absent, declined, or what the page around could not do
     */
    async begin() {
      if (around === window) throw new Fault("absent");
      this.origin ??= await this.meet();
      return /** @type {Promise<Launch>} */ (this.call("begin"));
    }

    /** @returns {Promise<string>} the site around @throws {Fault} absent or declined */
    async meet() {
      const met = this.post({ type: "rapport:ready" }, "*").catch(() => Promise.reject(new Fault("absent")));
      const origin = /** @type {string} */ (await met);
      if (!/^https?:/.test(origin)) throw new Fault("absent"); // a frame without a site of its own
      if (!this.listed.includes(origin) && !(await this.ask(origin))) throw new Fault("declined");
      return origin;
    }

    /**
     * One call after the other: a slow save that ends after a result would take its name away again.
     * @param {string} name @param {unknown} [argument] @returns {Promise<unknown>}
     */
    call(name, argument) {
      const act = () => this.post({ type: "rapport:call", name, argument }, `${this.origin}`);
      this.last = this.last.then(act, act);
      return this.last;
    }

    /** @param {string} text @throws {Fault} what the page around could not do */
    async save(text) {
      await this.call("save", text);
    }

    /** @param {Report} result @param {string} text which names the result @throws {Fault} what the page around could not do */
    async result(result, text) {
      await this.call("result", { ...result, text });
    }

    leave() {} // the page around says goodbye itself
  }

  return { dispatch: (context) => new Dispatch(context) };
});
