"use strict";
/*
 * The adapter "cmi5": speaks to the learning system that launched the page with its parameters. Statements are made
 * once and kept until they are taken, so none is sent twice.
 */
rapport.provide("lms/cmi5", ["lms/fault", "lms/lrs", "lms/shapes", "lms/statements"], (parts) => {
  const { "lms/fault": Fault, "lms/lrs": RecordStore, "lms/shapes": shapes, "lms/statements": Statements } = parts;
  const STATE = "rapport"; // the name under which an attempt is kept

  /** @type {(seconds: number) => string} */
  const duration = (seconds) => `PT${seconds.toFixed(2)}S`;

  /** @implements {LmsAdapter} */
  class Cmi5 {
    has = { passed: false, completed: false };
    made = /** @type {Map<string, Statement[]>} */ (new Map()); // a result's id -> its statements that were not taken yet
    statements = /** @type {Statements | undefined} */ (undefined);
    initialized = /** @type {Statement | undefined} */ (undefined);
    held = /** @type {Statement | undefined} */ (undefined); // a failure that the visit may yet better
    judged = false; // whether this visit has had its verdict

    /** @param {LmsContext} context */
    constructor({ quiz }) {
      this.asked = shapes.parameters(Object.fromEntries(new URLSearchParams(location.search)));
      this.listed = rapport.data(quiz.element, "lrsOrigins").split(" ");
      this.store = new RecordStore(this.asked?.endpoint ?? "");
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
      const actor = shapes.actor(asked?.actor);
      if (!asked || !actor || isOurs) throw new Fault("absent");
      return { asked, actor };
    }

    /** @param {string} stateId */
    state(stateId) {
      const { activityId, actor: agent, registration } = this.launched().asked;
      return { stateId, activityId, agent, registration };
    }

    /** @returns {Promise<Launch>} @throws {Fault} absent, expired, unreachable or refused */
    async begin() {
      const { asked, actor } = this.launched();
      const { store } = this;
      await store.authorise(asked.fetch);
      if (!this.statements) {
        const launched = await store.ask("activities/state", this.state("LMS.LaunchData"));
        const data = shapes.launchData(await launched.json().catch(() => undefined));
        if (!data) throw new Fault("refused");
        this.statements = new Statements(asked, actor, data);
      }
      await store.ask("agents/profile", { agent: asked.actor, profileId: "cmi5LearnerPreferences" }, {}, 404, 403);
      const saved = await store.ask("activities/state", this.state(STATE), {}, 404);
      const passed = await this.find("passed");
      this.has = { passed: Boolean(passed), completed: Boolean(await this.find("completed")) };
      this.initialized ??= this.statements.statement("initialized");
      await this.put(this.initialized);
      const { masteryScore, returnURL, launchMode = "normal" } = this.statements.launched;
      return {
        learner: `${this.learner}`,
        records: launchMode === "normal",
        mode: launchMode,
        saved: saved.ok ? await saved.text() : undefined,
        score: passed && Math.floor(100 * (passed.result?.score?.scaled ?? 0)),
        passed: Boolean(passed),
        mark: masteryScore === undefined ? undefined : Math.round(1e6 * masteryScore) / 1e4,
        once: true,
        back: returnURL,
      };
    }

    /**
     * Return the statement that this registration has already, for no other of its kind may follow.
     * @param {string} verb
     * @returns {Promise<Pick<Statement, "result"> | undefined>}
     * @throws {Fault}
     */
    async find(verb) {
      const { actor: agent, registration, activityId: activity } = this.launched().asked;
      const query = { agent, registration, activity, verb: Statements.verb(verb), limit: "1" };
      const answer = await this.store.ask("statements", query, {}, 403);
      return answer.ok ? shapes.statements(await answer.json().catch(() => undefined))?.statements[0] : undefined;
    }

    /**
     * One that the store has already, from a try whose answer was lost, is taken too.
     * @param {Statement} statement
     * @throws {Fault}
     */
    put(statement) {
      const sent = { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(statement) };
      return this.store.ask("statements", { statementId: statement.id }, sent, 409);
    }

    /** @param {string} text @throws {Fault} expired, unreachable or refused */
    async save(text) {
      const sent = { method: "PUT", headers: { "Content-Type": "text/plain" }, body: text };
      await this.store.ask("activities/state", this.state(STATE), sent);
    }

    /** @param {Report} result @throws {Fault} expired, unreachable or refused */
    async result(result) {
      if (!this.statements) throw new Fault("absent");
      const waiting = this.made.get(result.id) ?? this.told(result, this.statements);
      this.made.set(result.id, waiting);
      while (waiting.length) {
        await this.put(waiting[0]);
        waiting.shift();
      }
      this.has.passed ||= Boolean(result.passed);
      this.has.completed = true;
    }

    /**
     * Each answer, then the verdict and the completion. A registration may have one pass and one completion, and no
     * failure later; a visit one verdict, so that the failure of an earlier visit waits for what this one brings.
     * @param {Report} result
     * @param {Statements} say
     */
    told({ scaled, passed, seconds, questions, earlier }, say) {
      const made = questions.map((question) => say.answered(question));
      const took = { duration: duration(seconds) };
      if (passed !== undefined && !this.has.passed && !this.judged) {
        const score = { scaled, raw: Math.round(1e5 * scaled) / 1e3, min: 0, max: 100 };
        const verdict = say.statement(passed ? "passed" : "failed", { success: passed, score, ...took }, [
          "cmi5",
          "moveon",
        ]);
        this.judged = passed || !earlier;
        this.held = this.judged ? undefined : verdict;
        if (this.judged) made.push(verdict);
      }
      if (!this.has.completed) made.push(say.statement("completed", { completion: true, ...took }, ["cmi5", "moveon"]));
      return made;
    }

    /** @param {number} seconds @throws {Fault} expired, unreachable or refused */
    async leave(seconds) {
      if (!this.statements || !this.initialized) return;
      const terminated = this.statements.statement("terminated", { duration: duration(seconds) });
      const body = JSON.stringify(this.held ? [this.held, terminated] : [terminated]);
      const headers = { "Content-Type": "application/json" };
      await this.store.ask("statements", {}, { method: "POST", headers, body, keepalive: true });
    }
  }

  return { cmi5: (context) => new Cmi5(context) };
});
