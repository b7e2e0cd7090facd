"use strict";
/* The adapters "scorm-1.2" and "scorm-2004": what a test or a rehearsal tells the learning system around its page. */
rapport.provide("lms/scorm", ["lms/fault", "lms/scorm-calls", "lms/scorm-versions"], (parts) => {
  const { "lms/fault": Fault, "lms/scorm-calls": Calls, "lms/scorm-versions": versions } = parts;
  const LONGEST = 250; // characters of a question's text (SCORM 2004 RTE 4.2.9)

  /** @implements {LmsAdapter} */
  class Scorm {
    done = /** @type {Map<string, number>} */ (new Map()); // a result's id -> how many of its questions were recorded
    next = /** @type {number | undefined} */ (undefined); // the number of the next question
    passed = false; // whether the system's status tells as much as any ending could
    told = false; // whether answers of a result wait for a commit
    records = false;

    /** @param {ScormVersion} version */
    constructor(version) {
      this.version = version;
      this.api = new Calls(version);
    }

    /** @returns {Promise<Launch>} @throws {Fault} absent, refused or unreachable */
    async begin() {
      const { version } = this;
      await this.api.initialize();
      const [mark, times] = version.mark;
      const mode = this.api.get(version.mode) || "normal";
      const status = this.api.get(version.status);
      const score = Number.parseFloat(this.api.get(`${version.score}.raw`)) || undefined; // some begin with 0
      const saved = this.api.get("cmi.suspend_data");
      const passed = version.passed.includes(status);
      this.passed = passed;
      this.records = mode === "normal";
      if (this.records) this.enter(!score && !saved && !passed);
      return {
        learner: this.api.get(version.learner),
        records: this.records,
        mode,
        saved,
        score: score && Math.min(Math.max(score, 0), 100),
        passed,
        mark: Math.round(Number.parseFloat(this.api.get(mark)) * times * 1e4) / 1e4 || undefined,
      };
    }

    /**
     * "incomplete" on the first entry only; every later visit is to find what this one leaves. Some systems tell a status
     * that is not the one they keep.
     * @param {boolean} isFirst whether nothing tells of an earlier visit
     * @throws {Fault} unreachable
     */
    enter(isFirst) {
      const name = this.version.status.replace("success", "completion");
      if (isFirst && this.version.fresh.includes(this.api.get(name))) this.api.offer([name, "incomplete"]);
      this.api.offer([this.version.exit, "suspend"]);
      this.api.does("Commit", "");
    }

    /**
     * Not while answers wait to be committed with the text that names their result: without it they would be sent twice.
     * @param {string} text
     * @throws {Fault} refused or unreachable
     */
    save(text) {
      if (this.told) throw new Fault("unreachable");
      this.api.set("cmi.suspend_data", text);
      this.api.commit();
    }

    /** @param {Report} result @param {string} text which names the result @throws {Fault} refused or unreachable */
    result(result, text) {
      const { version } = this;
      const { score, passed, completed } = result;
      if (score !== undefined && !completed) {
        this.api.offer([`${version.score}.min`, 0]); // in SCORM 1.2 a system need not know these
        this.api.offer([`${version.score}.max`, 100]);
        this.api.set(`${version.score}.raw`, score);
        if (version.score === "cmi.score") this.api.set("cmi.score.scaled", result.scaled);
      }
      /* A rehearsal fails nobody, and where the status says more already, it stays. */
      const isVerdict = completed ? passed || !this.passed : passed !== undefined;
      if (isVerdict)
        for (const [name, value] of version.verdict(passed || (completed ? undefined : false)))
          this.api.set(name, value);
      this.passed ||= Boolean(passed);
      this.api.commit();
      this.told = true;
      this.tell(result);
      if (text) this.api.offer(["cmi.suspend_data", text]); // a site of version 3.0 sends none with it
      this.api.commit();
      this.told = false;
    }

    /**
     * Add the answers to those of earlier attempts, each once; a system that keeps none has the result all the same.
     * @param {Report} result
     * @throws {Fault} unreachable
     */
    tell({ id, questions }) {
      for (let place = this.done.get(id) ?? 0; place < questions.length; place += 1) {
        this.question(questions[place]);
        this.done.set(id, place + 1);
      }
    }

    /** @param {Question} question @throws {Fault} unreachable */
    question({ id, practice, kind, stem, given, wanted, right, seconds }) {
      const { version } = this;
      this.next ??= Number.parseInt(this.api.get("cmi.interactions._count"), 10) || 0; // some systems don't count
      const place = `cmi.interactions.${this.next}`;
      if (!this.api.offer([`${place}.id`, id], [`${place}.type`, kind])) return;
      const [time, now] = version.time();
      const answer = version.answer(kind, given);
      if (practice) this.api.offer([`${place}.objectives.0.id`, practice]);
      this.api.offer([`${place}.${time}`, now]);
      if (version.text) this.api.offer([`${place}.${version.text}`, stem.slice(0, LONGEST)]);
      if (wanted) this.api.offer([`${place}.correct_responses.0.pattern`, version.answer(kind, wanted)]);
      if (answer) this.api.offer([`${place}.${version.response}`, answer]);
      const judged = right ? "correct" : version.wrong;
      this.api.offer([`${place}.result`, right === undefined ? "neutral" : judged]);
      if (seconds !== undefined) this.api.offer([`${place}.latency`, version.span(seconds)]);
      this.next += 1;
    }

    /** @param {number} seconds @throws {Fault} unreachable */
    leave(seconds) {
      if (!this.api.begun) return;
      if (this.records) this.api.call("SetValue", this.version.spent, this.version.span(seconds));
      this.api.call("Terminate", "");
    }
  }

  return {
    "scorm-1.2": () => new Scorm(versions["scorm-1.2"]),
    "scorm-2004": () => new Scorm(versions["scorm-2004"]),
  };
});
