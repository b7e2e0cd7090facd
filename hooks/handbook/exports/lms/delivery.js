"use strict";
/*
 * What a learning system gets of a test or a rehearsal, and when: results as soon as they are there, passes first; apart
 * from them the attempt as it is now. Whatever is not taken stays under lms/unsent.js, to be sent by the next try, tab or
 * visit.
 */
rapport.provide("lms/delivery", ["lms/retries", "lms/unsent"], ({ "lms/retries": Lane, "lms/unsent": Unsent }) => {
  /** @implements {Delivery} */
  return class {
    best = /** @type {Best} */ ({ score: undefined, passed: false });
    launch = /** @type {Launch | undefined} */ (undefined);
    channel = /** @type {BroadcastChannel | undefined} */ (undefined);
    behind = false; // whether another tab recorded something better than what was known here
    ended = false;
    mine = /** @type {Set<string>} */ (new Set()); // results of this visit
    later = /** @type {Set<string>} */ (new Set()); // results that wait for the end of this visit
    text = /** @type {string | undefined} */ (undefined); // the attempt now, and as it was taken last
    taken = /** @type {string | undefined} */ (undefined);
    told = /** @type {Promise<unknown> | undefined} */ (undefined); // of the last result, which the system may have or not

    /** @param {DeliveryContext} context */
    constructor({ attempt, adapter, isGuest, connect, recorded, tell }) {
      this.attempt = attempt;
      this.adapter = adapter;
      this.recorded = recorded;
      this.unsent = new Unsent(attempt.slug, isGuest);
      this.results = new Lane(async () => {
        await connect();
        if (this.launch?.records) await this.alone(() => this.deliver());
      }, tell);
      this.saves = new Lane(() => this.save(), tell);
    }

    /**
     * Take over what the learning system knows; return the attempt to go on with.
     * @param {Launch} launch
     */
    async join(launch) {
      await this.unsent.join(launch.learner);
      this.launch = launch;
      this.listen(`rapport ${this.attempt.slug} ${launch.learner}`);
      const kept = this.unsent.text;
      for (const { score, passed } of [launch, this.attempt.read(kept), this.attempt.read(launch.saved)])
        this.raise(score, passed);
      for (const { id } of this.unsent.results()) if (this.attempt.has(id)) this.unsent.drop(id); // nobody said so in time
      return kept ?? launch.saved;
    }

    /** @param {number} [score] @param {boolean} [passed] */
    raise(score, passed) {
      const { best } = this;
      const isBetter = (score !== undefined && score > (best.score ?? -1)) || (passed && !best.passed);
      if (score !== undefined) best.score = Math.max(best.score ?? score, score);
      best.passed ||= Boolean(passed);
      return Boolean(isBetter);
    }

    /**
     * Hear what other tabs have recorded.
     * @param {string} name
     */
    listen(name) {
      if (this.channel || !window.BroadcastChannel) return;
      this.channel = new BroadcastChannel(name);
      this.channel.onmessage = ({ data }) => {
        const { had, score, passed } = data;
        this.attempt.had = had;
        if (this.raise(score, passed)) this.behind = !this.launch?.once;
        void this.results.run();
      };
    }

    /**
     * Only one tab sends at a time, where the browser can see to that.
     * @param {() => Promise<void>} act
     */
    async alone(act) {
      if (!navigator.locks || window.origin === "null") return act();
      return navigator.locks.request(`rapport ${this.attempt.slug}`, act);
    }

    /** @param {Report} report */
    async submit(report) {
      if (this.launch && !this.launch.records) return;
      this.mine.add(report.id);
      const kept = this.unsent.put(report.id, { ...report, via: this.adapter.via?.() });
      void this.results.run();
      await kept;
    }

    /** The attempt changed. */
    write() {
      this.text = this.attempt.write(this.best);
      if (this.launch && !this.launch.records) return;
      void this.unsent.keep(this.text);
      void this.saves.run();
    }

    async deliver() {
      for (;;) {
        if (this.behind) await this.adapter.result(this.catchUp(), this.attempt.write(this.best));
        this.behind = false;
        const [result] = this.waiting();
        if (!result || this.ended) return;
        await this.record(result);
      }
    }

    /** The best of another tab as a result, so that what this tab's copy of the data says never lowers it. */
    catchUp() {
      const { score = 0, passed } = this.best;
      const { completed } = this.attempt;
      const known = { score, scaled: score / 100, passed: passed || undefined, completed };
      return { id: "best", at: 0, seconds: 0, questions: [], ...known };
    }

    /**
     * A result never lowers what is recorded.
     * @param {Report} result
     */
    async record(result) {
      const { id, score = 0, passed = false } = result;
      const isHigher = this.best.score === undefined || score > this.best.score;
      const isVerdict = passed || !this.best.passed;
      const best = { score: Math.max(this.best.score ?? score, score), passed: this.best.passed || passed };
      const text = this.attempt.write(best, id);
      const sent = { ...result, score: isHigher ? score : undefined, passed: isVerdict ? passed : undefined };
      const told = (async () => this.adapter.result({ ...sent, earlier: !this.mine.has(id) }, text))();
      this.told = told.catch(() => {});
      if ((await told) === false) {
        this.later.add(id);
        return;
      }
      if (best.passed) this.later.clear();
      Object.assign(this.best, best);
      this.unsent.drop(id);
      this.attempt.read(text); // it names the result now
      if (this.text !== this.taken) this.write(); // and so does what is still to be saved
      this.channel?.postMessage({ had: this.attempt.had, ...best });
      this.recorded(result, isHigher || passed);
    }

    /** Not while a result is told: what was written before it doesn't name it, and it would be sent again. */
    async save() {
      if (!this.launch?.records) return;
      while (this.text !== undefined && this.text !== this.taken && !this.ended) {
        await this.told;
        const { text } = this;
        await this.adapter.save(text);
        this.taken = text;
        this.unsent.taken(text);
      }
    }

    waiting() {
      return this.unsent.results().filter(({ id }) => !this.later.has(id));
    }

    /** Everything is tried again. */
    async send() {
      await Promise.all([this.results.run(), this.saves.run()]);
    }
  };
});
