"use strict";
/* <rapport-checklist>: ticks stay on this device, bound to the words of the act, so an edited act starts unticked. */
rapport.define("rapport-checklist", ["store"], ({ store }) => (element) => {
  for (const box of rapport.all(element, "input[data-act]", HTMLInputElement)) {
    const id = `${rapport.data(element, "list")}/${rapport.data(box, "act")}`;
    box.checked = store.get("ticks", id) === true;
    box.addEventListener("change", () => store.set("ticks", id, box.checked || undefined));
  }
});
