/* <rapport-quiz>: makes a quiz page that already reads whole answer back. Keys and feedback stand in the page's own HTML. */
((begin) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin();
  else addEventListener("rapport-store", begin, { once: true });
})(() => {
  "use strict";
  if (customElements.get("rapport-quiz")) return;
  const store = window.rapportStore;

  const shuffle = (list) => {
    for (let last = list.length - 1; last > 0; last -= 1) {
      const other = Math.floor(Math.random() * (last + 1));
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
      this.status = document.createElement("div");
      this.status.className = "item__status";
      this.status.setAttribute("role", "status");
      this.bar = document.createElement("div");
      this.bar.className = "item__bar";
      this.task.after(this.bar, this.status);
      form.querySelector(".item__hints")?.setAttribute("hidden", "");
      this.answer.hidden = true;
      form.addEventListener("submit", (event) => { event.preventDefault(); this.check(); });
      this.reset();
      this.recall();
    }

    inputs() { return [...this.task.querySelectorAll("input, select")]; }

    /* Back to the unanswered state, options in a new order. */
    reset() {
      this.state = "";
      this.form.reset();
      this.form.dataset.state = "";
      this.answer.hidden = true;
      this.task.querySelectorAll(".option__why").forEach((why) => why.remove());
      this.task.querySelectorAll("[data-result]").forEach((option) => option.removeAttribute("data-result"));
      this.inputs().forEach((input) => { input.disabled = false; });
      const options = [...this.task.querySelectorAll(".option:not([data-fixed])")];
      this.task.append(...shuffle(options));
      if (this.form.dataset.type === "order" && this.solved(options)) this.task.append(options[0]);
      this.status.replaceChildren();
      this.shown = 0;
      this.buttons("check", ...(this.hints.length ? ["hint"] : []));
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
      this.settle(given);
      const kept = store.set("answers", this.form.id, { revision: this.form.dataset.revision, given, right: this.state === "right" });
      if (!kept) this.quiz.warn();
      this.bar.querySelector("button").focus();
      this.quiz.count();
    }

    /* Show the verdict and the feedback on each option, chosen or not. */
    settle(given) {
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
        const chosen = given[part] !== undefined;
        option.dataset.result = key ? (hit ? "right" : "missed") : chosen ? "wrong" : "left";
      }
      this.status.replaceChildren(this.quiz.part(`[data-verdict="${this.state}"]`));
      this.answer.hidden = false;
      this.answer.open = true;
      for (const row of this.rows) {
        row.dataset.result = this.task.querySelector(`.option[data-part="${row.dataset.part}"]`)?.dataset.result ?? "left";
      }
      this.buttons("again");
    }

    /* Show again what was answered before, unless the question has changed since. */
    recall() {
      const before = store.get("answers", this.form.id);
      if (!before?.given) return;
      if (before.revision !== this.form.dataset.revision) {
        this.status.replaceChildren(this.quiz.part('[data-part="changed"]'));
        return;
      }
      for (const input of this.inputs()) {
        if (input.tagName === "SELECT") input.value = before.given[input.name] ?? "";
        else input.checked = before.given[input.value] === "on";
      }
      if (this.complete(this.given())) this.settle(this.given());
    }

    hint() {
      const hint = this.hints[this.shown];
      this.shown += 1;
      const line = document.createElement("p");
      line.className = "item__hint";
      line.textContent = hint.textContent;
      this.status.append(line);
      if (this.shown === this.hints.length) {
        this.bar.querySelector('[data-do="hint"]').remove();
        this.bar.querySelector("button").focus();
      }
    }

    again() {
      store.set("answers", this.form.id, undefined);
      this.reset();
      this.inputs()[0].focus();
      this.quiz.count();
    }
  }

  customElements.define("rapport-quiz", class extends HTMLElement {
    connectedCallback() {
      if (this.items) return;
      this.words = this.querySelector("template[data-words]").content;
      this.items = this.drawn().map((form) => new Item(form, this));
      this.score = this.part('[data-part="score"]');
      this.score.className = "quiz__score";
      this.line = document.createElement("p");
      this.line.setAttribute("role", "status");
      this.score.prepend(this.line);
      this.score.addEventListener("click", (event) => this.restart(event.target.dataset.do));
      this.append(this.score);
      this.count();
    }

    /* The forms of this attempt: of a mirror ring one member, the one linked to or one by chance; the others step aside. */
    drawn() {
      const forms = [...this.querySelectorAll("form.item")];
      const rings = new Map();
      for (const form of forms) {
        const ring = form.dataset.ring;
        if (ring) rings.set(ring, [...(rings.get(ring) ?? []), form]);
      }
      for (const members of rings.values()) {
        const linked = members.find((form) => `#${form.id}` === location.hash);
        const answered = members.find((form) => store.get("answers", form.id));
        const kept = linked ?? answered ?? members[Math.floor(Math.random() * members.length)];
        members.forEach((form) => { form.hidden = form !== kept; });
      }
      const shown = forms.filter((form) => !form.hidden);
      shown.forEach((form, place) => {
        const title = form.querySelector(".item__title").firstChild;
        title.textContent = title.textContent.replace(/\d+/, place + 1);
      });
      return shown;
    }

    part(selector) { return this.words.querySelector(selector).cloneNode(true); }

    warn() {
      if (this.warned) return;
      this.warned = true;
      const line = this.part('[data-part="unsaved"]');
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
      if (!which) return;
      const items = this.items.filter((item) => which === "restart" || item.state === "wrong");
      for (const item of items) {
        store.set("answers", item.form.id, undefined);
        item.reset();
      }
      this.items.forEach((item) => { item.form.hidden = !items.includes(item); });
      if (which === "restart") this.items.forEach((item) => { item.form.hidden = false; });
      this.count();
      items[0]?.form.scrollIntoView();
      items[0]?.inputs()[0].focus();
    }
  });
});
