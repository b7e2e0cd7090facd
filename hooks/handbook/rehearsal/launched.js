"use strict";
/*
 * A rehearsal as the learning system meets it that launched it: how it begins, what it reports, and how long each
 * decision takes while the page is in view. Any ending completes it, a good one passes it, and none is a failure.
 */
rapport.provide("rehearsal/launched", ["rehearsal/after", "rehearsal/attempt", "rehearsal/report"], (parts) => {
  const { "rehearsal/after": after, "rehearsal/attempt": Attempt, "rehearsal/report": report } = parts;

  class Clock {
    since = Date.now();
    spent = 0; // milliseconds, of which none since then

    constructor() {
      document.addEventListener("visibilitychange", () => this.tick());
    }

    /** What has passed while the page is hidden counts for nothing. */
    tick() {
      if (document.hidden) this.spent += Date.now() - this.since;
      this.since = Date.now();
    }

    /** Return the seconds since the last call, and begin anew. */
    read() {
      const spent = this.spent + (document.hidden ? 0 : Date.now() - this.since);
      this.since = Date.now();
      this.spent = 0;
      return spent / 1000;
    }
  }

  return (rehearsal) => {
    const { element, start } = rehearsal;
    const clock = new Clock();
    element.addEventListener("change", ({ target }) => {
      if (target !== element) return; // what the reader typed or ticked
      const took = clock.read();
      const last = rehearsal.steps.at(-1);
      if (last) last.seconds ??= took;
    });
    return {
      page: { element, words: element, part: (selector) => rapport.find(rehearsal.part("launched"), selector) },
      attempt: new Attempt(rehearsal),
      begin({ open, played }) {
        element.dataset.seen = played?.seen.join(" ") ?? "";
        after.count(element, rapport.find(start, "[data-part=seen]"));
        start.hidden = false;
        if (!open || !played) return false;
        rehearsal.aloud.checked = played.aloud;
        rehearsal.resume(played.path);
        clock.read();
        return true;
      },
      ends: "rapport-ended",
      report: (_, seconds) => report(rehearsal, rehearsal.section(rehearsal.place), seconds),
    };
  };
});
