"use strict";
/* How search reads English, by the rules of the index, as hooks/handbook/search/language.py does. */
rapport.provide("search/language", [], () => {
  /** @typedef {{stays: RegExp, endings: string[], comes: string}} Rule what may stay of a word, what goes, what comes instead */
  /** @typedef {{rules: Rule[], byLast: Map<string, Rule[]>}} Stage its rules, and those for words by their last letter */

  /**
   * Return the word as the first rule of the stage has it that applies.
   * @type {(word: string, stage: Stage) => string}
   */
  function changed(word, { rules, byLast }) {
    const last = word.slice(-1);
    const fitting =
      byLast.get(last) ?? rules.filter(({ endings }) => endings.some((one) => !one || one.endsWith(last)));
    byLast.set(last, fitting);
    for (const { stays, endings, comes } of fitting) {
      for (const ending of endings) {
        if (!word.endsWith(ending)) continue;
        const staying = word.slice(0, word.length - ending.length);
        if (stays.test(staying)) return staying + comes;
      }
    }
    return word;
  }

  /** @implements {SearchLanguage} */
  return class {
    /** @param {LanguageRules} rules */
    constructor(rules) {
      this.endings = new RegExp(rules.endings, "g");
      this.ignored = new Set(rules.ignored.split(" "));
      this.faint = new Set(rules.faint.split(" "));
      this.forms = new Map(Object.entries(rules.forms));
      this.known = /** @type {Map<string, string>} */ (new Map());
      this.stages = rules.stems.map((stage) => ({
        rules: stage.map(([stays, goes, comes]) => ({
          stays: new RegExp(`^(?:${stays})$`),
          endings: goes.split("|").sort((one, other) => one.length - other.length), // what stays is as long as it can be
          comes,
        })),
        byLast: new Map(),
      }));
    }

    /** @param {string} text */
    words(text) {
      const plain = text
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/[\u2018\u2019`]/g, "'");
      return plain
        .replace(this.endings, "")
        .replace(/'/g, "")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .split(" ")
        .filter(Boolean);
    }

    /** @param {string} word */
    stem(word) {
      let stem = this.known.get(word);
      if (stem !== undefined) return stem;
      stem = word;
      for (const stage of this.stages) stem = changed(this.forms.get(stem) ?? stem, stage);
      this.known.set(word, stem);
      return stem;
    }
  };
});
