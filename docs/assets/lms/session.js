/*
 * A test that a learning system launched: brings back what was answered, reports each answer and the result, and goes
 * on when the system is absent, slow, refusing or gone; what it did not take is kept on this device and sent again.
 * Loaded by quiz.js. An adapter speaks to the system, as lms/*.js register them in window.rapportAdapters:
 *   learner        who takes the test, where that is known before `begin`
 *   begin()        -> {learner, records, mode, saved, score, passed, mark, back, once}; `records` says whether
 *                  anything may be sent, `once` that a visit has one verdict only
 *   save(text)     keeps the attempt
 *   result(result) records it; its `score` or `passed` is undefined where a better one stands
 *   leave(seconds) says goodbye while the page goes away
 * Each may return a promise, and fails with an Error whose `reason` names a message under `lms` in words.yml.
 */
(() => {
  "use strict";
  if (window.rapportSession) return;
  const PATIENCE = 5000; // milliseconds until a test begins without its learning system
  const PAUSES = [3, 10, 30, 60]; // seconds between tries
  const LASTING = ["absent", "declined", "expired"]; // no use in trying these again

  class Session {
    constructor(quiz, make) {
      this.quiz = quiz;
      this.bar = quiz.part('[data-part="lms"]');
      this.line = this.bar.querySelector("[role=status]");
      this.bar.addEventListener("click", (event) => this.press(event.target.dataset.do));
      quiz.prepend(this.bar);
      quiz.querySelectorAll("a[href]").forEach((link) => Object.assign(link, { target: "_blank", rel: "noopener" }));
      quiz.words.querySelectorAll("a[href]").forEach((link) => Object.assign(link, { target: "_blank", rel: "noopener" }));
      this.adapter = make({ quiz, ask: (origin) => this.ask(origin) });
      this.learner = this.adapter.learner;
      this.best = { score: undefined, passed: false };
      this.results = []; // still to be sent
      this.tries = 0;
      this.since = Date.now();
      this.attempt = new window.rapportAttempt(quiz);
    }

    async open() {
      this.say("connecting");
      const begun = this.connect();
      await Promise.race([begun, new Promise((done) => { setTimeout(done, PATIENCE); })]);
      if (this.asking) await begun;
      if (!this.quiz.items) this.start(this.recover());
      if (!this.launch && !this.trouble) this.say("slow");
      this.quiz.addEventListener("change", () => this.keep());
      document.addEventListener("rapport-result", () => this.add());
      addEventListener("online", () => this.send());
      addEventListener("pagehide", () => this.leave());
      addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    }

    async connect() {
      if (this.connecting) return;
      this.connecting = true;
      try {
        this.join(await this.adapter.begin());
      } catch (error) {
        this.fail(error);
      } finally {
        this.connecting = false;
      }
    }

    /* Take over what the learning system knows; what was answered meanwhile goes before it. */
    join(launch) {
      this.launch = launch;
      this.trouble = undefined;
      this.learner = launch.learner;
      const text = this.recover() ?? launch.saved;
      const saved = this.attempt.read(text);
      for (const one of [launch, saved]) {
        this.best.score = Math.max(this.best.score ?? -1, one.score ?? -1);
        this.best.passed ||= Boolean(one.passed);
      }
      if (this.best.score < 0) this.best.score = undefined;
      if (launch.mark) this.quiz.dataset.passMark = launch.mark;
      if (!this.quiz.items || (!this.text && !this.attempt.judged())) this.start(text);
      this.say(!launch.records ? launch.mode : this.best.passed ? "passed" : this.resumed ? "resumed" : "ready");
      this.send();
    }

    /* Begin, with the answers of an attempt that was left open. */
    start(text) {
      const { seed, open, answers } = this.attempt.read(text);
      this.quiz.begin(open ? seed : undefined);
      this.resumed = Boolean(open && Object.keys(answers).length);
      if (open) this.quiz.items.forEach((item) => item.give(answers[item.form.id] ?? {}));
    }

    /* Take over the results that an earlier visit could not send; return the attempt that it could not. */
    recover() {
      const kept = this.attempt.kept(this.learner);
      const known = new Set(this.results.map(({ id }) => id));
      for (const result of kept?.results ?? []) if (!known.has(result.id)) this.results.unshift({ ...result, earlier: true });
      return kept?.text;
    }

    /* Put the attempt where it outlives this page, then send it. */
    keep() {
      this.text = this.attempt.write(this.best);
      if (this.launch && !this.launch.records) return;
      if (!this.shelve() && this.trouble) this.quiz.warn();
      this.send();
    }

    shelve() { return this.attempt.keep(this.learner, { text: this.text, results: this.results }); }

    /* The test was submitted. */
    add() {
      const { quiz } = this;
      const right = quiz.items.filter((item) => item.state === "right").length;
      const questions = quiz.items.map((item) => ({
        id: item.form.id,
        practice: item.form.dataset.practice,
        paired: this.attempt.paired(item.form),
        given: item.given(),
        wanted: item.wanted(),
        right: item.state === "right",
      }));
      const score = Math.floor((100 * right) / quiz.items.length);
      const scaled = Math.floor((1e7 * right) / quiz.items.length) / 1e7;
      const passed = (100 * right) / quiz.items.length >= Number(quiz.dataset.passMark);
      this.results.push({ id: `${quiz.seed}-${Date.now()}`, score, scaled, passed, seconds: this.seconds(), questions });
      this.keep();
    }

    seconds() { return (Date.now() - this.since) / 1000; }

    /* Send what waits, one thing after the other; what was not taken stays for the next try. */
    async send() {
      if (!this.launch && !LASTING.includes(this.trouble)) await this.connect();
      if (this.sending || this.ended || !this.launch?.records) return;
      this.sending = true;
      try {
        while (this.results.length) await this.record(this.results[0]);
        while (this.text !== undefined && this.text !== this.taken) {
          const { text } = this;
          await this.adapter.save(text);
          this.taken = text;
        }
        this.settle();
      } catch (error) {
        this.fail(error);
      } finally {
        this.sending = false;
      }
    }

    /* A result never lowers what is recorded. */
    async record(result) {
      const better = this.best.score === undefined || result.score > this.best.score;
      const verdict = result.passed || !this.best.passed;
      await this.adapter.result({ ...result, score: better ? result.score : undefined, passed: verdict ? result.passed : undefined });
      this.results.shift();
      if (better) this.best.score = result.score;
      this.best.passed ||= result.passed;
      this.told = better || (result.passed && verdict) ? "recorded" : "kept";
      if (this.launch.once && !result.passed && !result.earlier && !this.best.passed) this.stop();
      if (this.quiz.items) this.text = this.attempt.write(this.best);
      this.shelve();
    }

    /* Another try needs another visit. */
    stop() {
      this.told = "again";
      this.quiz.querySelector(".quiz__result [data-do=restart]")?.remove();
    }

    /* Everything has arrived. */
    settle() {
      if (this.trouble) this.say(this.told ?? "saved");
      else if (this.told) this.say(this.told);
      this.told = undefined;
      this.trouble = undefined;
      this.tries = 0;
      this.attempt.keep(this.learner, undefined);
    }

    fail(error) {
      if (!error.reason) reportError(error); // a mistake of ours
      this.trouble = error.reason ?? "refused";
      this.say(this.trouble, error.detail);
      if (LASTING.includes(this.trouble)) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), PAUSES[Math.min(this.tries, PAUSES.length - 1)] * 1000);
      this.tries += 1;
    }

    /* Ask whether a site that nobody listed may record the result. */
    ask(origin) {
      this.asking = new Promise((answer) => { this.answer = answer; });
      this.say("ask", origin);
      return this.asking;
    }

    say(name, detail = "") {
      const text = this.quiz.part(`[data-lms="${name}"]`).textContent;
      this.bar.dataset.state = name;
      this.line.textContent = text.replace("{mark}", this.quiz.dataset.passMark).replace("{}", name === "ask" ? detail : `${this.best.score ?? 0}`);
      const note = this.bar.querySelector("[data-fill=detail]");
      note.textContent = detail && name !== "ask" ? note.dataset.text.replace("{there}", detail).replace("{here}", location.origin) : "";
      const shown = { resend: this.trouble === name && !LASTING.includes(name), back: Boolean(this.launch?.back), agree: name === "ask", decline: name === "ask" };
      for (const [key, wanted] of Object.entries(shown)) this.bar.querySelector(`[data-do="${key}"]`).hidden = !wanted;
    }

    press(what) {
      if (what === "resend") this.send();
      if (what === "agree" || what === "decline") this.answer(what === "agree");
      if (what === "back") this.back();
    }

    async back() {
      await this.send();
      await this.leave();
      location.assign(this.launch.back);
    }

    /* Say goodbye once, whatever the learning system makes of it. */
    async leave() {
      if (this.ended) return;
      this.ended = true;
      try { await this.adapter.leave(this.seconds()); } catch { /* nobody is left to tell */ }
    }
  }

  window.rapportSession = (quiz, kind, load, failed) => {
    const begin = () => new Session(quiz, window.rapportAdapters[kind]).open();
    load("lms/attempt.js", () => load(`lms/${kind.split("-")[0]}.js`, begin, failed), failed);
  };
})();
