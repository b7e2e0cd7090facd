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
      this.stages = rules.stems.map((stage) =>
        stage.map(([stays, goes, comes]) => [new RegExp(`^(${stays})(?:${goes})$`), comes, lastLetters(goes)]));
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
        for (const [pattern, comes, last] of stage) {
          const match = (!last || last.has(stem.at(-1))) && pattern.exec(stem);
          if (match) {
            stem = match[1] + comes;
            break;
          }
        }
      }
      return stem;
    }
  }

  /* Return the letters that one of the endings ends with, since most words need no closer look; null stands for all. */
  const lastLetters = (endings) => (endings ? new Set(endings.split("|").map((ending) => ending.at(-1))) : null);

  /* Return a bit for each letter that the word has: words with many different ones are far apart. */
  const letters = (word) => [...word].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) % 32)), 0);

  function differing(a, b) {
    let count = 0;
    for (let bits = a ^ b; bits; bits &= bits - 1) count += 1;
    return count;
  }

  /* Return how many letters were typed wrong, left out, added or swapped; `most` + 1 stands for more. */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[b.length];
  }

  /* Return the number of a phrase, as hooks/handbook/search/phrases.py does. */
  const numbered = (phrase) => [...phrase].reduce((value, letter) => (value * 31 + letter.charCodeAt(0)) % 262139, 0);

  window.rapportLanguage = { Language, numbered, letters, differing, distance };
})();
