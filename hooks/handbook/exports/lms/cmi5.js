"use strict";
/* The adapter "cmi5": speaks to the learning system that launched the page with its parameters (cmi5 Quartz, 8 to 10). */
rapport.provide("lms/cmi5", ["lms/fault", "lms/ids", "lms/lrs", "lms/shapes", "lms/state", "lms/visit"], (parts) => {
  const {
    "lms/fault": Fault,
    "lms/ids": ids,
    "lms/lrs": RecordStore,
    "lms/shapes": shapes,
    "lms/visit": Visit,
  } = parts;
  const STATE = "rapport"; // the name under which an attempt is kept

  /** @implements {LmsAdapter} */
  class Cmi5 {
    made = /** @type {Via | undefined} */ (undefined);
    initialized = /** @type {Statement | undefined} */ (undefined);
    visit = /** @type {Cmi5Visit | undefined} */ (undefined);

    /** @param {LmsContext} context */
    constructor({ element }) {
      this.asked = shapes.parameters(Object.fromEntries(new URLSearchParams(location.search)));
      this.listed = rapport.data(element, "lrsOrigins").split(" ");
      this.store = new RecordStore(this.asked?.endpoint ?? "");
      this.document = new parts["lms/state"](this.store, this.state(STATE));
      this.learner = this.asked && `${this.asked.registration} ${this.asked.activityId}`;
    }

    /**
     * Return what the launch says. Anyone can write a link with a launch in it, so that our own site is asked only where
     * its configuration lists it.
     * @throws {Fault} absent
     */
    launched() {
      const { asked } = this;
      const origins = [asked?.fetch, asked?.endpoint].map((address) => address && new URL(address).origin);
      const isOurs = origins.includes(location.origin) && !this.listed.includes(location.origin);
      if (!asked || !shapes.actor(asked.actor) || isOurs) throw new Fault("absent");
      return asked;
    }

    /** @param {string} stateId */
    state(stateId) {
      const { activityId = "", actor: agent = "", registration = "" } = this.asked ?? {};
      return { stateId, activityId, agent, registration };
    }

    /** @returns {Promise<Launch>} @throws {Fault} absent, expired, unreachable or refused */
    async begin() {
      const asked = this.launched();
      const { store } = this;
      await store.authorise(asked.fetch);
      const answer = await store.ask("activities/state", this.state("LMS.LaunchData"));
      const launched = shapes.launchData(await answer.json().catch(() => undefined));
      if (!launched) throw new Fault("refused");
      await store.ask("agents/profile", { agent: asked.actor, profileId: "cmi5LearnerPreferences" }, {}, 404, 403);
      this.made ??= { asked, launched, page: location.origin + location.pathname, token: store.token };
      this.visit ??= new Visit(store, this.made);
      return this.join(this.visit, launched);
    }

    /**
     * @param {Cmi5Visit} visit
     * @param {LaunchData} launched
     * @returns {Promise<Launch>}
     */
    async join(visit, { masteryScore, returnURL, launchMode = "normal" }) {
      const saved = await this.document.read().catch(() => undefined); // going on is not worth the result
      const passed = await visit.find("passed");
      visit.has = { passed: Boolean(passed), completed: Boolean(await visit.find("completed")) };
      this.initialized ??= visit.say.statement(ids.made(), Date.now(), "initialized");
      await visit.put(this.initialized);
      return {
        learner: `${this.learner}`,
        records: launchMode === "normal",
        mode: launchMode,
        saved,
        score: passed && Math.round(100 * (passed.result?.score?.scaled ?? 0)),
        passed: Boolean(passed),
        mark: masteryScore === undefined ? undefined : Math.round(1e6 * masteryScore) / 1e4,
        once: true,
        back: returnURL,
      };
    }

    via() {
      return this.made;
    }

    /** @param {string} text @throws {Fault} expired, unreachable or refused */
    save(text) {
      return this.document.write(text);
    }

    /** @param {Report} result @throws {Fault} expired, unreachable or refused */
    async result(result) {
      return this.visit?.tell(result);
    }

    /** @param {number} seconds @throws {Fault} expired, unreachable or refused */
    async leave(seconds) {
      await this.visit?.end(seconds);
    }
  }

  return { cmi5: (context) => new Cmi5(context) };
});
