"use strict";
/*
 * The adapter "cmi5": speaks to the learning system that launched the page with its parameters. Statements are made
 * once and kept until they are taken, so none is sent twice.
 */
rapport.provide("lms/cmi5", ["lms/fault", "lms/lrs", "lms/statements"], (parts) => {
  const { "lms/fault": Fault, "lms/lrs": RecordStore, "lms/statements": Statements } = parts;
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

    constructor() {
      const query = new URLSearchParams(location.search);
      /** @type {(name: string) => string} */
      const asked = (name) => query.get(name) ?? "";
      this.asked = {
        fetch: asked("fetch"),
        actor: asked("actor"),
        registration: asked("registration"),
        activityId: asked("activityId"),
      };
      this.store = new RecordStore(asked("endpoint"));
      this.learner = `${this.asked.registration} ${this.asked.activityId}`;
    }

    /** @param {string} stateId */
    state(stateId) {
      const { activityId, actor: agent, registration } = this.asked;
      return { stateId, activityId, agent, registration };
    }

    /** @throws {Fault} absent where the actor can't be read */
    actor() {
      try {
        return /** @type {unknown} */ (JSON.parse(this.asked.actor));
      } catch {
        throw new Fault("absent");
      }
    }

    /** @returns {Promise<Launch>} @throws {Fault} absent, expired, unreachable or refused */
    async begin() {
      const actor = this.actor();
      const { store } = this;
      await store.authorise(this.asked.fetch);
      if (!this.statements) {
        const launched = await store.ask("activities/state", this.state("LMS.LaunchData"));
        this.statements = new Statements(this.asked, actor, await launched.json());
      }
      await store.ask("agents/profile", { agent: this.asked.actor, profileId: "cmi5LearnerPreferences" }, {}, 404, 403);
      const saved = await store.ask("activities/state", this.state(STATE), {}, 404);
      const passed = await this.find("passed");
      this.has = { passed: Boolean(passed), completed: Boolean(await this.find("completed")) };
      this.initialized ??= this.statements.statement("initialized");
      await this.put(this.initialized);
      const { masteryScore, returnURL = "", launchMode = "Normal" } = this.statements.launched;
      return {
        learner: this.learner,
        records: launchMode === "Normal",
        mode: launchMode.toLowerCase(),
        saved: saved.ok ? await saved.text() : undefined,
        score: passed && Math.floor(100 * (passed.result?.score?.scaled ?? 0)),
        passed: Boolean(passed),
        mark: masteryScore === undefined ? undefined : Math.round(1e6 * masteryScore) / 1e4,
        once: true,
        back: /^https?:/.test(returnURL) ? returnURL : undefined,
      };
    }

    /**
     * Return the statement that this registration has already, for no other of its kind may follow.
     * @param {string} verb
     * @returns {Promise<Statement | undefined>}
     * @throws {Fault}
     */
    async find(verb) {
      const { actor: agent, registration, activityId: activity } = this.asked;
      const query = { agent, registration, activity, verb: Statements.verb(verb), limit: "1" };
      const answer = await this.store.ask("statements", query, {}, 403);
      return answer.ok ? (await answer.json()).statements[0] : undefined;
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

  return { cmi5: () => new Cmi5() };
});
