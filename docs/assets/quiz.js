/*
 * <rapport-quiz>: makes a quiz page that already reads whole answer back, item by item. Keys and feedback stand in the
 * page's own HTML. Addresses: #<item-id> opens at that item, ?seed=… repeats a draw, ?mode=assess makes it a test,
 * ?embed leaves the page's frame away. A learning system that launches the page is told by data-lms in a package, by
 * cmi5's parameters, or by ?dispatch. What all those need beyond this file is loaded when they are used.
 */
((begin, here) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin(here);
  else addEventListener("rapport-store", () => begin(here), { once: true });
})((here) => {
  "use strict";
  if (customElements.get("rapport-quiz")) return;
  const store = window.rapportStore;
  const DAY = 86400000; // milliseconds
  const GAPS = [1, 2, 4, 8, 16, 32]; // days until an answer in each of Leitner's boxes is due again

  const load = (name, ready, failed) => {
    const script = document.createElement("script");
    script.src = new URL(name, here).href;
    script.addEventListener("load", ready);
    script.addEventListener("error", failed);
    document.head.append(script);
  };

  /* Numbers from 0 to 1 that a seed repeats (mulberry32). */
  const seeded = (seed) => {
    let state = 0;
    for (const letter of String(seed)) state = Math.imul(state ^ letter.codePointAt(0), 2654435761);
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  };

  const shuffle = (list, random) => {
    for (let last = list.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [list[last], list[other]] = [list[other], list[last]];
    }
    return list;
  };

  /* One item: a form whose options carry data-part, with the right values in its answer's data-value. */
  class Item {
    constructor(form, quiz) {
      this.form = form;
      this.quiz = quiz;
      this.task = form.querySelector(".item__task");
      this.answer = form.querySelector(".item__answer");
      this.rows = [...this.answer.querySelectorAll("[data-part]")];
      this.hints = [...form.querySelectorAll(".item__hints li")];
      this.status = form.querySelector(".item__status") ?? document.createElement("div");
      this.status.className = "item__status";
      this.status.setAttribute("role", "status");
      this.bar = form.querySelector(".item__bar") ?? document.createElement("div");
      this.bar.className = "item__bar";
      this.task.after(this.bar, this.status);
      form.querySelector(".item__hints")?.setAttribute("hidden", "");
      form.onsubmit = (event) => { event.preventDefault(); if (this.quiz.mode === "learn") this.check(); };
      this.reset();
      if (quiz.mode === "learn" && quiz.dataset.review === undefined) this.recall();
    }

    inputs() { return [...this.task.querySelectorAll("input, select")]; }

    /* Back to the unanswered state, options in a new order. */
    reset() {
      this.state = "";
      this.form.reset();
      this.form.dataset.state = "";
      this.answer.hidden = true;
      this.task.querySelectorAll("[data-result]").forEach((option) => option.removeAttribute("data-result"));
      this.inputs().forEach((input) => { input.disabled = false; });
      const options = [...this.task.querySelectorAll(".option:not([data-fixed])")];
      this.task.append(...shuffle(options, this.quiz.random));
      if (this.form.dataset.type === "order" && this.solved()) this.task.append(options[0]);
      this.status.replaceChildren();
      this.shown = 0;
      if (this.quiz.mode === "learn") this.buttons("check", ...(this.hints.length ? ["hint"] : []));
      else this.buttons();
    }

    solved() {
      const now = [...this.task.querySelectorAll(".option")].map((option) => option.dataset.part);
      return this.rows.every((row, place) => row.dataset.part === now[place]);
    }

    buttons(...names) {
      this.bar.replaceChildren(...names.map((name) => {
        const button = this.quiz.part(`[data-do="${name}"]`);
        button.addEventListener("click", () => this[name]());
        return button;
      }));
    }

    /* What is chosen: part -> value, as the answer's data-value has it. */
    given() {
      const given = {};
      for (const input of this.inputs()) {
        if (input.tagName === "SELECT") { if (input.value) given[input.name] = input.value; }
        else if (input.checked) given[input.value] = "on";
      }
      return given;
    }

    wanted() {
      return Object.fromEntries(this.rows.filter((row) => row.dataset.value).map((row) => [row.dataset.part, row.dataset.value]));
    }

    complete(given) {
      const selects = this.inputs().filter((input) => input.tagName === "SELECT");
      return selects.length ? selects.every((select) => select.value) : Object.keys(given).length > 0;
    }

    check() {
      if (this.state) return;
      const given = this.given();
      if (!this.complete(given)) {
        this.status.replaceChildren(this.quiz.part('[data-verdict="unanswered"]'));
        this.inputs()[0].focus();
        return;
      }
      this.settle(given, true);
      this.keep(given);
      this.bar.querySelector("button").focus();
      this.quiz.count();
    }

    /* Keep the answer, in Leitner's boxes: right and due, one box on; wrong, back to the first. */
    keep(given) {
      const before = store.get("answers", this.form.id);
      const same = before?.revision === this.form.dataset.revision ? before : {};
      const at = Date.now();
      const right = this.state === "right";
      const early = right && same.box !== undefined && at < same.due;
      const box = right ? Math.min((same.box ?? -1) + (early ? 0 : 1), GAPS.length - 1) : 0;
      const due = early ? same.due : at + GAPS[box] * DAY;
      const since = same.since ?? at;
      if (!store.set("answers", this.form.id, { revision: this.form.dataset.revision, given, right, at, since, box, due })) this.quiz.warn();
    }

    /* Show the verdict and the feedback on each option, chosen or not. */
    settle(given, again) {
      const wanted = this.wanted();
      const parts = new Set([...Object.keys(given), ...Object.keys(wanted)]);
      const right = [...parts].every((part) => given[part] === wanted[part]);
      this.state = right ? "right" : "wrong";
      this.form.dataset.state = this.state;
      this.inputs().forEach((input) => { input.disabled = true; });
      for (const option of this.task.querySelectorAll(".option[data-part]")) {
        const part = option.dataset.part;
        const key = wanted[part] !== undefined;
        const hit = given[part] === wanted[part];
        option.dataset.result = key ? (hit ? "right" : "missed") : given[part] === undefined ? "left" : "wrong";
      }
      this.status.replaceChildren(this.quiz.part(`[data-verdict="${this.state}"]`));
      this.answer.hidden = false;
      this.answer.open = true;
      for (const row of this.rows) {
        row.dataset.result = this.task.querySelector(`.option[data-part="${row.dataset.part}"]`)?.dataset.result ?? "left";
      }
      if (again) this.buttons("again");
    }

    /* Take the key of a missed item out of view again; the choice stays visible. */
    veil() {
      if (this.state === "right") return;
      this.answer.hidden = true;
      for (const option of this.task.querySelectorAll("[data-result]")) option.dataset.result = "";
      this.status.replaceChildren(this.quiz.part('[data-verdict="missed"]'));
    }

    /* Show again what was answered before, unless the question has changed since. */
    recall() {
      const before = store.get("answers", this.form.id);
      if (!before?.given) return;
      if (before.revision !== this.form.dataset.revision) {
        this.status.replaceChildren(this.quiz.part('[data-part="changed"]'));
        return;
      }
      this.give(before.given);
      if (this.complete(this.given())) this.settle(this.given(), true);
    }

    /* Choose what was given before. */
    give(given) {
      for (const input of this.inputs()) {
        if (input.tagName === "SELECT") input.value = given[input.name] ?? "";
        else input.checked = given[input.value] === "on";
      }
    }

    hint() {
      const line = document.createElement("p");
      line.className = "item__hint";
      line.textContent = this.hints[this.shown].textContent;
      this.shown += 1;
      this.status.append(line);
      if (this.shown === this.hints.length) {
        this.bar.querySelector('[data-do="hint"]').remove();
        this.bar.querySelector("button").focus();
      }
    }

    /* Forget what was chosen, and keep when it is due. */
    forget() {
      const before = store.get("answers", this.form.id);
      if (before) store.set("answers", this.form.id, { ...before, given: undefined });
    }

    again() {
      this.forget();
      this.reset();
      this.inputs()[0].focus();
      this.quiz.count();
    }
  }

  customElements.define("rapport-quiz", class extends HTMLElement {
    connectedCallback() {
      if (this.words) return;
      const asked = new URLSearchParams(location.search);
      const lms = this.dataset.lms ?? (asked.has("fetch") && asked.has("registration") ? "cmi5" : asked.has("dispatch") && "dispatch");
      this.words = this.querySelector("template[data-words]").content;
      this.forms = [...this.querySelectorAll("form.item")];
      this.mode = (lms || asked.get("mode") === "assess") && this.dataset.review === undefined ? "assess" : "learn";
      this.repeats = asked.has("seed"); /* what is shown follows from the address alone, not from older answers */
      if (asked.has("embed") || lms) document.documentElement.classList.add("embed");
      if (asked.has("embed")) load("embed.js");
      if (lms) {
        this.launch(lms);
        return;
      }
      this.bindTools(asked);
      this.begin(asked.get("seed"));
      this.open();
      addEventListener("hashchange", () => this.open());
    }

    /* Begin once the learning system has said what it knows; without the script for that, begin and say so. */
    launch(lms) {
      this.setAttribute("aria-busy", "true");
      const failed = () => { this.begin(); this.warn("unlaunched"); };
      load("lms/session.js", () => window.rapportSession(this, lms, load, failed), failed);
    }

    /* Show the item that the address names, though this attempt left it out. */
    open() {
      const form = this.forms.find((one) => `#${one.id}` === location.hash);
      if (form?.hidden && this.mode === "learn") this.begin(this.seed);
      form?.scrollIntoView();
    }

    /* A new attempt; the same seed draws and shuffles the same. */
    begin(seed = null) {
      this.removeAttribute("aria-busy");
      this.seed = seed ?? Math.random().toString(36).slice(2, 8);
      this.random = seeded(this.seed);
      this.querySelectorAll(".quiz__score, .quiz__result, .quiz__submit, [data-record]").forEach((part) => part.remove());
      this.items = this.drawn().map((form) => new Item(form, this));
      this.score = this.part('[data-part="score"]');
      this.line = this.score.querySelector("p");
      this.score.addEventListener("click", (event) => this.restart(event.target.dataset.do));
      this.append(this.score);
      this.count();
      if (this.mode === "assess") {
        if (window.rapportAssess) window.rapportAssess(this);
        else load("assess.js", () => window.rapportAssess(this), () => this.fallBack());
      }
    }

    /* Without its script a test becomes practice, and says so. */
    fallBack() {
      this.mode = "learn";
      this.querySelectorAll("a[data-mode]").forEach((link) => link.removeAttribute("aria-current"));
      this.begin(this.seed);
      this.warn("untested");
    }

    /* The forms of this attempt: of a mirror ring one, of each practice as many as are asked; the others step aside. */
    drawn() {
      const linked = (form) => `#${form.id}` === location.hash;
      const answered = (form) => this.mode === "learn" && !this.repeats && Boolean(store.get("answers", form.id)?.given);
      const mixed = shuffle([...this.forms], this.random).sort((one, other) => linked(other) - linked(one) || answered(other) - answered(one));
      const asked = Number(this.dataset.perPractice) || Infinity;
      const rings = new Set();
      const counts = {};
      const kept = new Set(mixed.filter((form) => {
        const { ring, practice } = form.dataset;
        if ((ring && rings.has(ring)) || (counts[practice] ?? 0) >= asked) return false;
        rings.add(ring);
        counts[practice] = (counts[practice] ?? 0) + 1;
        return true;
      }));
      this.forms.forEach((form) => { form.hidden = !kept.has(form); });
      const shown = this.forms.filter((form) => kept.has(form));
      shown.forEach((form, place) => {
        const title = form.querySelector(".item__title").firstChild;
        title.textContent = title.textContent.replace(/\d+/, place + 1);
      });
      return shown;
    }

    /* Links between the modes, and printing a blank test or its key. */
    bindTools(asked) {
      const tools = this.words.querySelector('[data-part="tools"]')?.cloneNode(true);
      if (!tools) return;
      if (this.mode === "assess" && this.dataset.hideKeys !== undefined) tools.querySelector('[data-print="key"]').remove();
      for (const link of tools.querySelectorAll("a[data-mode]")) {
        const query = new URLSearchParams(asked);
        if (link.dataset.mode === "assess") query.set("mode", "assess");
        else query.delete("mode");
        link.href = `${location.pathname}${[...query].length ? `?${query}` : ""}`;
        if (link.dataset.mode === this.mode) link.setAttribute("aria-current", "page");
      }
      tools.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => this.print(button.dataset.print)));
      this.prepend(tools);
    }

    /* Print the page as "test", "key" or "record"; the stylesheet knows what belongs on each. */
    print(what) {
      const root = document.documentElement;
      const answers = what === "key" ? this.items.map(({ answer }) => [answer, answer.hidden, answer.open]) : [];
      for (const [answer] of answers) { answer.hidden = false; answer.open = true; }
      root.dataset.print = what;
      window.addEventListener("afterprint", () => {
        delete root.dataset.print;
        for (const [answer, hidden, open] of answers) { answer.hidden = hidden; answer.open = open; }
      }, { once: true });
      window.print();
    }

    part(selector) { return this.words.querySelector(selector).cloneNode(true); }

    /* Say once that this browser keeps nothing, or that the test could not be fetched. */
    warn(what = "unsaved") {
      if (this.querySelector(`.quiz__unsaved[data-part="${what}"]`)) return;
      const line = this.part(`[data-part="${what}"]`);
      line.className = "quiz__unsaved";
      line.setAttribute("role", "status");
      this.prepend(line);
    }

    count() {
      const right = this.items.filter((item) => item.state === "right").length;
      const wrong = this.items.filter((item) => item.state === "wrong").length;
      this.line.textContent = this.score.dataset.text.replace("{right}", right).replace("{all}", this.items.length);
      this.score.hidden = right + wrong === 0;
      this.score.querySelector('[data-do="wrong-ones"]').hidden = wrong === 0 || right + wrong < this.items.length;
    }

    restart(which) {
      if (which === "restart" && this.dataset.review === undefined) {
        this.items.forEach((item) => item.forget());
        this.begin();
      } else if (which) {
        const items = this.items.filter((item) => which === "restart" || item.state === "wrong");
        this.items.forEach((item) => { item.form.hidden = !items.includes(item); });
        items.forEach((item) => { item.forget(); item.reset(); });
        this.count();
      }
      const first = this.items.find((item) => which && !item.form.hidden);
      first?.form.scrollIntoView();
      first?.inputs()[0].focus();
    }
  });
}, document.currentScript.src);
