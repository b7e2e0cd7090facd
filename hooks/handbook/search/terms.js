"use strict";
/* The terms of the index, and which of them a word may stand for that somebody types. */
rapport.provide("search/terms", ["search/packed", "search/spelling"], (parts) => {
  const {
    "search/packed": packed,
    "search/spelling": { letters, differing, distance },
  } = parts;

  /* What a term counts that was not typed: one that a word begins, one that is one or two letters away. */
  const BEGUN = 0.8;
  const MISTYPED = [1, 0.85, 0.65];
  const MOST_BEGUN = 6;
  const MOST_NEAR = 3;
  const NO_WORD = -1;

  /** @implements {SearchTerms} */
  return class {
    letters = /** @type {number[] | undefined} */ (undefined); // of each term, as bits

    /** @param {SearchWords} words @param {SearchLanguage} reader @param {number[]} rare how rare each term is */
    constructor(words, reader, rare) {
      this.reader = reader;
      this.rare = rare;
      this.written = packed.terms(words.terms); // as readers write them
      this.terms = this.written.map((term) => (term.startsWith("=") ? term : reader.stem(term)));
      this.numbers = new Map(this.terms.map((term, number) => [term, number]));
    }

    /** @param {string} term */
    rarityOf(term) {
      return this.rare[this.numbers.get(term) ?? -1];
    }

    /** @param {string} word @param {boolean} open @returns {[string, number][]} */
    meant(word, open) {
      const stem = this.reader.stem(word);
      if (this.numbers.has(stem)) return [[stem, 1]];
      const begun = open && word.length > 1 ? this.beginning(word) : [];
      if (begun.length) return begun.map((number) => [this.terms[number], BEGUN]);
      const [far, near] = this.near(word, stem);
      const joined = far > 1 ? this.parted(word) : [];
      return joined.length ? joined : near;
    }

    /** @param {string} start */
    beginning(start) {
      const found = [];
      for (let number = this.after(start); this.written[number]?.startsWith(start); number += 1) {
        if (this.rare[number]) found.push(number);
      }
      return found.sort((a, b) => this.rare[a] - this.rare[b]).slice(0, MOST_BEGUN);
    }

    /**
     * Return the number of the first term that is not before the letters.
     * @param {string} start
     */
    after(start) {
      let [low, high] = [0, this.written.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.written[middle] < start) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    /**
     * Return the two words that were written as one.
     * @param {string} word
     * @returns {[string, number][]}
     */
    parted(word) {
      for (let place = 3; place <= word.length - 3; place += 1) {
        const both = [word.slice(0, place), word.slice(place)];
        const others = both.filter((part) => !this.reader.ignored.has(part));
        const stems = others.map((part) => this.reader.stem(part)).filter((stem) => this.numbers.has(stem));
        if (stems.length && stems.length === others.length) return stems.map((stem) => [stem, 1]);
      }
      return [];
    }

    /**
     * Return how far the terms are that are nearest to a word that no page has, and these.
     * @param {string} word
     * @param {string} stem
     * @returns {[number, [string, number][]]}
     */
    near(word, stem) {
      let least = [0, 0, 0, 0, 1, 1][word.length] ?? 2;
      const most = least + 1;
      this.letters ??= this.terms.map((term) => (term.length > 2 && !term.startsWith("=") ? letters(term) : NO_WORD));
      const bits = letters(stem);
      let found = /** @type {[string, number][]} */ ([]);
      for (let number = 0; least && number < this.terms.length; number += 1) {
        if (this.letters[number] === NO_WORD || differing(this.letters[number], bits) > 2 * most + 2) continue;
        const term = this.terms[number];
        const both = [distance(stem, term, most), distance(word, this.written[number], most)];
        const far = Math.min(...both);
        if (far > least) continue;
        if (far < least) found = [];
        least = far;
        found.push([term, (both[0] + both[1]) / 10 + Number(term[0] !== word[0])]);
      }
      const nearest = Math.min(...found.map(([, sum]) => sum));
      const best = found.filter(([, sum]) => sum === nearest).map(([term]) => term);
      const usual = best.sort((one, other) => this.rarityOf(one) - this.rarityOf(other)).slice(0, MOST_NEAR);
      return [usual.length ? least : Infinity, usual.map((term) => [term, MISTYPED[least]])];
    }
  };
});
