"use strict";
/* What an attempt at a quiz asks, and in which order, by a seed that repeats it. */
rapport.provide("quiz/draw", [], () => {
  /** @type {Draw["shuffle"]} */
  const shuffle = (list, random) => {
    for (let last = list.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [list[last], list[other]] = [list[other], list[last]];
    }
    return list;
  };

  return {
    shuffle,
    /* mulberry32 */
    seeded(seed) {
      let state = 0;
      for (const letter of seed) state = Math.imul(state ^ Number(letter.codePointAt(0)), 2654435761);
      return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
      };
    },
    drawn(forms, answered, most, random) {
      /* First what a link leads to, then what has to be asked, then what was answered before: it is asked again. */
      const rank = (/** @type {HTMLFormElement} */ form) =>
        (`#${form.id}` === location.hash ? 4 : 0) + ("essential" in form.dataset ? 2 : 0) + Number(answered(form));
      const mixed = shuffle([...forms], random).sort((one, other) => rank(other) - rank(one));
      const rings = new Set();
      const counts = /** @type {Record<string, number>} */ ({});
      const kept = new Set();
      for (const form of mixed) {
        const { ring, practice = "" } = form.dataset;
        if ((ring && rings.has(ring)) || (rank(form) < 2 && (counts[practice] ?? 0) >= most)) continue;
        rings.add(ring);
        counts[practice] = (counts[practice] ?? 0) + 1;
        kept.add(form);
      }
      return forms.filter((form) => kept.has(form));
    },
  };
});
