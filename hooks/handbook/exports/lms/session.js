"use strict";
/* A test or a rehearsal that a learning system launched: begins where the last visit ended, hands answers and results on
   to be sent (lms/delivery.js), and tells the learner. An adapter speaks to the system: tests/types/lms.d.ts says how. */
rapport.provide(
  "lms/session",
  ["lms/delivery", "lms/fault", "lms/line", "lms/manner", "lms/shapes", "lms/test"],
  (parts) => {
    const { "lms/fault": Fault, "lms/manner": manner, "lms/shapes": shapes } = parts;
    const PATIENCE = 5000; // milliseconds until it begins without its learning system

    const BEGUN = ["ready", "resumed", "slow"];

    class Session {
      news = "connecting"; // what is said while nothing is wrong and nothing waits
      asking = /** @type {Promise<boolean> | undefined} */ (undefined);
      answer = /** @type {(agreed: boolean) => void} */ (() => {});
      connecting = /** @type {Promise<void> | undefined} */ (undefined);
      begun = false;
      wasStuck = false;
      resumed = false; // whether answers of an earlier visit are back
      since = Date.now();

      /** @param {Launched} launched @param {(context: LmsContext) => LmsAdapter} make */
      constructor(launched, make) {
        const { attempt, page } = launched;
        const { element } = page;
        this.launched = launched;
        this.element = element;
        this.line = new parts["lms/line"](page, (button) => this.press(button));
        this.adapter = make({ element, ask: (origin) => this.ask(origin) });
        this.delivery = new parts["lms/delivery"]({
          attempt,
          adapter: this.adapter,
          isGuest: element.dataset.lms !== undefined,
          connect: () => this.connect(),
          recorded: (result, isBetter) => this.recorded(result, isBetter),
          tell: () => this.tell(),
        });
      }

      async open() {
        const { delivery } = this;
        this.tell();
        if (this.adapter.learner) await delivery.unsent.join(this.adapter.learner);
        const begun = delivery.results.run();
        await Promise.race([begun, new Promise((done) => setTimeout(done, PATIENCE))]);
        if (this.asking) await begun;
        if (!this.begun) this.start(delivery.unsent.text);
        if (this.news === "connecting") this.news = "slow";
        this.tell();
        this.element.addEventListener("change", () => delivery.write());
        const { ends, report } = this.launched;
        document.addEventListener(ends, ({ detail }) => this.submit(report(detail, this.seconds())));
        addEventListener("online", () => delivery.send());
        addEventListener("pagehide", () => this.leave());
        addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
      }

      /** @throws {Fault} why there is no learning system, each time again where that lasts */
      connect() {
        if (this.delivery.launch) return Promise.resolve();
        const { trouble } = this.delivery.results;
        if (trouble?.lasts) throw trouble;
        this.connecting ??= this.begin().finally(() => {
          this.connecting = undefined;
        });
        return this.connecting;
      }

      /** What was answered before the system did goes before what it knows. */
      async begin() {
        const launch = shapes.launch(await this.adapter.begin());
        if (!launch) throw new Fault("refused");
        const { delivery } = this;
        this.wasStuck = false;
        const text = await delivery.join(launch);
        if (launch.mark) this.element.dataset.passMark = `${launch.mark}`;
        if (!delivery.text && !delivery.attempt.judged()) this.start(text);
        const { passed, score } = delivery.best;
        const isPlayed = delivery.attempt.completed && score !== undefined;
        const recorded = passed || isPlayed ? "passed" : this.resumed ? "resumed" : "ready";
        this.news = launch.records ? recorded : launch.mode === "review" ? "review" : "browse";
        if (delivery.text) delivery.write();
      }

      /**
       * Begin, with the answers of an attempt that was left open.
       * @param {string} [text]
       */
      start(text) {
        this.begun = true;
        this.resumed = this.launched.begin(this.delivery.attempt.read(text));
      }

      seconds() {
        return (Date.now() - this.since) / 1000;
      }

      /** @param {Report} report */
      async submit(report) {
        const kept = this.delivery.submit(report);
        this.delivery.write();
        this.tell();
        await kept;
        this.tell();
      }

      /**
       * Where a visit has one verdict only, another try needs another visit.
       * @param {Report} result
       * @param {boolean} isBetter
       */
      recorded(result, isBetter) {
        const { best, launch, mine } = this.delivery;
        this.news = isBetter ? "recorded" : "kept";
        if (launch?.once && mine.has(result.id) && !best.passed) {
          this.news = "again";
          this.element.querySelector(".quiz__result [data-do=restart]")?.remove();
        }
        if (this.begun) this.delivery.write();
        this.tell();
      }

      /**
       * Ask whether a site that nobody listed may record the result.
       * @param {string} origin
       */
      ask(origin) {
        this.asking = new Promise((answer) => {
          this.answer = answer;
        });
        this.line.say(["ask"], { asking: origin, buttons: ["agree", "decline"] });
        return this.asking;
      }

      tell() {
        const { delivery } = this;
        const { launch, results, saves } = delivery;
        const isStuck = [results, saves].some(({ trouble }) => trouble && !trouble.lasts);
        if (this.wasStuck && !isStuck && BEGUN.includes(this.news)) this.news = "saved";
        this.wasStuck = isStuck;
        const said = manner({
          news: this.news,
          records: launch?.records ?? true,
          results: results.trouble,
          saves: saves.trouble,
          waits: delivery.waiting().length > 0,
          kept: delivery.unsent.isKept(),
        });
        const buttons = /** @type {StatusButton[]} */ (launch?.back ? ["back"] : []);
        if (isStuck && !results.trouble?.lasts) buttons.push("resend");
        this.line.say(said, { score: delivery.best.score, unreachable: results.trouble?.detail, buttons });
      }

      /** @param {StatusButton} button */
      async press(button) {
        this.answer(button === "agree");
        const back = this.delivery.launch?.back;
        if (button === "resend" || button === "back") await this.delivery.send();
        const isLoose = this.delivery.waiting().length && !this.delivery.unsent.isKept();
        if (button !== "back" || !back || isLoose) return;
        await this.leave();
        location.assign(back);
      }

      /** Say goodbye once, whatever the learning system makes of it. */
      async leave() {
        if (this.delivery.ended) return;
        this.delivery.ended = true;
        try {
          await this.adapter.leave(this.seconds());
        } catch {
          // nobody is left to tell
        }
      }
    }

    return async (given, kind) => {
      const launched = "attempt" in given ? given : parts["lms/test"](given);
      const name = /** @type {"lms/cmi5" | "lms/dispatch" | "lms/scorm"} */ (`lms/${kind.split("-")[0]}`);
      const adapters = await rapport.load(name);
      void new Session(launched, adapters[kind]).open();
    };
  },
);
