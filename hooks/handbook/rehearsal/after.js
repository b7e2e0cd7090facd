"use strict";
/* What stands after a rehearsal: endings seen, what the customer did not say, where it turned, what to practise next. */
rapport.provide("rehearsal/after", ["store"], ({ store }) => {
  /** @type {(element: HTMLElement) => string[]} */
  const seen = (element) => {
    const { rehearsal, endings, seen: told } = element.dataset; // told by the learning system that launched it
    const known = told?.split(" ");
    return `${endings}`
      .split(" ")
      .filter((ending) => known?.includes(ending) ?? store.get("rehearsed", `${rehearsal}.${ending}`));
  };

  /** @type {(element: HTMLElement, line: HTMLElement) => void} */
  const count = (element, line) => {
    const all = rapport.data(element, "endings").split(" ").length;
    const many = seen(element).length;
    line.textContent = many
      ? rapport.count(rapport.data(line, "text"), all).replace("{seen}", rapport.number(many))
      : "";
  };

  /** @type {(section: HTMLElement, step: RehearsalStep, template: HTMLTemplateElement) => HTMLElement} */
  function pointOf(section, { move, turned, others }, template) {
    const point = rapport.find(/** @type {DocumentFragment} */ (template.content.cloneNode(true)), "li");
    const mark = rapport.find(point, ".points__mark");
    mark.textContent = rapport.data(mark, turned || "up");
    mark.classList.add(`points__mark--${turned}`);
    rapport.find(point, "q").textContent = move.say;
    const list = rapport.find(point, "ul");
    for (const other of others) {
      const line = document.createElement("li");
      const said = document.createElement("p");
      said.append(Object.assign(document.createElement("q"), { textContent: other.say }));
      line.append(said);
      line.append(Object.assign(document.createElement("p"), { textContent: other.feels, className: "move__feels" }));
      list.append(line);
    }
    section.append(point);
    return point;
  }

  /**
   * Name every ending that was seen, and say of the others how good they are; below them stands the map.
   * @type {(element: HTMLElement, box: HTMLElement) => void}
   */
  function ways(element, box) {
    const known = seen(element);
    const list = rapport.find(box, "ul");
    const endings = rapport.all(element, "[data-ending]");
    const isSeen = (/** @type {HTMLElement} */ ending) => known.includes(rapport.data(ending, "ending"));
    count(element, rapport.find(box, "[data-part=seen]"));
    rapport.find(box, ".ways__dots").textContent = endings.map((one) => (isSeen(one) ? "●" : "○")).join("");
    for (const ending of endings) {
      const line = document.createElement("li");
      const title = isSeen(ending) ? rapport.find(ending, "h3").lastChild?.textContent : rapport.data(list, "unseen");
      for (const part of rapport.all(ending, ".ending__number, .ending__worth")) line.append(part.cloneNode(true));
      line.append(`${title}`);
      list.append(line);
    }
    for (const map of rapport.all(element, "#behind .map")) box.append(map.cloneNode(true));
  }

  /**
   * Make one button the main one: after a poor ending back to where it got harder, else on to another rehearsal.
   * @type {(box: HTMLElement, points: RehearsalStep[], back: (step: RehearsalStep) => void) => void}
   */
  function next(box, points, back) {
    const mend = rapport.find(box, "[data-do=mend]");
    const harder = points.filter((step) => step.turned === "down").at(-1);
    mend.hidden = !harder || box.closest("[data-good]") !== null;
    mend.addEventListener("click", () => harder && back(harder));
    const isAlone = document.documentElement.classList.contains("embed"); // nothing else is shown
    for (const link of rapport.all(box, "[data-part=following]")) link.hidden = isAlone || !mend.hidden;
    rapport.find(box, ".buttons > :not([hidden])").classList.add("button--main");
  }

  return {
    seen,
    count,
    note(element, ending) {
      const { rehearsal, seen: told } = element.dataset;
      if (told !== undefined) element.dataset.seen = `${told} ${ending}`;
      store.set("rehearsed", `${rehearsal}.${ending}`, Date.now());
    },
    tell(element, section) {
      const { rehearsal = "", revision = "" } = element.dataset;
      const detail = {
        rehearsal,
        revision,
        ending: rapport.data(section, "ending"),
        worth: rapport.data(section, "worth"),
      };
      element.dispatchEvent(new CustomEvent("rapport-ended", { bubbles: true, detail }));
    },
    fill(element, section, steps, back) {
      ways(element, rapport.find(section, "[data-part=ways]"));
      const template = rapport.find(element, "template[data-part=point]", HTMLTemplateElement);
      const points = steps.filter((step) => step.turned);
      const list = rapport.find(section, ".points");
      for (const step of points) {
        const point = pointOf(list, step, template);
        rapport.find(point, "[data-do=back]").addEventListener("click", () => back(step));
      }
      rapport.find(section, "[data-part=points]").hidden = !points.length;
      next(section, points, back);
      const lacked = steps.filter((step) => step.move.lacks);
      const links = new Map((lacked.length ? lacked : steps).map(({ move }) => [move.practice, move.link]));
      const rows = rapport.find(section, "[data-part=next] ul");
      for (const link of links.values()) {
        const row = document.createElement("li");
        row.append(link.cloneNode(true));
        rows.append(row);
      }
    },
  };
});
