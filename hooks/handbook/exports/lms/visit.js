"use strict";
/*
 * One visit that a cmi5 system launched: what is said in it, in which order. The names of statements come from the
 * result that they tell of, so that one that is sent again is the same one; also from another page, or another visit.
 */
rapport.provide("lms/visit", ["lms/fault", "lms/ids", "lms/shapes", "lms/statements"], (parts) => {
  const { "lms/fault": Fault, "lms/ids": ids, "lms/shapes": shapes, "lms/statements": Statements } = parts;
  const MOST = 60000; // characters that a browser sends for a page that goes away
  const OF_ANSWERS = 3; // the number of the first answer; before it the verdict and the completion
  const MOVES_ON = ["cmi5", "moveon"];

  /** @type {(body: unknown, method?: string) => RequestInit} */
  const json = (body, method = "POST") => ({
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

  /** @implements {Cmi5Visit} */
  return class {
    has = { passed: false, completed: false };
    made = /** @type {Map<string, Saying>} */ (new Map()); // a result's id -> what was not taken yet
    held = /** @type {Statement | undefined} */ (undefined); // a failure that the visit may yet better
    judged = false; // whether this visit has had its verdict

    /** @param {RecordStore} store @param {Via} via */
    constructor(store, via) {
      this.store = store;
      this.asked = via.asked;
      this.say = new Statements(via);
    }

    /** @param {Record<string, string>} query */
    async get(query) {
      const answer = await this.store.ask("statements", query, {}, 400, 403, 404);
      return answer.ok ? answer.json().catch(() => undefined) : undefined;
    }

    /**
     * Return the statement that this registration has already, for no other of its kind may follow.
     * @param {string} verb
     */
    async find(verb) {
      const { actor: agent, registration, activityId: activity } = this.asked;
      const query = { agent, registration, activity, verb: Statements.verb(verb), limit: "1" };
      return shapes.statements(await this.get(query))?.statements[0];
    }

    /** @param {Statement} statement */
    async isStored({ id }) {
      return Boolean(await this.get({ statementId: id }));
    }

    /**
     * What the store refuses because it has it, from a try whose answer was lost or from another tab, is taken too.
     * @param {Statement} statement
     */
    async put(statement) {
      const answer = await this.store.ask(
        "statements",
        { statementId: statement.id },
        json(statement, "PUT"),
        403,
        409,
      );
      if (answer.ok || (await this.isStored(statement))) return;
      const verb = `${statement.verb.id.split("/").at(-1)}`;
      if (!["passed", "failed", "completed"].includes(verb)) throw new Fault("refused");
      if (!(await this.find("passed")) && !(await this.find(verb))) throw new Fault("refused");
    }

    /**
     * The verdict and the completion, one after the other, then all answers at once.
     * @param {Report} result
     * @returns {Promise<boolean>} false where its verdict, and nothing else, has to wait for the end of the visit
     */
    async tell(result) {
      const told = this.made.get(result.id) ?? this.told(result);
      const waits = result.earlier && (await this.holds(result.id, told));
      this.made.set(result.id, told);
      for (let [next] = told.moves; next; [next] = told.moves) {
        await this.put(next);
        for (const name of /** @type {const} */ (["passed", "completed"]))
          this.has[name] ||= next.verb.id.endsWith(name);
        told.moves.shift();
      }
      await this.answers(told.answers);
      told.answers = [];
      if (!waits) this.made.delete(result.id);
      return !waits;
    }

    /**
     * A visit has one verdict: an earlier failure waits for what this one brings, unless the store has it already.
     * @param {string} id of the result
     * @param {Saying} told
     */
    async holds(id, { moves }) {
      const [verdict] = moves;
      if (verdict?.verb.id.endsWith("failed")) {
        if (!(await this.isStored(verdict))) this.held = verdict;
        moves.shift();
      }
      return this.held?.id === ids.part(id, 1) && !this.has.passed;
    }

    /**
     * One that the store refuses, though it took the result, is left out.
     * @param {Statement[]} answers
     */
    async answers(answers) {
      if (!answers.length) return;
      const { ok } = await this.store.ask("statements", {}, json(answers), 400, 403, 409);
      if (ok) return;
      for (const one of answers)
        await this.store.ask("statements", { statementId: one.id }, json(one, "PUT"), 400, 403, 409);
    }

    /**
     * A registration may have one pass and one completion, and no failure later; no failure may have a score that reaches
     * the system's mark (cmi5 Quartz, 9.3.5), as one for an essential question does. A rehearsal has no score.
     * @param {Report} result
     * @returns {Saying}
     */
    told({ id, at, scaled, passed, completed, seconds, questions, earlier }) {
      const { say } = this;
      const took = { duration: say.duration(seconds) };
      const moves = [];
      if ((completed ? passed : passed !== undefined) && !this.has.passed && !this.judged) {
        const isAbove = scaled >= (say.launched.masteryScore ?? 2);
        const score = { scaled, raw: Math.round(1e5 * scaled) / 1e3, min: 0, max: 100 };
        const verb = passed ? "passed" : "failed";
        this.judged = passed || !earlier;
        const result = { success: passed, score: completed || (!passed && isAbove) ? undefined : score, ...took };
        moves.push(say.statement(ids.part(id, 1), at, verb, result, MOVES_ON));
      }
      if (!this.has.completed)
        moves.push(say.statement(ids.part(id, 2), at, "completed", { completion: true, ...took }, MOVES_ON));
      const answers = questions.map((one, place) => say.answered(ids.part(id, OF_ANSWERS + place), at, one));
      return { moves, answers };
    }

    /**
     * Say goodbye with what was not taken yet; while a result waits, the visit is left open for it.
     * @param {number} seconds
     */
    async end(seconds) {
      const waiting = [...this.made.values()].filter(({ moves, answers }) => moves.length + answers.length);
      const said = waiting.flatMap(({ moves }) => moves);
      if (this.held && !this.judged && !this.has.passed) said.push(this.held);
      if (!waiting.length) said.push(this.terminated(seconds));
      for (const one of waiting.flatMap(({ answers }) => answers))
        if (JSON.stringify([...said, one]).length < MOST) said.push(one);
      await this.store.ask("statements", {}, { ...json(said), keepalive: true });
    }

    /** @param {number} seconds */
    terminated(seconds) {
      return this.say.statement(ids.made(), Date.now(), "terminated", { duration: this.say.duration(seconds) });
    }
  };
});
