"use strict";
/*
 * A rehearsal that is played, as text of few letters, to be kept by a learning system: the moves so far with the seconds
 * of each, and the endings that were seen. What the reader typed or recorded is no part of it.
 */
rapport.provide("rehearsal/attempt", ["rehearsal/after"], ({ "rehearsal/after": after }) => {
  const FORM = "r1"; // of the text
  const MOST = 20; // results that are named
  const LETTERS = 8; // of a result's name
  const LONGEST = 9999; // seconds of one move
  const PATH = /^([01])((?:[a-z]\d+)*)$/;

  /** @implements {Attempt} */
  return class {
    completed = true; // what it reports has no score
    had = /** @type {string[]} */ ([]); // the results that the system has

    /** @param {RehearsalPlay} rehearsal */
    constructor(rehearsal) {
      this.rehearsal = rehearsal;
      this.slug = `rehearsals/${rehearsal.element.dataset.rehearsal}`;
    }

    judged() {
      return "ending" in (this.rehearsal.section(this.rehearsal.place)?.dataset ?? {});
    }

    /** @param {string} id */
    has(id) {
      return this.had.includes(id.slice(0, LETTERS));
    }

    /* form;best;path;ending.…;result,… with the path only while it is half-done */
    /** @param {Best} best @param {string} [id] of a result that the system gets with the text */
    write({ score, passed }, id) {
      const { element, place } = this.rehearsal;
      const path = place && !this.judged() ? this.path() : "";
      const had = [...this.had, ...(id ? [id.slice(0, LETTERS)] : [])].slice(-MOST);
      return [
        FORM,
        passed ? "p" : score === undefined ? "" : "c",
        path,
        after.seen(element).join("."),
        had.join(),
      ].join(";");
    }

    path() {
      const { aloud, steps } = this.rehearsal;
      const moves = steps.map(({ move, seconds = 0 }) => `${move.id}${Math.min(Math.round(seconds), LONGEST)}`);
      return `${aloud.checked ? 1 : 0}${moves.join("")}`;
    }

    /** @param {string} [text] @returns {Left} */
    read(text = "") {
      const [form, best = "", path = "", seen = "", had] = text.split(";");
      if (form !== FORM) return {};
      this.had = had?.split(",").filter(Boolean) ?? this.had;
      const [, aloud, moves = ""] = PATH.exec(path) ?? [];
      const found = [...moves.matchAll(/([a-z])(\d+)/g)].map(([, move, seconds]) => ({
        move,
        seconds: Number(seconds),
      }));
      const played = { aloud: aloud === "1", path: found, seen: seen.split(".").filter(Boolean) };
      return { score: best ? 0 : undefined, passed: best === "p", open: aloud !== undefined, played };
    }
  };
});
