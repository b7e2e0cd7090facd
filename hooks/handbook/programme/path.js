"use strict";
/* <rapport-path>: a programme whose steps tick themselves; the next one is open, and stands above with the time left. */
rapport.define("rapport-path", ["store", "programme/steps", "programme/card", "programme/before"], (parts) => {
  const { store, "programme/steps": steps, "programme/card": card, "programme/before": fold } = parts;

  /** @type {(state: PracticeState) => void} Say what was done of a practice, and the first thing that was not. */
  const tellPractice = (state) => {
    let isNext = true;
    for (const tick of rapport.all(state.row, "[data-tick]")) {
      const isDone = state[/** @type {PracticeStep} */ (tick.dataset.tick)];
      const { open = "" } = tick.dataset; // to be observed is a step of its own
      tick.textContent = isDone ? rapport.data(tick, "done") : open;
      if (isDone) tick.dataset.ticked = "";
      tick.hidden = !(isDone || (isNext && open));
      isNext &&= isDone;
    }
  };

  class Path {
    now = { number: 0, said: "", result: "" };

    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      this.root = /** @type {HTMLElement} */ (element.closest("article"));
      this.programme = rapport.data(element, "programme");
      this.result = store.get("quizzes", this.programme);
      this.steps = rapport.all(this.root, ".path > li");
      this.standing = steps.of(this.root);
      this.standing.states.forEach(tellPractice);
      this.tellAll();
      fold(this.root, this.steps);
      this.root.addEventListener("click", ({ target }) => this.follow(target));
    }

    tellAll() {
      for (const step of rapport.all(this.root, ".path > [data-module]")) this.tellModule(step);
      this.tellTest(this.step("tested"));
      this.tellTogether();
      const { root, standing, now, isBegun } = this;
      card.tell(root, { standing, now, isBegun });
      this.tellWait();
    }

    /** While its test waits there is something to read in its place, until then. */
    tellWait() {
      const { next, waits } = this.standing;
      const test = this.step("tested");
      const again = rapport.find(test, "a[data-part=again]", HTMLAnchorElement);
      rapport.find(test, "a[data-test]").hidden = waits > 0;
      const { once } = this.standing;
      rapport.find(this.element, "[data-part=meanwhile]").hidden = !waits || once.every(({ observed }) => observed);
      again.hidden = next?.words !== "again";
      if (next && !again.hidden) {
        again.textContent = this.text("readAgain").replace("{}", next.title);
        again.href = next.link.href;
        again.dataset.now = "";
      }
      if (!waits) return;
      setTimeout(() => {
        this.standing = steps.of(this.root);
        this.tellAll();
      }, waits - Date.now());
    }

    /** @param {string} name */
    step(name) {
      return rapport.find(this.root, `[data-step=${name}]`);
    }

    /** @param {string} name */
    text(name) {
      return rapport.data(this.element, name);
    }

    /** @param {"observes" | "signs"} name @param {boolean[]} done */
    share(name, done) {
      return this.text(name)
        .replace("{done}", `${done.filter(Boolean).length}`)
        .replace("{all}", `${done.length}`);
    }

    /** @param {HTMLElement} step */
    isNow({ dataset }) {
      const { next } = this.standing;
      return Boolean(next && (next.module ? next.module === dataset.module : next.step === dataset.step));
    }

    /** @param {HTMLElement} step What it says before anything is done. */
    fresh(step) {
      const said = rapport.find(step, "[data-part=said]");
      said.dataset.fresh ??= `${said.textContent}`;
      return said.dataset.fresh;
    }

    /**
     * Say how far a step is, in words and in the bar; the one that is now is open, as is the one that the address names.
     * @param {HTMLElement} step @param {boolean[]} done @param {string} [text]
     * @param {"now" | "waiting"} [state] what is said of it while it is next
     */
    tell(step, done, text = this.fresh(step), state = "now") {
      const isDone = done.every(Boolean);
      const place = this.steps.indexOf(step);
      const cell = rapport.all(rapport.find(this.element, "[data-part=bar]"), "span")[place];
      cell.style.setProperty("--done", `${(100 * done.filter(Boolean).length) / done.length}%`);
      cell.toggleAttribute("data-done", isDone);
      cell.toggleAttribute("data-failed", step.dataset.failed !== undefined);
      if (isDone) step.dataset.done = "";
      const isNow = this.isNow(step);
      const isNamed = step.contains(document.getElementById(location.hash.slice(1)));
      rapport.find(step, "details").toggleAttribute("open", isNow || isNamed);
      rapport.find(step, "[data-part=said]").textContent = isNow ? `${this.text(state)}\u00a0· ${text}` : text;
      if (!isNow) return;
      this.now.number = place + 1;
      this.now.said = `${rapport.find(step, "h2").firstChild?.textContent}`;
      step.setAttribute("aria-current", "step");
    }

    /** @param {HTMLElement} step */
    tellModule(step) {
      const own = this.standing.states.filter(({ module }) => module === step.dataset.module);
      const [read, practised] = [own.map(({ read }) => read), own.map(({ practised }) => practised)];
      const both = [...read, ...practised];
      /** @type {(done: boolean[]) => string} */
      const count = (done) => `${done.filter(Boolean).length}`;
      const minutes = own.reduce((sum, one) => sum + one.minutes, 0);
      const fresh = `${this.fresh(step)}\u00a0· ${this.text("about").replace("{}", card.time(minutes))}`;
      const begun = this.text("begun")
        .replace("{read}", count(read))
        .replace("{all}", `${own.length}`)
        .replace("{practised}", count(practised));
      const open = both.some(Boolean) ? begun : fresh;
      this.tell(step, both, both.every(Boolean) ? this.text("done") : open);
    }

    /** @param {HTMLElement} step Until it is passed its result stands in the card, and beside the step unless it is now. */
    tellTest(step) {
      const { isTested, waits } = this.standing;
      const test = rapport.find(step, "a[data-test]");
      step.toggleAttribute("data-failed", Boolean(this.result) && !isTested);
      const score = this.text(isTested ? "passed" : "failed").replace("{}", `${this.result?.score}`);
      const isOlder = this.result && this.result.revision !== test.dataset.revision;
      const result = this.result && (isOlder ? `${score} ${this.text("older")}` : score);
      const time = waits ? this.clock(waits) : "";
      const from = time && this.text("againFrom").replace("{}", time);
      const isNow = this.isNow(step);
      const texts = isNow ? [from] : [result, from];
      const told = texts.filter(Boolean).join(" · ");
      this.now.result = isTested ? "" : this.failed(isOlder, isNow ? "" : time);
      this.tell(step, [isTested], told || undefined, waits ? "waiting" : "now");
      if (isTested) test.textContent = rapport.data(test, "again");
    }

    /** @param {boolean | undefined} isOlder @param {string} time Of the next try, where nothing else in the card tells it. */
    failed(isOlder, time) {
      if (!this.result) return "";
      const score = `${this.result.score}%${isOlder ? ` ${this.text("older")}` : ""}`;
      const again = time && ` ${this.text("resultAgain").replace("{}", time)}`;
      return this.text("result").replace("{}", score) + again;
    }

    /** @param {number} at */
    clock(at) {
      const isToday = new Date(at).toDateString() === new Date(Date.now()).toDateString();
      const day = isToday ? {} : /** @type {const} */ ({ weekday: "long" });
      return new Intl.DateTimeFormat(this.text("locale"), { ...day, hour: "numeric", minute: "2-digit" }).format(at);
    }

    tellTogether() {
      const { once, isSigned } = this.standing;
      const observed = once.map(({ observed }) => observed);
      this.tell(this.step("observed"), observed, this.share("observes", observed));
      const signed = once.map(({ isSigned }) => isSigned);
      const open = once.filter(({ read, practised }) => !(read && practised)).length;
      const whole = open ? rapport.count(this.text("signedToRead"), open) : this.text("done");
      const part = signed.some(Boolean) ? this.share("signs", signed) : undefined;
      this.tell(this.step("signed"), [isSigned, isSigned && !open], isSigned ? whole : part);
    }

    get isBegun() {
      return Boolean(this.result) || this.standing.states.some(({ read, practised }) => read || practised);
    }

    /**
     * Who follows a step has begun: the home page leads on from there.
     * @param {EventTarget | null} target
     */
    follow(target) {
      const followed =
        target instanceof Element &&
        target.closest("li[data-practice] a, a[data-part=next], a[data-test], a[data-part=again]");
      if (followed && this.standing.next) store.set("prefers", "programme", { name: this.programme });
    }
  }

  return (element) => new Path(element);
});
