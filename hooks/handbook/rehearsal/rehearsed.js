"use strict";
/*
 * <rapport-rehearsed>: how many of a rehearsal's endings were seen, in a list of rehearsals.
 * <rapport-rehearsals>: the rehearsals of which any was seen, on the progress page.
 */
rapport.define("rapport-rehearsed", ["rehearsal/after"], ({ "rehearsal/after": after }) => (element) => {
  after.count(element, element);
});

rapport.define("rapport-rehearsals", ["rehearsal/after"], ({ "rehearsal/after": after }) => (element) => {
  element.append(rapport.find(element, "template", HTMLTemplateElement).content);
  const lines = rapport.all(element, "[data-rehearsal]");
  const said = rapport.find(element, "[data-part=played]");
  const fill = () => {
    for (const line of lines) {
      after.count(line, line);
      /** @type {HTMLElement} */ (line.parentElement).hidden = !line.textContent;
    }
    const played = lines.filter((line) => line.textContent).length;
    said.textContent = rapport
      .count(rapport.data(said, "text"), lines.length)
      .replace("{played}", rapport.number(played));
    element.hidden = !played;
  };
  document.addEventListener("rapport-progress", fill);
  fill();
});
