"use strict";
/* The terms of the index, and which of them a word may stand for that somebody types. */
rapport.provide("search/terms", ["search/packed", "search/spelling"], (parts) => {
  const { "search/packed": packed, "search/spelling": spelling } = parts;

  /* What a term counts that a word begins. */
  const BEGUN = 0.8;
  const MOST_BEGUN = 6;

  /** @implements {SearchTerms} */
  return class {
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
      const [far, near] = spelling.near(this, word, stem);
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
  };
});
