"use strict";
/*
 * <rapport-rehearsal>: plays a conversation that reads as a book without scripts. One turn is in view, below what was
 * said so far; each move says what the customer feels, and leads on. With ?aloud one's own line comes first; what a
 * learning system needs that launches it is loaded then (rehearsal/launched.js).
 */
rapport.define("rapport-rehearsal", ["lms/opened", "rehearsal/voice", "rehearsal/mine", "rehearsal/after"], (parts) => {
  const { "lms/opened": opened, "rehearsal/voice": voice, "rehearsal/mine": prepare, "rehearsal/after": after } = parts;

  /** @type {(item: HTMLElement) => RehearsalMove} */
  const read = (item) => {
    const fold = rapport.find(item, ".move");
    return {
      id: rapport.data(fold, "move"),
      to: rapport.data(fold, "to"),
      lacks: "lacks" in fold.dataset,
      practice: rapport.data(fold, "practice"),
      say: `${rapport.find(fold, "summary").textContent}`,
      feels: `${rapport.find(fold, ".move__feels").textContent}`,
      link: rapport.find(fold, ".move__practice a", HTMLAnchorElement),
      label: `${rapport.find(fold, ".move__practice").firstChild?.textContent}`,
    };
  };

  /** @implements {RehearsalPlay} */
  class Rehearsal {
    steps = /** @type {RehearsalStep[]} */ ([]);
    place = "";
    asked = new URLSearchParams(location.search);

    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      this.sections = new Map(
        rapport
          .all(element, "[data-turn], [data-ending]")
          .map((one) => [one.dataset.turn ?? `${one.dataset.ending}`, one]),
      );
      this.first = `${[...this.sections.keys()][0]}`;
      this.log = Object.assign(document.createElement("ol"), { className: "log screen-only" });
      rapport.find(element, "#conversation").after(this.part("start"), this.log);
      this.start = rapport.find(element, ".rehearsal__start");
      this.aloud = rapport.find(this.start, "[data-part=first]", HTMLInputElement);
      rapport.find(this.start, "[data-do=begin]").addEventListener("click", () => this.begin());
      for (const item of rapport.all(element, ".moves > li")) this.offer(item);
      element.classList.add("rehearsal--played");
      after.count(element, rapport.find(this.start, "[data-part=seen]"));
      this.show("");
      this.aloud.checked = this.asked.has("aloud");
      voice.asks(this.aloud);
      const lms = opened(element);
      const frame = (/** @type {(element: HTMLElement) => void} */ framed) => framed(element);
      if (this.asked.has("embed")) rapport.load("rehearsal/framed").then(frame, () => {}); // else its height stays
      if (lms) void this.launch(lms);
    }

    /** Begin once the learning system has said what it knows; without the scripts for that, say so. @param {string} lms */
    async launch(lms) {
      this.start.hidden = true;
      try {
        const session = await rapport.load("lms/session");
        const launched = await rapport.load("rehearsal/launched");
        await session(launched(this), lms);
      } catch (error) {
        if (!(error instanceof rapport.Missing)) throw error;
        this.start.hidden = false;
        this.element.prepend(rapport.find(this.part("launched"), '[data-part="unlaunched"]'));
      }
    }

    /** @param {string} name */
    part(name) {
      const template = rapport.find(this.element, `template[data-part="${name}"]`, HTMLTemplateElement);
      return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    }

    /** Put a button in the place of a fold. @param {HTMLElement} item */
    offer(item) {
      const button = Object.assign(document.createElement("button"), {
        type: "button",
        className: "move__say screen-only",
      });
      button.textContent = rapport.find(item, "summary").textContent;
      button.addEventListener("click", () => this.choose(item));
      item.prepend(button);
    }

    begin() {
      this.resume([]);
      this.changed();
      this.focus(rapport.find(this.section(this.first), "h3"));
    }

    resume(/** @type {Played["path"]} */ path) {
      this.steps = [];
      this.log.replaceChildren();
      this.start.hidden = true;
      let place = this.first;
      for (const { move, seconds } of path) {
        const [item] = rapport.all(this.section(place), `.moves > li:has([data-move="${move}"])`);
        const next = item && read(item).to;
        if (!next || "ending" in this.section(next).dataset) break; // it was edited since
        this.take(item).seconds = seconds;
        place = next;
      }
      this.show(place);
    }

    /** What was chosen is another now. */
    changed() {
      this.element.dispatchEvent(new Event("change", { bubbles: true }));
    }

    /** @param {string} name */
    section(name) {
      return /** @type {HTMLElement} */ (this.sections.get(name));
    }

    /** Show this turn or ending alone; none for an empty name. @param {string} name */
    show(name) {
      voice.silence();
      this.place = name;
      for (const [each, section] of this.sections) section.hidden = each !== name;
      for (const old of rapport.all(this.element, ".mine, .voice, .after")) old.remove();
      const section = this.sections.get(name);
      if (section && "turn" in section.dataset) prepare(this, section);
      if (section && "ending" in section.dataset) this.end(section, name);
    }

    /** @param {HTMLElement} item */
    choose(item) {
      const { to } = this.take(item).move;
      this.changed();
      this.show(to);
      const said = /** @type {HTMLElement} */ (this.log.lastElementChild);
      this.focus(rapport.find(said, ".move__feels"), rapport.find(said, ".turn--staff"));
    }

    /** Add the move to those that were chosen. @param {HTMLElement} item */
    take(item) {
      const section = /** @type {HTMLElement} */ (item.closest("[data-turn]"));
      const move = read(item);
      const others = rapport
        .all(section, ".moves > li")
        .filter((one) => one !== item)
        .map(read);
      const mended = this.steps.at(-1)?.move.lacks ? "up" : "";
      const turned = move.lacks ? "down" : mended;
      const step = /** @type {RehearsalStep} */ ({ turn: rapport.data(section, "turn"), move, others, turned });
      this.steps.push(step);
      this.tell(section, move);
      return step;
    }

    /** Add a turn and its move to what was said. @param {HTMLElement} section @param {RehearsalMove} move */
    tell(section, move) {
      const entry = document.createElement("li");
      const said = rapport.find(section, ".turn").cloneNode(true);
      const mine = /** @type {HTMLElement} */ (said.cloneNode(true));
      mine.classList.add("turn--staff");
      rapport.find(mine, ".turn__who").textContent = rapport.data(this.element, "staff");
      rapport.find(mine, ".turn__text").textContent = move.say;
      const feels = Object.assign(document.createElement("p"), { className: "move__feels", tabIndex: -1 });
      feels.textContent = move.feels;
      const practice = Object.assign(document.createElement("p"), { className: "move__practice" });
      practice.classList.add(`move__practice--${move.lacks ? "lacks" : "shows"}`);
      practice.append(move.label, move.link.cloneNode(true));
      entry.append(said, mine, feels, practice);
      this.log.append(entry);
    }

    /** @param {HTMLElement} section @param {string} name */
    end(section, name) {
      after.note(this.element, name);
      section.append(this.part("after"));
      const box = rapport.find(section, ".after");
      after.fill(this.element, box, this.steps, (step) => this.back(step));
      rapport.find(box, "[data-do=again]").addEventListener("click", () => this.begin());
      after.tell(this.element, section);
    }

    /** Go on again from before a move. @param {RehearsalStep} step */
    back(step) {
      const place = this.steps.indexOf(step);
      this.steps.length = place;
      for (const entry of [...this.log.children].slice(place)) entry.remove();
      this.changed();
      this.show(step.turn);
      this.focus(rapport.find(this.section(step.turn), "h3"));
    }

    /** Give it the focus, with its turn, or another part, at the top of the screen. @type {RehearsalPlay["focus"]} */
    focus(element, top = element.closest("section")) {
      element.focus({ preventScroll: true });
      top?.scrollIntoView({ block: "start" });
    }
  }

  return (element) => new Rehearsal(element);
});
