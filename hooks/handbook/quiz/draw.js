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
    drawn(forms, answered, most, random, before = new Set()) {
      const isMust = (/** @type {HTMLFormElement} */ form) =>
        `#${form.id}` === location.hash || "essential" in form.dataset;
      /* First what a link leads to, then what has to be asked, then what was answered in practice: it is asked again.
         What an earlier try of this test asked comes last. */
      const rank = (/** @type {HTMLFormElement} */ form) =>
        (`#${form.id}` === location.hash ? 8 : 0) +
        ("essential" in form.dataset ? 4 : 0) +
        2 * Number(answered(form)) -
        Number(before.has(form.id));
      const ranks = new Map(shuffle([...forms], random).map((form) => [form, rank(form)]));
      const counts = /** @type {Record<string, number>} */ ({});
      const count = (/** @type {string} */ of) => counts[`${of}`] ?? 0;
      const kept = new Set();
      while (ranks.size) {
        /* Among equals, the type that was drawn least. */
        const worth = (/** @type {[HTMLFormElement, number]} */ [form, place]) =>
          place - count(`type ${form.dataset.type}`) / forms.length;
        const [[form]] = [...ranks].reduce(
          (best, one) => (worth(one) > worth(best[0]) ? [one] : best),
          [[...ranks][0]],
        );
        ranks.delete(form);
        const { ring, practice, type } = form.dataset;
        if ((ring && count(`ring ${ring}`)) || (!isMust(form) && count(`practice ${practice}`) >= most)) continue;
        for (const of of [`ring ${ring}`, `practice ${practice}`, `type ${type}`]) counts[of] = count(of) + 1;
        kept.add(form);
      }
      return forms.filter((form) => kept.has(form));
    },
  };
});
