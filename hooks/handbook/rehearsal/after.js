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
    rapport.find(point, ".points__line").textContent = `“${move.say}”`;
    const list = rapport.find(point, "ul");
    for (const other of others) {
      const line = document.createElement("li");
      line.append(Object.assign(document.createElement("p"), { textContent: `“${other.say}”` }));
      line.append(Object.assign(document.createElement("p"), { textContent: other.feels, className: "move__feels" }));
      list.append(line);
    }
    section.append(point);
    return point;
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
      count(element, rapport.find(section, "[data-part=seen]"));
      const template = rapport.find(element, "template[data-part=point]", HTMLTemplateElement);
      const points = steps.filter((step) => step.turned);
      const list = rapport.find(section, ".points");
      for (const step of points) {
        const point = pointOf(list, step, template);
        rapport.find(point, "[data-do=back]").addEventListener("click", () => back(step));
      }
      rapport.find(section, "[data-part=points]").hidden = !points.length;
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
