"use strict";
/* The adapters "scorm-1.2" and "scorm-2004": speak to the learning system around the page, through the API in a window. */
rapport.provide("lms/scorm", ["lms/fault", "lms/scorm-versions"], (parts) => {
  const { "lms/fault": Fault, "lms/scorm-versions": versions } = parts;
  const HIGHEST = 20; // windows to look through for the system's API
  const LOOKS = 30; // times to look again, for it may come after us
  const PAUSE = 100; // milliseconds between them

  /**
   * Return the API in this window, those around it, or those around the one that opened it.
   * @param {ScormVersion["api"]} name
   */
  function find(name) {
    for (const start of [/** @type {ScormWindow} */ (window), /** @type {ScormWindow | null} */ (window.opener)]) {
      for (let [place, left] = [start, HIGHEST]; place && left; left -= 1) {
        try {
          if (place[name]) return place[name];
          if (place.parent === place) break;
          place = place.parent;
        } catch {
          break; // a window of another site
        }
      }
    }
    return undefined;
  }

  /** @implements {LmsAdapter} */
  class Scorm {
    api = /** @type {ScormApi | undefined} */ (undefined);
    done = /** @type {Map<string, number>} */ (new Map()); // a result's id -> how many of its questions were recorded
    next = /** @type {number | undefined} */ (undefined); // the number of the next question
    begun = false;
    records = false;

    /** @param {ScormVersion} version */
    constructor(version) {
      this.version = version;
    }

    /**
     * @param {string} name
     * @param {string[]} given
     * @throws {Fault} unreachable
     */
    call(name, ...given) {
      try {
        return String(this.api?.[this.version.verb(name)](...given) ?? "");
      } catch {
        throw new Fault("unreachable");
      }
    }

    /** @param {string} name @throws {Fault} unreachable */
    get(name) {
      return this.call("GetValue", name);
    }

    /** @param {string} name @param {string | number} value @throws {Fault} refused or unreachable */
    set(name, value) {
      if (this.call("SetValue", name, String(value)) !== "true") throw new Fault("refused");
    }

    /** @throws {Fault} unreachable */
    commit() {
      if (this.call("Commit", "") !== "true") throw new Fault("unreachable");
    }

    /** @returns {Promise<Launch>} @throws {Fault} absent, refused or unreachable */
    async begin() {
      const { version } = this;
      for (let look = 0; look < LOOKS && !this.api; look += 1) {
        this.api = find(version.api);
        if (!this.api) await new Promise((done) => setTimeout(done, PAUSE));
      }
      if (!this.api) throw new Fault("absent");
      if (!this.begun && this.call("Initialize", "") !== "true") throw new Fault("refused");
      this.begun = true;
      const [mark, times] = version.mark;
      const mode = this.get(version.mode) || "normal";
      const status = this.get(version.status);
      const score = Number.parseFloat(this.get(`${version.score}.raw`));
      this.records = mode === "normal";
      if (this.records) this.enter();
      return {
        learner: this.get(version.learner),
        records: this.records,
        mode,
        saved: this.get("cmi.suspend_data"),
        score: Number.isNaN(score) ? undefined : score,
        passed: version.passed.includes(status),
        mark: Math.round(Number.parseFloat(this.get(mark)) * times * 1e4) / 1e4 || undefined,
      };
    }

    /**
     * "incomplete" on the first entry only; every later visit is to find what this one leaves.
     * @throws {Fault} refused or unreachable
     */
    enter() {
      const name = this.version.status.replace("success", "completion");
      if (this.version.fresh.includes(this.get(name))) this.set(name, "incomplete");
      this.set(this.version.exit, "suspend");
      this.commit();
    }

    /** @param {string} text @throws {Fault} refused or unreachable */
    save(text) {
      this.set("cmi.suspend_data", text);
      this.commit();
    }

    /** @param {Report} result @throws {Fault} refused or unreachable */
    result(result) {
      const { version } = this;
      if (result.score !== undefined) {
        this.set(`${version.score}.min`, 0);
        this.set(`${version.score}.max`, 100);
        this.set(`${version.score}.raw`, result.score);
        if (version.score === "cmi.score") this.set("cmi.score.scaled", result.scaled);
      }
      if (result.passed !== undefined)
        for (const [name, value] of version.verdict(result.passed)) this.set(name, value);
      this.commit();
      this.tell(result);
      this.commit();
    }

    /**
     * Add the answers to those of earlier attempts, each once; a system that keeps none has the result all the same.
     * @param {Report} result
     * @throws {Fault} unreachable
     */
    tell({ id, questions }) {
      for (let place = this.done.get(id) ?? 0; place < questions.length; place += 1) {
        try {
          this.question(questions[place]);
        } catch (error) {
          if (!(error instanceof Fault) || error.reason === "unreachable") throw error;
        }
        this.done.set(id, place + 1);
      }
    }

    /** @param {Question} question @throws {Fault} refused or unreachable */
    question({ id, practice, paired, given, wanted, right }) {
      const { version } = this;
      this.next ??= Number.parseInt(this.get("cmi.interactions._count"), 10) || 0; // some systems don't count
      const place = `cmi.interactions.${this.next}`;
      const answer = version.answer(given, paired);
      const [time, now] = version.time();
      this.set(`${place}.id`, id);
      this.set(`${place}.type`, paired ? "matching" : "choice");
      this.set(`${place}.objectives.0.id`, practice);
      this.set(`${place}.${time}`, now);
      this.set(`${place}.correct_responses.0.pattern`, version.answer(wanted, paired));
      if (answer) this.set(`${place}.${version.response}`, answer);
      this.set(`${place}.result`, right ? "correct" : version.wrong);
      this.next += 1;
    }

    /** @param {number} seconds @throws {Fault} unreachable */
    leave(seconds) {
      if (!this.begun) return;
      if (this.records) this.call("SetValue", ...this.version.spent(seconds));
      this.call("Terminate", "");
    }
  }

  return {
    "scorm-1.2": () => new Scorm(versions["scorm-1.2"]),
    "scorm-2004": () => new Scorm(versions["scorm-2004"]),
  };
});
