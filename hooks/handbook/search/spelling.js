"use strict";
/* Which terms are meant by a word that no page has: those that are nearest to how it was typed. */
rapport.provide("search/spelling", ["search/distance"], ({ "search/distance": { letters, differing, distance } }) => {
  const MISTYPED = [1, 0.85, 0.65]; // what a term counts that is one or two letters away
  const MOST_NEAR = 3;
  const NO_WORD = -1;
  const TYPED_WRONG = [0, 0, 0, 0, 1, 1]; // letters, by the length of the word; 2 in longer ones
  const known = /** @type {WeakMap<SearchTerms, number[]>} */ (new WeakMap()); // letters of each term, as bits

  /** @param {SearchTerms} terms */
  const lettersOf = (terms) => {
    const found =
      known.get(terms) ??
      terms.terms.map((term) => (term.length > 2 && !term.startsWith("=") ? letters(term) : NO_WORD));
    known.set(terms, found);
    return found;
  };

  return {
    near(terms, word, stem) {
      let least = TYPED_WRONG[word.length] ?? 2;
      const most = least + 1;
      const every = lettersOf(terms);
      const bits = letters(stem);
      let found = /** @type {[string, number][]} */ ([]);
      for (let number = 0; least && number < terms.terms.length; number += 1) {
        if (every[number] === NO_WORD || differing(every[number], bits) > 2 * most + 2) continue;
        const term = terms.terms[number];
        const both = [distance(stem, term, most), distance(word, terms.written[number], most)];
        const far = Math.min(...both);
        if (far > least) continue;
        if (far < least) found = [];
        least = far;
        found.push([term, (both[0] + both[1]) / 10 + Number(term[0] !== word[0])]);
      }
      const nearest = Math.min(...found.map(([, sum]) => sum));
      const best = found.filter(([, sum]) => sum === nearest).map(([term]) => term);
      const usual = best.sort((one, other) => terms.rarityOf(one) - terms.rarityOf(other)).slice(0, MOST_NEAR);
      return [usual.length ? least : Infinity, usual.map((term) => [term, MISTYPED[least]])];
    },
  };
});
