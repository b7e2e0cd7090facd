"use strict";
/*
 * A rehearsal that came to an ending, as its adapter reports it: each decision, and the ending, as a choice that nobody
 * calls right or wrong. Only what the page itself says is in it.
 */
rapport.provide("rehearsal/report", ["lms/ids"], ({ "lms/ids": ids }) => {
  /** @type {(element: Element) => string} */
  const text = (element) => `${element.textContent}`.replace(/\s+/g, " ").trim();

  return (play, end, seconds) => {
    const { element } = play;
    const { rehearsal = "", revision } = element.dataset;
    const shared = { revision, paired: false, kind: /** @type {const} */ ("choice"), targets: {} };

    /** @type {(step: RehearsalStep) => Question} */
    const decision = ({ turn, move, seconds: took }) => {
      const asked = play.section(turn);
      const moves = rapport.all(asked, "[data-move]");
      const choices = moves.map((one) => [rapport.data(one, "move"), text(rapport.find(one, "summary"))]);
      return {
        ...shared,
        id: `${rehearsal}.${turn}`,
        practice: move.practice,
        stem: text(rapport.find(asked, ".turn__text")),
        choices: Object.fromEntries(choices),
        order: moves.map((one) => rapport.data(one, "move")),
        given: { [move.id]: "on" },
        seconds: took,
      };
    };

    const endings = rapport.all(element, "[data-ending]");
    const titles = endings.map((one) => [
      rapport.data(one, "ending"),
      `${rapport.find(one, "h3").lastChild?.textContent}`,
    ]);
    /** @type {Question} no turn has an id in capitals */
    const ending = {
      ...shared,
      id: `${rehearsal}.ENDING`,
      practice: "",
      stem: rapport.data(rapport.find(play.part("launched"), "[data-ended]"), "ended"),
      choices: Object.fromEntries(titles),
      given: { [rapport.data(end, "ending")]: "on" },
    };
    return {
      id: ids.made(),
      at: Date.now(),
      score: 0, // which nobody is told
      scaled: 0,
      passed: "good" in end.dataset,
      completed: true,
      seconds,
      questions: [...play.steps.map(decision), ending],
    };
  };
});
