"use strict";
/*
 * <rapport-review>: the items that are due today, from the practices someone has read or chosen.
 * Schedule: Leitner's boxes (S. Leitner, So lernt man lernen, 1972), kept by quiz/memory.js with each answer.
 * The items come out of the quiz pages themselves; where those can't be fetched (from files), links lead to them.
 */
rapport.define("rapport-review", ["store", "quiz/schedule", "when", "since", "round", "coming", "fetched"], (parts) => {
  const { store, "quiz/schedule": schedule, when, since, round, coming, fetched } = parts;
  const SITTING = 8; // items, about five minutes
  const NEW = 4; // a day of them never seen before

  /** @typedef {{id: string, revision: string, ring: string, practice: string, page: string, title: string}} Entry an item of the bank */

  class Review {
    latest = /** @type {Entry[]} */ ([]);
    more = 0; // items that are due besides
    fresh = 0; // new ones of the round

    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      element.prepend(rapport.find(element, "template[data-stage]", HTMLTemplateElement).content);
      this.stage = rapport.find(element, "[data-part=stage]");
      this.round = round(rapport.find(element, "[data-part=begin]"), this.stage);
      this.instead = rapport.find(element, "[data-part=instead]");
      this.programmes = rapport.all(element, "input[data-programme]", HTMLInputElement);
      for (const box of this.programmes) {
        const programme = rapport.data(box, "programme");
        box.checked = Boolean(store.get("chosen", programme));
        box.addEventListener("change", () => {
          store.set("chosen", programme, box.checked ? Date.now() : undefined);
          this.gather();
        });
      }
      this.gather();
    }

    /** @returns {Entry[]} every item */
    bank() {
      return rapport.all(this.element, "[data-items]").flatMap((row) => {
        const { href, textContent: title } = rapport.find(row, "a", HTMLAnchorElement);
        return rapport
          .data(row, "items")
          .split(" ")
          .map((entry) => {
            const [id, revision, ring] = entry.split(":");
            return { id, revision, ring, practice: rapport.data(row, "practice"), page: href, title: `${title}` };
          });
      });
    }

    wanted() {
      const read = Object.entries(store.all("read")).sort(([, one], [, other]) => one - other);
      const wanted = new Set(read.map(([practice]) => practice));
      for (const box of this.programmes.filter(({ checked }) => checked)) {
        for (const practice of rapport.data(box, "practices").split(" ")) wanted.add(practice);
      }
      return wanted;
    }

    /**
     * Due items first: in front what the reader was sure of and had wrong, then the longest due. Then new ones. None is
     * asked within eight days of an answer to another of its mirror ring.
     * @param {number} now
     */
    due(now) {
      const answers = store.all("answers");
      const wanted = this.wanted();
      const bank = this.bank();
      const old = /** @type {(Entry & {due: number, isError: boolean})[]} */ ([]);
      const fresh = /** @type {(Entry & {turn: number})[]} */ ([]);
      const rings = new Set(); // that are asked now
      const asked = /** @type {Record<string, number>} */ ({}); // how many new items each practice has put forward
      const today = new Date(now).toDateString();
      /** @type {(time?: number) => boolean} */
      const isToday = (time = 0) => new Date(time).toDateString() === today;
      for (const item of bank) {
        const answer = answers[item.id];
        if (answer?.revision === item.revision) {
          const { due = 0, sure = false, right } = answer;
          if (schedule.isDue(due, now)) old.push({ ...item, due, isError: sure && !right });
        } else if (wanted.has(item.practice)) {
          asked[item.practice] = (asked[item.practice] ?? 0) + 1;
          fresh.push({ ...item, turn: asked[item.practice] });
        }
      }
      old.sort((one, other) => Number(other.isError) - Number(one.isError) || one.due - other.due);
      const order = [...wanted];
      fresh.sort((one, other) => one.turn - other.turn || order.indexOf(one.practice) - order.indexOf(other.practice));
      /** @type {(item: Entry) => boolean} */
      const rests = (item) => !schedule.isDue(coming.rested(item, bank, answers), now);
      /** @type {(item: Entry) => boolean} */
      const single = (item) => !item.ring || (!rests(item) && !rings.has(item.ring) && Boolean(rings.add(item.ring)));
      const due = old.filter(single);
      const first = due.slice(0, SITTING);
      this.more = due.length - first.length;
      const begun = bank.filter(({ id }) => isToday(answers[id]?.since)).length;
      const most = Math.max(0, Math.min(NEW - begun, SITTING - first.length));
      const added = fresh.filter(single).slice(0, most);
      this.fresh = added.length;
      return [...first, ...added];
    }

    /**
     * Show one of the lines that say how far it is, or none.
     * @param {string} name
     */
    say(name) {
      for (const line of rapport.all(this.element, "[data-say]")) line.hidden = line.dataset.say !== name;
      rapport.find(this.element, "[data-part=now]").classList.toggle("now", name === "done" || name === "nothing");
    }

    /** How many more are due; else how many come back on the next day on which any does; new ones come on every day. */
    next() {
      if (this.more) return rapport.count(rapport.data(this.element, "rest"), this.more);
      const line = rapport.find(this.element, "[data-say=done]");
      const dues = coming.of(this.bank()).filter((due) => !schedule.isDue(due, Date.now())); // of a ring one is asked
      const day = dues.length ? when(Math.min(...dues)) : "";
      const together = dues.filter((due) => when(due) === day).length;
      const text = together ? rapport.count(rapport.data(line, "next"), together) : rapport.data(line, "new");
      const rounds = together > SITTING ? ` ${rapport.data(line, "rounds").replace("{}", `${SITTING}`)}` : "";
      return `${text.replace("{when}", day)}${rounds}`;
    }

    async gather() {
      const items = this.due(Date.now());
      this.instead.replaceChildren();
      this.round.close();
      this.latest = items; // a slower answer to an earlier choice comes too late
      coming.show(this.element, this.bank());
      if (!items.length) {
        this.stage.replaceChildren();
        const isBegun = this.wanted().size || Object.keys(store.all("answers")).length;
        this.say(isBegun ? "done" : "nothing");
        const wanted = `template[data-${isBegun ? "instead" : "first"}]`;
        const { content } = rapport.find(this.element, wanted, HTMLTemplateElement);
        this.instead.replaceChildren(content.cloneNode(true));
        rapport.find(this.element, "[data-say=done] span").textContent = this.next();
        this.element.querySelector(".review__settings")?.toggleAttribute("open", !isBegun); // how it works, to begin with
        return;
      }
      this.say("loading");
      try {
        const forms = await this.forms(items);
        if (this.latest !== items) return;
        this.round.offer(forms, this, () => this.quiz(forms));
        this.say("");
      } catch {
        if (this.latest !== items) return;
        this.round.links(items);
        this.say("links");
      }
    }

    /**
     * Fetch the pages of the items, each once, and take the forms out of them.
     * @param {Entry[]} items
     */
    async forms(items) {
      const addresses = [...new Set(items.map(({ page }) => page))];
      const pages = await Promise.all(addresses.map(fetched));
      return items.flatMap(({ id, page }) => {
        const form = pages[addresses.indexOf(page)].getElementById(id);
        if (!form) return [];
        for (const link of form.querySelectorAll("a[href]"))
          link.setAttribute("href", new URL(`${link.getAttribute("href")}`, page).href);
        form.removeAttribute("data-ring");
        since.tell(this.element, form);
        return [document.importNode(form, true)];
      });
    }

    /** @param {HTMLElement[]} forms */
    quiz(forms) {
      const quiz = document.createElement("rapport-quiz");
      quiz.dataset.review = "";
      const words = rapport.find(this.element, "template[data-words]", HTMLTemplateElement);
      const copy = /** @type {HTMLTemplateElement} */ (words.cloneNode(true));
      const on = rapport.find(copy.content, "[data-part=follows]", HTMLAnchorElement);
      if (this.more) {
        on.textContent = rapport.count(rapport.data(this.element, "after"), this.more);
        on.target = "_self"; // Material would not fetch the page again
        Object.assign(on, { href: location.pathname, className: "button" });
      }
      quiz.addEventListener("rapport-ended", () => this.round.done(quiz, this));
      quiz.addEventListener("rapport-ended", () => coming.show(this.element, this.bank()));
      quiz.append(copy, ...forms);
      quiz.addEventListener("submit", ({ target }) => {
        if (target instanceof HTMLFormElement) since.tellBack(this.element, target);
      });
      return quiz;
    }
  }

  return (element) => new Review(element);
});
