/*
 * Speaks cmi5 to the learning system that launched the page with its parameters; the adapter "cmi5" of lms/session.js,
 * which says what each method is for. Statements are made once and kept until they are taken, so none is sent twice.
 */
(() => {
  "use strict";
  window.rapportAdapters ??= {};
  if (window.rapportAdapters.cmi5) return;
  const VERBS = "http://adlnet.gov/expapi/verbs/";
  const CMI5 = "https://w3id.org/xapi/cmi5/context/";
  const LONGEST = 15000; // milliseconds to wait for an answer
  const STATE = "rapport"; // the name under which an attempt is kept

  const fault = (reason, detail) => Object.assign(new Error(reason), { reason, detail });
  const duration = (seconds) => `PT${seconds.toFixed(2)}S`;

  /* A random UUID, also where the page came without HTTPS. */
  function uuid() {
    const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  }

  class Cmi5 {
    constructor() {
      const asked = new URLSearchParams(location.search);
      this.asked = Object.fromEntries(["endpoint", "fetch", "actor", "registration", "activityId"].map((name) => [name, asked.get(name)]));
      this.endpoint = `${this.asked.endpoint}`.replace(/\/?$/, "/");
      try { this.actor = JSON.parse(this.asked.actor); } catch { this.actor = undefined; }
      this.learner = `${this.asked.registration} ${this.asked.activityId}`;
      this.made = new Map(); // a result's id -> its statements that were not taken yet
    }

    /* Ask and return the answer; statuses in `fine` are answers too. */
    async ask(address, settings, ...fine) {
      let answer;
      try {
        answer = await fetch(address, { ...settings, signal: AbortSignal.timeout(LONGEST) });
      } catch { throw fault("unreachable", address.startsWith("http") ? new URL(address).origin : `${address}`); }
      if (answer.ok || fine.includes(answer.status)) return answer;
      if (answer.status === 401) throw fault("expired");
      throw fault(answer.status >= 500 || answer.status === 429 ? "unreachable" : "refused");
    }

    /* Ask a resource of the learning record store. */
    lrs(resource, query = {}, settings = {}, ...fine) {
      const headers = { Authorization: `Basic ${this.token}`, "X-Experience-API-Version": "1.0.3", ...settings.headers };
      return this.ask(`${this.endpoint}${resource}?${new URLSearchParams(query)}`, { ...settings, headers }, ...fine);
    }

    state(stateId) {
      return { stateId, activityId: this.asked.activityId, agent: this.asked.actor, registration: this.asked.registration };
    }

    /* The address that gives the token works once only. */
    async authorise() {
      const answer = await this.ask(this.asked.fetch, { method: "POST" }, 400, 401, 403, 404, 410);
      const { "auth-token": token } = await answer.json().catch(() => ({}));
      if (!token) throw fault("expired");
      this.token = token;
    }

    async begin() {
      if (!this.actor) throw fault("absent");
      if (!this.token) await this.authorise();
      this.launched ??= await (await this.lrs("activities/state", this.state("LMS.LaunchData"))).json();
      const agent = this.asked.actor;
      await this.lrs("agents/profile", { agent, profileId: "cmi5LearnerPreferences" }, {}, 404, 403);
      const saved = await this.lrs("activities/state", this.state(STATE), {}, 404);
      this.has = { passed: await this.find("passed"), completed: await this.find("completed") };
      const mode = this.launched.launchMode ?? "Normal";
      this.initialized ??= this.statement("initialized");
      await this.put(this.initialized);
      const { masteryScore, returnURL } = this.launched;
      return {
        learner: this.learner,
        records: mode === "Normal",
        mode: mode.toLowerCase(),
        saved: saved.ok ? await saved.text() : undefined,
        score: this.has.passed ? Math.floor(100 * (this.has.passed.result?.score?.scaled ?? 0)) : undefined,
        passed: Boolean(this.has.passed),
        mark: masteryScore === undefined ? undefined : Math.round(1e6 * masteryScore) / 1e4,
        once: true,
        back: /^https?:/.test(returnURL ?? "") ? returnURL : undefined,
      };
    }

    /* The statement that this registration has already, for no other of its kind may follow. */
    async find(verb) {
      const { actor: agent, registration, activityId: activity } = this.asked;
      const answer = await this.lrs("statements", { agent, registration, activity, verb: VERBS + verb, limit: 1 }, {}, 403);
      return answer.ok ? (await answer.json()).statements[0] : undefined;
    }

    statement(verb, result, category = ["cmi5"]) {
      const { contextTemplate: template = {}, masteryScore } = this.launched;
      const context = { ...template, registration: this.asked.registration, contextActivities: { ...template.contextActivities } };
      const known = context.contextActivities.category ?? [];
      const added = category.map((name) => ({ id: `${CMI5}categories/${name}` }));
      const categories = [...known, ...added.filter(({ id }) => !known.some((one) => one.id === id))];
      if (categories.length) context.contextActivities.category = categories;
      if (result?.score && masteryScore !== undefined) {
        context.extensions = { ...context.extensions, [`${CMI5}extensions/masteryscore`]: masteryScore };
      }
      const object = { objectType: "Activity", id: this.asked.activityId };
      const name = { id: VERBS + verb, display: { en: verb } };
      return { id: uuid(), timestamp: new Date().toISOString(), actor: this.actor, verb: name, object, context, ...(result && { result }) };
    }

    /* One that the store has already, from a try whose answer was lost, is taken too. */
    put(statement) {
      const sent = { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(statement) };
      return this.lrs("statements", { statementId: statement.id }, sent, 409);
    }

    async save(text) {
      await this.lrs("activities/state", this.state(STATE), { method: "PUT", headers: { "Content-Type": "text/plain" }, body: text });
    }

    async result(result) {
      if (!this.made.has(result.id)) this.made.set(result.id, this.statements(result));
      const waiting = this.made.get(result.id);
      while (waiting.length) {
        await this.put(waiting[0]);
        waiting.shift();
      }
      if (result.passed) this.has.passed = true;
      this.has.completed = true;
    }

    /*
     * Each answer, then the verdict and the completion. A registration may have one pass and one completion, and no
     * failure later; a visit one verdict, so that the failure of an earlier visit waits for what this one brings.
     */
    statements({ scaled, passed, seconds, questions, earlier }) {
      const made = questions.map((question) => this.answered(question));
      const measured = { score: { scaled, raw: Math.round(1e5 * scaled) / 1e3, min: 0, max: 100 }, duration: duration(seconds) };
      if (passed !== undefined && !this.has.passed && !this.judged) {
        const verdict = this.statement(passed ? "passed" : "failed", { success: passed, ...measured }, ["cmi5", "moveon"]);
        this.judged = passed || !earlier;
        this.held = this.judged ? undefined : verdict;
        if (this.judged) made.push(verdict);
      }
      if (!this.has.completed) {
        made.push(this.statement("completed", { completion: true, duration: duration(seconds) }, ["cmi5", "moveon"]));
      }
      return made;
    }

    answered({ id, paired, given, wanted, right }) {
      const write = (answer) => (paired ? Object.entries(answer).map((pair) => pair.join("[.]")) : Object.keys(answer).sort()).join("[,]");
      const statement = this.statement("answered", { success: right, response: write(given) }, []);
      const definition = {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        interactionType: paired ? "matching" : "choice",
        correctResponsesPattern: [write(wanted)],
      };
      statement.object = { objectType: "Activity", id: `${location.origin}${location.pathname}#${id}`, definition };
      statement.context.contextActivities.parent = [{ id: this.asked.activityId }];
      return statement;
    }

    async leave(seconds) {
      if (!this.initialized) return;
      const last = [this.held, this.statement("terminated", { duration: duration(seconds) })].filter(Boolean);
      const headers = { "Content-Type": "application/json" };
      await this.lrs("statements", {}, { method: "POST", headers, body: JSON.stringify(last), keepalive: true });
    }
  }

  window.rapportAdapters.cmi5 = () => new Cmi5();
})();
