"use strict";
/* What a learning system is still to get: submitted tests, and the attempt as it is now. A copy outlives the page. */
rapport.provide("lms/outbox", ["lms/attempt"], ({ "lms/attempt": Attempt }) => {
  /** @implements {Outbox} */
  return class {
    best = /** @type {Best} */ ({ score: undefined, passed: false });
    results = /** @type {Report[]} */ ([]);
    text = /** @type {string | undefined} */ (undefined); // the attempt now, and as it was taken last
    taken = /** @type {string | undefined} */ (undefined);

    /** @param {Quiz} quiz @param {LmsAdapter} adapter */
    constructor(quiz, adapter) {
      this.attempt = new Attempt(quiz);
      this.adapter = adapter;
      this.learner = adapter.learner;
    }

    recover() {
      const kept = this.attempt.kept(this.learner);
      const known = new Set(this.results.map(({ id }) => id));
      for (const result of kept?.results ?? []) {
        if (!known.has(result.id)) this.results.unshift({ ...result, earlier: true });
      }
      return kept?.text;
    }

    /** @param {Launch} launch */
    join(launch) {
      this.learner = launch.learner;
      const text = this.recover() ?? launch.saved;
      for (const { score, passed } of [launch, this.attempt.read(text)]) {
        if (score !== undefined) this.best.score = Math.max(this.best.score ?? score, score);
        this.best.passed ||= Boolean(passed);
      }
      return text;
    }

    write() {
      this.text = this.attempt.write(this.best);
    }

    keep() {
      return this.attempt.keep(this.learner, { text: this.text, results: this.results });
    }

    forget() {
      this.attempt.keep(this.learner, undefined);
    }

    /** @param {(result: Report, isBetter: boolean) => void} recorded */
    async send(recorded) {
      while (this.results.length) {
        const [result] = this.results;
        const isBetter = await this.record(result);
        this.results.shift();
        recorded(result, isBetter);
        this.keep();
      }
      while (this.text !== undefined && this.text !== this.taken) {
        const { text } = this;
        await this.adapter.save(text);
        this.taken = text;
      }
    }

    /**
     * A result never lowers what is recorded.
     * @param {Report} result
     */
    async record(result) {
      const { score = 0, passed = false } = result;
      const scores = this.best.score === undefined || score > this.best.score;
      await this.adapter.result({
        ...result,
        score: scores ? score : undefined,
        passed: passed || !this.best.passed ? passed : undefined,
      });
      if (scores) this.best.score = score;
      this.best.passed ||= passed;
      return scores || passed;
    }
  };
});
