"use strict";
/* A turn before its moves: the customer's line to hear, and, where it is wanted, one's own line before the moves show. */
rapport.provide("rehearsal/mine", ["rehearsal/voice"], ({ "rehearsal/voice": voice }) => {
  /**
   * Offer to tick what one's own line did: acts of the practices that good moves show, folded away below the moves.
   * @type {(moves: HTMLElement, acts: DocumentFragment) => void}
   */
  function compare(moves, acts) {
    const shown = rapport.all(moves, ".move:not([data-lacks])").map((move) => move.dataset.practice);
    for (const list of rapport.all(acts, "ul")) if (!shown.includes(list.dataset.practice)) list.remove();
    if (acts.querySelector("ul")) moves.after(acts);
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
    const recording = voice.record(line);
    const typed = rapport.find(line, "textarea", HTMLTextAreaElement);
    rapport.find(line, "[data-do=show]").addEventListener("click", () => {
      recording.stop();
      rapport.find(line, ".mine__ask").hidden = true;
      const said = rapport.find(line, ".turn");
      rapport.find(said, ".turn__text").textContent = typed.value;
      said.hidden = !typed.value.trim();
      moves.hidden = false;
      compare(moves, rehearsal.part("acts"));
      rehearsal.focus(rapport.find(moves, ".move__say"));
    });
    typed.focus({ preventScroll: true });
  };
});
