/*
 * Speaks SCORM 1.2 and SCORM 2004 to the learning system around the page; the adapters "scorm-1.2" and "scorm-2004" of
 * lms/session.js, which says what each method is for. Both versions are one run-time under two sets of names.
 */
(() => {
  "use strict";
  window.rapportAdapters ??= {};
  if (window.rapportAdapters["scorm-1.2"]) return;
  const HIGHEST = 20; // windows to look through for the system's API
  const LOOKS = 30; // times to look again, for it may come after us
  const PAUSE = 100; // milliseconds between them

  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const local = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000); // its ISO form is the local time
  const clock = (seconds) => [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(two).join(":");
  const pairs = (given, within, between) => Object.entries(given).map(([part, value]) => `${part}${within}${value}`).join(between);

  const VERSIONS = {
    "scorm-1.2": {
      api: "API",
      verb: (name) => `LMS${name.replace("Terminate", "Finish")}`,
      learner: "cmi.core.student_id",
      mode: "cmi.core.lesson_mode",
      mark: ["cmi.student_data.mastery_score", 1],
      score: "cmi.core.score",
      status: "cmi.core.lesson_status",
      exit: "cmi.core.exit",
      spent: (seconds) => ["cmi.core.session_time", clock(seconds)],
      passed: ["passed", "completed"], // some systems turn the one into the other
      verdict: (passed) => [["cmi.core.lesson_status", passed ? "passed" : "failed"]],
      fresh: ["not attempted", ""],
      wrong: "wrong",
      response: "student_response",
      time: () => ["time", local().toISOString().slice(11, 19)],
      answer: (given, paired) => (paired ? pairs(given, ".", ",") : Object.keys(given).sort().join()),
    },
    "scorm-2004": {
      api: "API_1484_11",
      verb: (name) => name,
      learner: "cmi.learner_id",
      mode: "cmi.mode",
      mark: ["cmi.scaled_passing_score", 100],
      score: "cmi.score",
      status: "cmi.success_status",
      exit: "cmi.exit",
      spent: (seconds) => ["cmi.session_time", `PT${seconds.toFixed(2)}S`],
      passed: ["passed"],
      verdict: (passed) => [["cmi.success_status", passed ? "passed" : "failed"], ["cmi.completion_status", "completed"]],
      fresh: ["not attempted", "unknown", ""],
      wrong: "incorrect",
      response: "learner_response",
      time: () => ["timestamp", local().toISOString().slice(0, 19)], // no zone: some systems refuse one
      answer: (given, paired) => (paired ? pairs(given, "[.]", "[,]") : Object.keys(given).sort().join("[,]")),
    },
  };

  const fault = (reason) => Object.assign(new Error(reason), { reason });

  /* The API in this window, those around it, or those around the one that opened it. */
  function find(name) {
    for (const start of [window, window.opener]) {
      for (let [place, left] = [start, HIGHEST]; place && left; left -= 1) {
        try {
          if (place[name]) return place[name];
          if (place.parent === place) break;
          place = place.parent;
        } catch { break; } // a window of another site
      }
    }
    return undefined;
  }

  class Scorm {
    constructor(version) {
      this.version = version;
      this.told = new Map(); // the result -> how many of its questions were recorded
    }

    call(name, ...given) {
      try {
        return String(this.api[this.version.verb(name)](...given) ?? "");
      } catch { throw fault("unreachable"); }
    }

    get(name) { return this.call("GetValue", name); }

    set(name, value) {
      if (this.call("SetValue", name, String(value)) !== "true") throw fault("refused");
    }

    commit() {
      if (this.call("Commit", "") !== "true") throw fault("unreachable");
    }

    async begin() {
      const { version } = this;
      for (let look = 0; look < LOOKS && !this.api; look += 1) {
        this.api = find(version.api);
        if (!this.api) await new Promise((done) => { setTimeout(done, PAUSE); });
      }
      if (!this.api) throw fault("absent");
      if (!this.begun && this.call("Initialize", "") !== "true") throw fault("refused");
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

    /* "incomplete" on the first entry only; every later visit is to find what this one leaves. */
    enter() {
      const name = this.version.status.replace("success", "completion");
      if (this.version.fresh.includes(this.get(name))) this.set(name, "incomplete");
      this.set(this.version.exit, "suspend");
      this.commit();
    }

    save(text) {
      this.set("cmi.suspend_data", text);
      this.commit();
    }

    result(result) {
      const { version } = this;
      if (result.score !== undefined) {
        for (const [name, value] of [["min", 0], ["max", 100], ["raw", result.score]]) this.set(`${version.score}.${name}`, value);
        if (version.score === "cmi.score") this.set("cmi.score.scaled", result.scaled);
      }
      if (result.passed !== undefined) version.verdict(result.passed).forEach(([name, value]) => this.set(name, value));
      this.commit();
      this.tell(result);
      this.commit();
    }

    /* Add the answers to those of earlier attempts, each once; a system that keeps none has the result all the same. */
    tell(result) {
      for (let done = this.told.get(result.id) ?? 0; done < result.questions.length; done += 1) {
        try {
          this.question(result.questions[done]);
          this.next += 1;
        } catch (error) { if (error.reason === "unreachable") throw error; }
        this.told.set(result.id, done + 1);
      }
    }

    question({ id, practice, paired, given, wanted, right }) {
      const { version } = this;
      this.next ??= Number.parseInt(this.get("cmi.interactions._count"), 10) || 0; // some systems don't count
      const place = `cmi.interactions.${this.next}`;
      const answer = version.answer(given, paired);
      this.set(`${place}.id`, id);
      this.set(`${place}.type`, paired ? "matching" : "choice");
      this.set(`${place}.objectives.0.id`, practice);
      this.set(`${place}.${version.time()[0]}`, version.time()[1]);
      this.set(`${place}.correct_responses.0.pattern`, version.answer(wanted, paired));
      if (answer) this.set(`${place}.${version.response}`, answer);
      this.set(`${place}.result`, right ? "correct" : version.wrong);
    }

    leave(seconds) {
      if (!this.begun) return;
      if (this.records) this.call("SetValue", ...this.version.spent(seconds));
      this.call("Terminate", "");
    }
  }

  for (const [name, version] of Object.entries(VERSIONS)) window.rapportAdapters[name] = () => new Scorm(version);
})();
