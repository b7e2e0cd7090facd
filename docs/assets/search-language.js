/* rapportLanguage: how search reads English, by the rules of the index, as hooks/handbook/search/language.py does. */
(() => {
  "use strict";
  if (window.rapportLanguage) return;

  class Language {
    constructor(rules) {
      this.endings = new RegExp(rules.endings, "g");
      this.ignored = new Set(rules.ignored.split(" "));
      this.faint = new Set(rules.faint.split(" "));
      this.forms = new Map(Object.entries(rules.forms));
      this.known = new Map();
      this.stages = rules.stems.map((stage) => ({
        rules: stage.map(([stays, goes, comes]) => ({
          stays: new RegExp(`^(?:${stays})$`),
          endings: goes.split("|").sort((one, other) => one.length - other.length), // what stays is as long as it can be
          comes,
        })),
        byLast: new Map(), // those that may apply to a word, by its last letter
      }));
    }

    words(text) {
      const plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019`]/g, "'");
      return plain.replace(this.endings, "").replace(/'/g, "").replace(/[^a-z0-9]+/g, " ").split(" ").filter(Boolean);
    }

    stems(words) {
      return words.map((word) => {
        if (!this.known.has(word)) this.known.set(word, this.stem(word));
        return this.known.get(word);
      });
    }

    stem(word) {
      let stem = word;
      for (const stage of this.stages) {
        stem = this.forms.get(stem) ?? stem;
        stem = changed(stem, stage);
      }
      return stem;
    }
  }

  /* Return the word as the first rule of the stage has it that applies. */
  function changed(word, { rules, byLast }) {
    const last = word.at(-1);
    if (!byLast.has(last)) byLast.set(last, rules.filter(({ endings }) => endings.some((one) => !one || one.endsWith(last))));
    for (const { stays, endings, comes } of byLast.get(last)) {
      for (const ending of endings) {
        if (!word.endsWith(ending)) continue;
        const staying = word.slice(0, word.length - ending.length);
        if (stays.test(staying)) return staying + comes;
      }
    }
    return word;
  }

  /* Return a bit for each letter that the word has: words with many different ones are far apart. */
  const letters = (word) => [...word].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) % 32)), 0);

  function differing(a, b) {
    let count = 0;
    for (let bits = a ^ b; bits; bits &= bits - 1) count += 1;
    return count;
  }

  /* Return how many letters were typed wrong, left out, added or swapped; `most` + 1 stands for more. It is called for
     thousands of words, so it makes nothing. */
  const LONGEST = 64;
  let [before, last, row] = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST) return most + 1;
    for (let j = 0; j <= b.length; j += 1) last[j] = j;
    for (let i = 1; i <= a.length; i += 1) {
      let least = row[0] = i;
      for (let j = 1; j <= b.length; j += 1) {
        let far = last[j - 1] + (a[i - 1] !== b[j - 1]);
        far = Math.min(far, last[j] + 1, row[j - 1] + 1);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) far = Math.min(far, before[j - 2] + 1);
        row[j] = far;
        least = Math.min(least, far);
      }
      if (least > most) return most + 1;
      [before, last, row] = [last, row, before];
    }
    return last[b.length];
  }

  /* Return the number of a phrase, as hooks/handbook/search/phrases.py does. */
  const numbered = (phrase) => [...phrase].reduce((value, letter) => (value * 31 + letter.charCodeAt(0)) % 262139, 0);

  window.rapportLanguage = { Language, numbered, letters, differing, distance };
})();
