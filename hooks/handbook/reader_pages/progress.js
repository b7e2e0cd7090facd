"use strict";
/* <rapport-progress>: what this browser remembers, practice by practice; and the reader's own file of it. */
rapport.define("rapport-progress", ["storage", "store", "records", "facts", "picture"], (parts) => {
  const { storage, store, records, facts: factsOf, picture } = parts;

  /* On a narrow screen rows are blocks, and a browser may forget then that they are a table, unless it is told. */
  const ROLES = {
    ...{ "table.progress": "table", "thead, tbody": "rowgroup", tr: "row", td: "cell" },
    ...{ "thead th": "columnheader", "tbody th": "rowheader" },
  };

  class Progress {
    asked = /** @type {KeptRecord | undefined} */ (undefined); // read from a file, and not taken over yet

    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      const start = rapport.find(element, "template[data-picture]", HTMLTemplateElement);
      start.replaceWith(start.content);
      element.append(rapport.find(element, "template[data-own]", HTMLTemplateElement).content);
      const input = rapport.find(element, "input[type=file]", HTMLInputElement);
      this.act("export", () => this.save());
      this.act("import", () => input.click());
      this.question = rapport.find(element, "[data-part=question]");
      this.act("merge", () => this.take("merge"));
      this.act("replace", () => this.take("replace"));
      this.act("leave", () => this.ask(undefined));
      this.act("erase", (event, button) => this.erase(event, button));
      input.addEventListener("change", () => this.load(input));
      for (const [selector, role] of Object.entries(ROLES))
        for (const part of rapport.all(element, selector)) part.setAttribute("role", role);
      this.fill();
    }

    /** @param {string} name @param {(event: MouseEvent, button: HTMLElement) => void} run */
    act(name, run) {
      const button = rapport.find(this.element, `[data-do="${name}"]`);
      button.addEventListener("click", (event) => run(event, button));
    }

    fill() {
      const now = Date.now();
      const facts = factsOf(rapport.all(this.element, "tr[data-practice]"), now);
      picture(this.element, facts, now);
      for (const row of rapport.all(this.element, "tr[data-quiz]")) this.fillRow(row, facts);
      document.dispatchEvent(new Event("rapport-progress"));
      const trouble = store.trouble();
      this.say(trouble && rapport.data(this.element, trouble));
      if (trouble) rapport.find(this.element, "#settings").setAttribute("open", ""); // to save what is there
    }

    /** @param {HTMLElement} row @param {Record<string, PracticeFacts>} facts */
    fillRow(row, facts) {
      const { practice } = row.dataset;
      const practices = practice ? [practice] : rapport.data(row, "practices").split(" ");
      /** @type {(name: "read" | "acts" | "done" | "due" | "questions" | "right") => number} */
      const sum = (name) => practices.reduce((total, slug) => total + facts[slug][name], 0);
      /** @type {(part: number, whole: number) => string} */
      const share = (part, whole) => (part ? `${part} / ${whole}` : "");
      /** @type {(name: string, text: string) => void} */
      const set = (name, text) => {
        rapport.find(row, `[data-cell="${name}"]`, HTMLTableCellElement).textContent = text;
      };
      const once = sum("read") ? rapport.data(this.element, "yes") : "";
      set("read", practice ? once : share(sum("read"), practices.length));
      set("acts", share(sum("done"), sum("acts")));
      set("due", `${sum("due") || ""}`);
      const known = sum("right") ? rapport.data(this.element, "practised") : "";
      set(
        "quiz",
        this.best(row) || known.replace("{right}", `${sum("right")}`).replace("{all}", `${sum("questions")}`),
      );
    }

    /**
     * Return the best result of the row's quiz in words.
     * @param {HTMLElement} row
     */
    best(row) {
      const best = store.all("quizzes")[rapport.data(row, "quiz")];
      if (!best) return "";
      const state = rapport.data(this.element, best.passed ? "passed" : "tried").replace("{}", `${best.score}`);
      return best.revision === row.dataset.revision ? state : `${state} ${rapport.data(this.element, "older")}`;
    }

    /** @param {string} text */
    say(text) {
      rapport.find(this.element, "[role=status]").textContent = text;
    }

    save() {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([records.text(records.all(store))], { type: "application/json" }));
      link.download = records.NAME;
      link.click();
      URL.revokeObjectURL(link.href);
      this.say(rapport.data(this.element, "saved"));
    }

    /**
     * Take over the chosen file; where there is progress already, ask what becomes of it.
     * @param {HTMLInputElement} input
     */
    async load(input) {
      const [file] = input.files ?? [];
      if (!file) return;
      const isLarge = file.size > records.LARGEST;
      const record = isLarge ? undefined : records.parse(await file.text());
      input.value = "";
      this.ask(undefined);
      this.fill();
      if (!record) this.say(rapport.data(this.element, isLarge ? "toolarge" : "notours"));
      else if (records.count(records.all(store))) this.ask(record);
      else this.take("merge", record);
    }

    /**
     * Ask whether the record is merged or replaces everything, or ask no longer.
     * @param {KeptRecord | undefined} record
     */
    ask(record) {
      this.asked = record;
      this.question.hidden = !record;
      if (!record) return;
      const line = rapport.find(this.question, "[data-text]");
      const counts = [records.count(record), records.count(records.all(store))];
      line.textContent = rapport
        .data(line, "text")
        .replace("{theirs}", `${counts[0]}`)
        .replace("{ours}", `${counts[1]}`);
      rapport.find(this.question, "button").focus();
    }

    /** @param {"merge" | "replace"} how @param {KeptRecord} [record] */
    take(how, record = this.asked) {
      if (!record) return;
      records[how](store, record);
      this.ask(undefined);
      this.fill();
      if (!["full", "refused"].includes(store.trouble())) this.say(rapport.data(this.element, "loaded"));
    }

    /**
     * The first press asks, the second erases; a double click is one press.
     * @param {MouseEvent} event
     * @param {HTMLElement} button
     */
    erase({ detail }, button) {
      if (detail > 1) return;
      if (!button.dataset.sure) {
        button.dataset.sure = `${button.textContent}`;
        button.textContent = rapport.data(this.element, "sure");
        return;
      }
      button.textContent = button.dataset.sure;
      delete button.dataset.sure;
      store.erase();
      globalThis.indexedDB?.deleteDatabase(storage.mark); // lms/vault.js
      this.fill();
      this.say(rapport.data(this.element, "erased"));
    }
  }

  return (element) => new Progress(element);
});
