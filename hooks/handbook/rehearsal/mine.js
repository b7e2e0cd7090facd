"use strict";
/* A turn before its moves: the customer's line to hear, and, where it is wanted, one's own line before the moves show. */
rapport.provide("rehearsal/mine", ["rehearsal/voice"], ({ "rehearsal/voice": voice }) => {
  /**
   * Offer to tick what one's own line did: acts of the practices that good moves show.
   * @type {(line: HTMLElement, section: HTMLElement, acts: DocumentFragment) => void}
   */
  function compare(line, section, acts) {
    const shown = rapport.all(section, ".move:not([data-lacks])").map((move) => move.dataset.practice);
    const lists = rapport.all(acts, "ul").filter((list) => shown.includes(list.dataset.practice));
    const box = rapport.find(line, "fieldset");
    box.append(...lists);
    box.hidden = !lists.length;
  }

  return (rehearsal, section) => {
    const moves = rapport.find(section, ".moves");
    moves.hidden = rehearsal.aloud.checked;
    if (voice.available()) {
      rapport.find(section, ".turn").after(rehearsal.part("voice"));
      const text = `${rapport.find(section, ".turn__text").textContent}`;
      rapport.find(section, ".voice").addEventListener("click", () => voice.read(text));
    }
    if (!moves.hidden) return;
    moves.before(rehearsal.part("line"));
    const line = rapport.find(section, ".mine");
    voice.record(line);
    const show = rapport.find(line, "[data-do=show]");
    show.addEventListener("click", () => {
      moves.hidden = false;
      show.hidden = true;
      compare(line, section, rehearsal.part("acts"));
      rapport.find(moves, ".move__say").focus();
    });
    rapport.find(line, "textarea").focus({ preventScroll: true });
  };
});
