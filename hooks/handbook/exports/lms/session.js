"use strict";
/* A test that a learning system launched: brings back what was answered, reports answers and result, and keeps what
   the system did not take. An adapter speaks to the system: tests/types/lms.d.ts says what its methods are for. */
rapport.provide(
  "lms/session",
  ["lms/fault", "lms/line", "lms/outbox", "lms/report", "lms/retry", "lms/shapes"],
  (parts) => {
    const { "lms/fault": Fault, "lms/shapes": shapes } = parts;
    const PATIENCE = 5000; // milliseconds until a test begins without its learning system
    const LASTING = ["absent", "declined", "expired"]; // no use in trying these again

    class Session {
      launch = /** @type {Launch | undefined} */ (undefined);
      trouble = /** @type {FaultReason | undefined} */ (undefined);
      news = /** @type {string | undefined} */ (undefined); // what is to be said once everything has arrived
      asking = /** @type {Promise<boolean> | undefined} */ (undefined);
      answer = /** @type {(agreed: boolean) => void} */ (() => {});
      connecting = false;
      sending = false;
      ended = false;
      resumed = false; // whether answers of an earlier visit are back
      since = Date.now();

      /** @param {Quiz} quiz @param {(context: LmsContext) => LmsAdapter} make */
      constructor(quiz, make) {
        this.quiz = quiz;
        this.line = new parts["lms/line"](quiz, (button) => this.press(button));
        this.adapter = make({ quiz, ask: (origin) => this.ask(origin) });
        this.outbox = new parts["lms/outbox"](quiz, this.adapter);
        this.retry = new parts["lms/retry"](() => this.send());
      }

      async open() {
        this.say("connecting");
        const begun = this.connect();
        await Promise.race([begun, new Promise((done) => setTimeout(done, PATIENCE))]);
        if (this.asking) await begun;
        if (!this.quiz.items.length) this.start(this.outbox.recover());
        if (!this.launch && !this.trouble) this.say("slow");
        this.quiz.element.addEventListener("change", () => this.keep());
        document.addEventListener("rapport-result", () => {
          this.outbox.results.push(parts["lms/report"](this.quiz, this.seconds()));
          this.keep();
        });
        addEventListener("online", () => this.send());
        addEventListener("pagehide", () => this.leave());
        addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
      }

      async connect() {
        if (this.connecting) return;
        this.connecting = true;
        try {
          const launch = shapes.launch(await this.adapter.begin());
          if (!launch) throw new Fault("refused");
          this.join(launch);
        } catch (error) {
          this.fail(error);
        } finally {
          this.connecting = false;
        }
      }

      /**
       * Take over what the learning system knows; what was answered meanwhile goes before it.
       * @param {Launch} launch
       */
      join(launch) {
        this.launch = launch;
        this.trouble = undefined;
        const text = this.outbox.join(launch);
        if (launch.mark) this.quiz.element.dataset.passMark = `${launch.mark}`;
        if (!this.outbox.text && !this.outbox.attempt.judged()) this.start(text);
        const recorded = this.outbox.best.passed ? "passed" : this.resumed ? "resumed" : "ready";
        this.say(launch.records ? recorded : launch.mode === "review" ? "review" : "browse");
        this.send();
      }

      /**
       * Begin, with the answers of an attempt that was left open.
       * @param {string} [text]
       */
      start(text) {
        const { seed, open, answers = {} } = this.outbox.attempt.read(text);
        this.quiz.begin(open ? seed : undefined);
        this.resumed = Boolean(open && Object.keys(answers).length);
        if (open) for (const item of this.quiz.items) item.restore(answers[item.form.id] ?? {});
      }

      /** Put the attempt where it outlives this page, then send it. */
      keep() {
        this.outbox.write();
        if (this.launch && !this.launch.records) return;
        if (!this.outbox.keep() && this.trouble) this.quiz.warn();
        this.send();
      }

      seconds() {
        return (Date.now() - this.since) / 1000;
      }

      /** Send what waits, one thing after the other; what was not taken stays for the next try. */
      async send() {
        if (!this.launch && !LASTING.includes(`${this.trouble}`)) await this.connect();
        if (this.sending || this.ended || !this.launch?.records) return;
        this.sending = true;
        try {
          await this.outbox.send((result, isBetter) => this.recorded(result, isBetter));
          this.settle();
        } catch (error) {
          this.fail(error);
        } finally {
          this.sending = false;
        }
      }

      /**
       * Where a visit has one verdict only, another try needs another visit.
       * @param {Report} result
       * @param {boolean} isBetter
       */
      recorded(result, isBetter) {
        this.news = isBetter ? "recorded" : "kept";
        if (this.launch?.once && !result.passed && !result.earlier && !this.outbox.best.passed) {
          this.news = "again";
          this.quiz.element.querySelector(".quiz__result [data-do=restart]")?.remove();
        }
        if (this.quiz.items.length) this.outbox.write();
      }

      /** Everything has arrived. */
      settle() {
        if (this.trouble || this.news) this.say(this.news ?? "saved");
        this.news = undefined;
        this.trouble = undefined;
        this.retry.reset();
        this.outbox.forget();
      }

      /** @param {unknown} error */
      fail(error) {
        const fault = error instanceof Fault ? error : new Fault("refused");
        if (fault !== error) reportError(error); // a mistake of ours
        this.trouble = fault.reason;
        this.say(this.trouble, fault.detail);
        if (LASTING.includes(this.trouble)) return;
        this.retry.later();
      }

      /**
       * Ask whether a site that nobody listed may record the result.
       * @param {string} origin
       */
      ask(origin) {
        this.asking = new Promise((answer) => {
          this.answer = answer;
        });
        this.line.say("ask", { asking: origin, buttons: ["agree", "decline"] });
        return this.asking;
      }

      /** @param {string} name @param {string} [unreachable] */
      say(name, unreachable) {
        const buttons = /** @type {StatusButton[]} */ (this.launch?.back ? ["back"] : []);
        if (this.trouble === name && !LASTING.includes(name)) buttons.push("resend");
        this.line.say(name, { score: this.outbox.best.score, unreachable, buttons });
      }

      /** @param {StatusButton} button */
      async press(button) {
        this.answer(button === "agree");
        if (button === "resend" || button === "back") await this.send();
        if (button !== "back" || !this.launch?.back) return;
        await this.leave();
        location.assign(this.launch.back);
      }

      /** Say goodbye once, whatever the learning system makes of it. */
      async leave() {
        if (this.ended) return;
        this.ended = true;
        try {
          await this.adapter.leave(this.seconds());
        } catch {
          // nobody is left to tell
        }
      }
    }

    return async (quiz, kind) => {
      const name = /** @type {"lms/cmi5" | "lms/dispatch" | "lms/scorm"} */ (`lms/${kind.split("-")[0]}`);
      const adapters = await rapport.load(name);
      void new Session(quiz, adapters[kind]).open();
    };
  },
);
