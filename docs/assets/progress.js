/* <rapport-progress>: what this browser remembers, practice by practice; and the reader's own file of it. */
((begin) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin();
  else addEventListener("rapport-store", begin, { once: true });
})(() => {
  "use strict";
  if (customElements.get("rapport-progress")) return;
  const store = window.rapportStore;

  customElements.define("rapport-progress", class extends HTMLElement {
    connectedCallback() {
      if (this.begun) return;
      this.begun = true;
      this.append(this.querySelector("template[data-own]").content);
      const act = (name, run) => this.querySelector(`[data-do="${name}"]`).addEventListener("click", run);
      act("export", () => this.save());
      act("import", () => this.querySelector("input[type=file]").click());
      act("erase", (event) => this.erase(event));
      this.querySelector("input[type=file]").addEventListener("change", (event) => this.load(event.target));
      this.fill();
    }

    fill() {
      const now = Date.now();
      const [read, ticks, answers, quizzes] = ["read", "ticks", "answers", "quizzes"].map((part) => store.all(part));
      const facts = {};
      for (const row of this.querySelectorAll("tr[data-practice]")) {
        const { practice } = row.dataset;
        const acts = row.dataset.acts.split(" ");
        const items = row.dataset.items.split(" ").map((entry) => entry.split(":"));
        facts[practice] = {
          read: read[practice] ? 1 : 0,
          acts: acts.length,
          done: acts.filter((id) => ticks[`${practice}/${id}`]).length,
          due: items.filter(([id, revision]) => answers[id]?.revision === revision && (answers[id].due ?? 0) <= now).length,
        };
      }
      const share = (part, whole) => (part ? `${part} / ${whole}` : "");
      for (const row of this.querySelectorAll("tr[data-quiz]")) {
        const set = (name, text) => { row.querySelector(`[data-cell="${name}"]`).textContent = text; };
        const { practice, quiz } = row.dataset;
        const practices = practice ? [practice] : row.dataset.practices.split(" ");
        const sum = (name) => practices.reduce((total, slug) => total + facts[slug][name], 0);
        set("read", practice ? (sum("read") ? this.dataset.yes : "") : share(sum("read"), practices.length));
        set("acts", share(sum("done"), sum("acts")));
        set("due", sum("due") || "");
        const best = quizzes[quiz];
        const state = best && (best.passed ? this.dataset.passed : this.dataset.tried);
        set("quiz", best ? `${state.replace("{}", best.score)}${best.revision === row.dataset.revision ? "" : ` ${this.dataset.older}`}` : "");
      }
      this.say(store.trouble() ? this.dataset[store.trouble()] : "");
    }

    say(text) { this.querySelector("[role=status]").textContent = text; }

    save() {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([store.export()], { type: "application/json" }));
      link.download = "rapport-progress.json";
      link.click();
      URL.revokeObjectURL(link.href);
      this.say(this.dataset.saved);
    }

    async load(input) {
      const [file] = input.files;
      if (!file) return;
      const taken = store.import(await file.text());
      input.value = "";
      this.fill();
      if (!taken) this.say(this.dataset.notours);
      else if (!["full", "refused"].includes(store.trouble())) this.say(this.dataset.loaded);
    }

    /* The first press asks, the second erases; a double click is one press. */
    erase({ currentTarget: button, detail }) {
      if (detail > 1) return;
      if (!button.dataset.sure) {
        button.dataset.sure = button.textContent;
        button.textContent = this.dataset.sure;
        return;
      }
      button.textContent = button.dataset.sure;
      delete button.dataset.sure;
      store.erase();
      this.fill();
      this.say(this.dataset.erased);
    }
  });
});
