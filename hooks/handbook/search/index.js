"use strict";
/* The index: every term with its pages and how rare it is, and the groups of synonyms. */
rapport.provide("search/index", ["search/packed", "search/language", "search/terms"], (parts) => {
  const { "search/packed": packed, "search/language": Language, "search/terms": Terms } = parts;

  /** @type {(phrase: string) => number} as hooks/handbook/search/phrases.py does it */
  const numbered = (phrase) => [...phrase].reduce((value, letter) => (value * 31 + letter.charCodeAt(0)) % 262139, 0);

  /** @implements {SearchIndex} */
  return class {
    /** @param {SearchWords} words */
    constructor(words) {
      this.data = words;
      this.longest = words.longest;
      this.reader = new Language(words.language);
      const lists = words.weights?.split(" "); // in a small handbook, which counts what is rare by them
      this.lists = /** @type {Map<number, string[]>} */ (new Map(lists && [[0, lists]]));
      const rare = lists
        ? lists.map((list) => this.counted(list))
        : [...(words.rarity ?? "")].map((digit) => Number(digit) * words.step);
      this.terms = new Terms(words, this.reader, rare);
      this.joins = /** @type {Map<string | number, string[]>} */ (new Map()); // a term, or a phrase's number -> its groups
      this.join();
    }

    join() {
      /** @type {(one: string | number, group: string) => void} */
      const add = (one, group) => this.joins.set(one, [...(this.joins.get(one) ?? []), group]);
      const names = Object.keys(this.data.groups);
      for (const name of names) {
        let number = 0;
        for (const step of packed.numbers(this.data.groups[name])) {
          number += step;
          add(this.terms.terms[number], name);
        }
      }
      let phrase = 0;
      const steps = [...packed.numbers(this.data.phrases)];
      for (let i = 0; i < steps.length; i += 2) {
        phrase += steps[i];
        add(phrase, names[steps[i + 1]]);
      }
    }

    /**
     * Return the rarity of a term by its packed pages.
     * @param {string} list
     */
    counted(list) {
      const count = [...packed.numbers(list)].length;
      return count && Math.log(1 + (this.data.counts.length - count + 0.5) / (count + 0.5));
    }

    /** @param {number} page */
    worth(page) {
      return packed.value(this.data.counts[page]);
    }

    /** @param {string} term */
    async pages(term) {
      const number = this.terms.numbers.get(term) ?? -1;
      const { starts, levels } = this.data;
      const file = starts.filter((start) => start <= number).length - 1;
      const lists = this.lists.get(file) ?? (await rapport.load(`search/weights-${file}`)).split(" ");
      this.lists.set(file, lists);
      return packed.weights(lists[number - starts[file]], levels);
    }

    /** @param {string | string[]} term */
    groups(term) {
      const names = this.joins.get(typeof term === "string" ? term : numbered(term.join(" "))) ?? [];
      return names.filter((name) => this.terms.numbers.has(name));
    }

    /** @param {number} page @returns {Promise<SearchResult>} */
    async result(page) {
      const { per_pages: each } = this.data;
      const rows = await rapport.load(`search/pages-${Math.floor(page / each)}`);
      const [path, kind, title, summary, phrase] = rows[page % each];
      return { path, kind, title, summary, phrase };
    }
  };
});
