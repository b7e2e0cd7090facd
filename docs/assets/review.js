/*
 * <rapport-review>: the items that are due today, from the practices someone has read or chosen.
 * Schedule: Leitner's boxes (S. Leitner, So lernt man lernen, 1972), kept by quiz.js with each answer.
 * The items come out of the quiz pages themselves; where those can't be fetched (from files), links lead to them.
 */
((begin) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin();
  else addEventListener("rapport-store", begin, { once: true });
})(() => {
  "use strict";
  if (customElements.get("rapport-review")) return;
  const SITTING = 8; // items, about five minutes
  const NEW = 4; // a day of them never seen before
  const store = window.rapportStore;

  customElements.define("rapport-review", class extends HTMLElement {
    connectedCallback() {
      if (this.begun) return;
      this.begun = true;
      this.prepend(this.querySelector("template[data-stage]").content);
      for (const box of this.querySelectorAll("input[data-programme]")) {
        box.checked = Boolean(store.get("chosen", box.dataset.programme));
        box.addEventListener("change", () => {
          store.set("chosen", box.dataset.programme, box.checked ? Date.now() : undefined);
          this.gather();
        });
      }
      this.gather();
    }

    /* Every item: {id, revision, ring, practice, page, title}. */
    bank() {
      return [...this.querySelectorAll("[data-items]")].flatMap((row) => row.dataset.items.split(" ").map((entry) => {
        const [id, revision, ring] = entry.split(":");
        const { href, textContent } = row.querySelector("a");
        return { id, revision, ring, practice: row.dataset.practice, page: href, title: textContent };
      }));
    }

    wanted() {
      const wanted = new Set(Object.keys(store.all("read")));
      for (const box of this.querySelectorAll("input[data-programme]:checked")) {
        box.dataset.practices.split(" ").forEach((practice) => wanted.add(practice));
      }
      return wanted;
    }

    /* Due items first, the longest due in front; then new ones; of a mirror ring one a day. */
    due(now) {
      const answers = store.all("answers");
      const wanted = this.wanted();
      const old = [];
      const fresh = [];
      const rings = new Set(); // that have had their answer today, or get it now
      const today = new Date(now).toDateString();
      const begun = Object.values(answers).filter((answer) => new Date(answer.since).toDateString() === today).length;
      const asked = {}; // how many new items each practice has put forward
      for (const item of this.bank()) {
        const answer = answers[item.id];
        if (answer && new Date(answer.at).toDateString() === today) rings.add(item.ring);
        if (answer && answer.revision === item.revision) {
          if ((answer.due ?? 0) <= now) old.push({ ...item, due: answer.due ?? 0 });
        } else if (wanted.has(item.practice)) {
          asked[item.practice] = (asked[item.practice] ?? 0) + 1;
          fresh.push({ ...item, turn: asked[item.practice] });
        }
      }
      old.sort((one, other) => one.due - other.due);
      const order = [...wanted];
      fresh.sort((one, other) => one.turn - other.turn || order.indexOf(one.practice) - order.indexOf(other.practice));
      const single = (item) => !item.ring || (!rings.has(item.ring) && rings.add(item.ring));
      const first = old.filter(single).slice(0, SITTING);
      return [...first, ...fresh.filter(single).slice(0, Math.max(0, Math.min(NEW - begun, SITTING - first.length)))];
    }

    async gather() {
      const items = this.due(Date.now());
      this.latest = items; // a slower answer to an earlier choice comes too late
      const stage = this.querySelector("[data-part=stage]");
      const say = (name) => this.querySelectorAll("[data-say]").forEach((line) => { line.hidden = line.dataset.say !== name; });
      if (!items.length) {
        stage.replaceChildren();
        say(this.wanted().size ? "done" : "nothing");
        return;
      }
      say("loading");
      try {
        const forms = await this.forms(items);
        if (this.latest !== items) return;
        stage.replaceChildren(this.quiz(forms));
        say("");
      } catch {
        if (this.latest !== items) return;
        stage.replaceChildren(this.links(items));
        say("links");
      }
    }

    async forms(items) {
      const pages = new Map();
      for (const { page } of items) {
        if (!pages.has(page)) pages.set(page, fetch(page).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(page)))));
      }
      await Promise.all(pages.values());
      const forms = [];
      for (const item of items) {
        const parsed = new DOMParser().parseFromString(await pages.get(item.page), "text/html");
        const form = parsed.getElementById(item.id);
        if (!form) continue;
        form.querySelectorAll("a[href]").forEach((link) => { link.href = new URL(link.getAttribute("href"), item.page).href; });
        form.removeAttribute("data-ring");
        forms.push(document.importNode(form, true));
      }
      return forms;
    }

    quiz(forms) {
      const quiz = document.createElement("rapport-quiz");
      quiz.dataset.review = "";
      quiz.append(this.querySelector("template[data-words]").cloneNode(true), ...forms);
      return quiz;
    }

    links(items) {
      const list = document.createElement("ul");
      list.append(...items.map((item) => {
        const row = document.createElement("li");
        const link = document.createElement("a");
        link.href = `${item.page}#${item.id}`;
        link.textContent = `${item.title} (${item.id})`;
        row.append(link);
        return row;
      }));
      return list;
    }
  });
});
