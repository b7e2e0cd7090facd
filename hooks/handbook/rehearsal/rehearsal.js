"use strict";
/*
 * <rapport-rehearsal>: plays a conversation that reads as a book without scripts. One turn is in view, below what was
 * said so far; each move says what the customer feels, and leads on.
 */
rapport.define("rapport-rehearsal", ["rehearsal/voice", "rehearsal/after"], (parts) => {
  const { "rehearsal/voice": voice, "rehearsal/after": after } = parts;

  /** @type {(item: HTMLElement) => RehearsalMove} */
  const read = (item) => {
    const fold = rapport.find(item, ".move");
    return {
      to: rapport.data(fold, "to"),
      lacks: "lacks" in fold.dataset,
      practice: rapport.data(fold, "practice"),
      say: `${rapport.find(fold, "summary").textContent}`,
      feels: `${rapport.find(fold, ".move__feels").textContent}`,
      link: rapport.find(fold, ".move__practice a", HTMLAnchorElement),
      label: `${rapport.find(fold, ".move__practice").firstChild?.textContent}`,
    };
  };

  class Rehearsal {
    steps = /** @type {RehearsalStep[]} */ ([]);

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
      this.steps = [];
      this.log.replaceChildren();
      this.start.hidden = true;
      this.show(this.first);
      this.focus(rapport.find(this.section(this.first), "h3"));
    }

    /** @param {string} name */
    section(name) {
      return /** @type {HTMLElement} */ (this.sections.get(name));
    }

    /** Show this turn or ending alone; none for an empty name. @param {string} name */
    show(name) {
      voice.silence();
      for (const [each, section] of this.sections) section.hidden = each !== name;
      for (const old of rapport.all(this.element, ".mine, .voice, .after")) old.remove();
      const section = this.sections.get(name);
      if (section && "turn" in section.dataset) this.prepare(section);
      if (section && "ending" in section.dataset) this.end(section, name);
    }

    /** @param {HTMLElement} section */
    prepare(section) {
      const moves = rapport.find(section, ".moves");
      moves.hidden = this.aloud.checked;
      if (voice.available()) {
        rapport.find(section, ".turn").after(this.part("voice"));
        const text = `${rapport.find(section, ".turn__text").textContent}`;
        rapport.find(section, ".voice").addEventListener("click", () => voice.read(text));
      }
      if (!this.aloud.checked) return;
      moves.before(this.part("line"));
      const line = rapport.find(section, ".mine");
      voice.record(line);
      const show = rapport.find(line, "[data-do=show]");
      show.addEventListener("click", () => {
        moves.hidden = false;
        show.hidden = true;
        this.compare(line, section);
        rapport.find(moves, ".move__say").focus();
      });
      rapport.find(line, "textarea").focus({ preventScroll: true });
    }

    /** Offer to tick what one's own line did: acts of the practices that good moves show. @param {HTMLElement} line @param {HTMLElement} section */
    compare(line, section) {
      const shown = rapport.all(section, ".move:not([data-lacks])").map((move) => move.dataset.practice);
      const acts = this.part("acts");
      const lists = rapport.all(acts, "ul").filter((list) => shown.includes(list.dataset.practice));
      const box = rapport.find(line, "fieldset");
      box.append(...lists);
      box.hidden = !lists.length;
    }

    /** @param {HTMLElement} item */
    choose(item) {
      const section = /** @type {HTMLElement} */ (item.closest("[data-turn]"));
      const move = read(item);
      const others = rapport
        .all(section, ".moves > li")
        .filter((one) => one !== item)
        .map(read);
      const mended = this.steps.at(-1)?.move.lacks ? "up" : "";
      this.steps.push({
        turn: rapport.data(section, "turn"),
        move,
        others,
        turned: move.lacks ? "down" : mended,
      });
      this.tell(section, move);
      this.show(move.to);
      this.focus(rapport.find(/** @type {HTMLElement} */ (this.log.lastElementChild), ".move__feels"));
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
      this.element.classList.add("rehearsal--ended");
    }

    /** Go on again from before a move. @param {RehearsalStep} step */
    back(step) {
      const place = this.steps.indexOf(step);
      this.steps.length = place;
      for (const entry of [...this.log.children].slice(place)) entry.remove();
      this.show(step.turn);
      this.focus(rapport.find(this.section(step.turn), "h3"));
    }

    /** @param {HTMLElement} element */
    focus(element) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "start" });
    }
  }

  return (element) => new Rehearsal(element);
});
