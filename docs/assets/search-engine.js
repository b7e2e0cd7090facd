/*
 * rapportSearch: finds pages by what the build worked out (hooks/handbook/search/). Loaded when search is opened.
 * Its data are scripts beside it, for pages opened as files may load nothing else; each is loaded when it is needed.
 */
(() => {
  "use strict";
  if (window.rapportSearch) return;
  const { Language, numbered, letters, differing, distance } = window.rapportLanguage;
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const HALF = 32;
  const VALUE = Object.fromEntries([...DIGITS].map((digit, value) => [digit, value]));
  const folder = new URL("search/", document.currentScript.src);

  /* What a word counts that was not typed: one of its synonyms, its longer forms, one or two letters away; and what
     a synonym of several words counts for one of one word. */
  const SYNONYM = 0.8;
  const BEGUN = 0.8;
  const MISTYPED = [1, 0.85, 0.65];
  const RUN = 1.25;
  const REST = 0.7; // how much a word counts by its second meaning, when its first counts more
  const FAINT = 0.6; // a word that is said of everything
  const WHOLE = 0.5; // how much a page gains that grants all wishes, not one alone
  const MOST = 10; // results
  const LEAST = 0.35; // of the best result's score, or a page is no result
  const TOLD = 1.5; // a word less rare than this is everywhere: it is not marked

  /* ---- Files ---------------------------------------------------------------------------- */

  const files = new Map();

  /* Return a file by its name: the promise of its data, and what fulfils or breaks it. */
  function file(name) {
    if (!files.has(name)) {
      const made = {};
      made.promise = new Promise((...ends) => { [made.fulfil, made.fail] = ends; });
      files.set(name, made);
    }
    return files.get(name);
  }

  function load(name) {
    const wanted = file(name);
    if (!wanted.asked) {
      wanted.asked = true;
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, folder);
      script.onerror = () => {
        files.delete(name); // to be tried again
        wanted.fail(new Error(`${name} can't be loaded`));
      };
      document.head.append(script);
    }
    return wanted.promise;
  }

  /* Called by each file of data. */
  function add(name, data) {
    const wanted = file(name);
    wanted.asked = true;
    wanted.fulfil(data);
  }

  /* Read numbers in base 32; the last digit of each is from the upper half. */
  function* numbers(text) {
    let value = 0;
    for (const digit of text) {
      value = value * HALF + (VALUE[digit] % HALF);
      if (VALUE[digit] < HALF) continue;
      yield value;
      value = 0;
    }
  }

  /* ---- The index -------------------------------------------------------------------------- */

  class Index {
    constructor(data) {
      Object.assign(this, data);
      this.reader = new Language(data.language);
      this.written = []; // terms as readers write them
      let last = "";
      for (const coded of data.terms.split(",")) {
        last = last.slice(0, VALUE[coded[0]]) + coded.slice(1);
        this.written.push(last);
      }
      this.terms = this.written.map((term) => (term[0] === "=" ? term : this.reader.stems([term])[0]));
      this.numbers = new Map(this.terms.map((term, number) => [term, number]));
      const lists = data.weights?.split(" "); // in a small handbook, which counts what is rare by them
      this.lists = new Map(lists && [[0, lists]]);
      this.rare = lists ? lists.map((list) => this.counted(list)) : [...data.rarity].map((digit) => digit * data.step);
      this.joins = new Map(); // a term, or the number of several side by side -> the names of its groups
      const names = Object.keys(data.groups);
      const join = (one, target) => this.joins.set(one, [...(this.joins.get(one) ?? []), target]);
      for (const name of names) {
        let number = 0;
        for (const step of numbers(data.groups[name])) join(this.terms[number += step], name);
      }
      let phrase = 0;
      const packed = [...numbers(data.phrases)];
      for (let i = 0; i < packed.length; i += 2) {
        join(phrase += packed[i], names[packed[i + 1]]);
      }
    }

    /* Return the rarity of a term by its packed pages. */
    counted(list) {
      const count = [...numbers(list)].length;
      return count && Math.log(1 + (this.counts.length - count + 0.5) / (count + 0.5));
    }

    rarityOf(term) {
      return this.rare[this.numbers.get(term)];
    }

    /* Return the pages of the term with their weights, as [page, weight, page, weight, …]. */
    async pages(term) {
      const number = this.numbers.get(term);
      let file = this.starts.findIndex((start) => start > number) - 1;
      if (file < -1) file = this.starts.length - 1;
      if (!this.lists.has(file)) this.lists.set(file, (await load(`weights-${file}`)).split(" "));
      return this.unpack(this.lists.get(file)[number - this.starts[file]]);
    }

    unpack(text) {
      const found = [];
      let page = -1;
      for (const number of numbers(text)) {
        page += Math.floor(number / (this.levels + 1));
        found.push(page, (number % (this.levels + 1)) / this.levels);
      }
      return found;
    }

    /* Return the terms that a word may stand for, each with what it then counts: [[term, factor], …]. */
    meant(word, open) {
      const [stem] = this.reader.stems([word]);
      if (this.numbers.has(stem)) return [[stem, 1]];
      const begun = open && word.length > 1 ? this.beginning(word) : [];
      if (begun.length) return begun.map((number) => [this.terms[number], BEGUN]);
      const [far, near] = this.near(word, stem);
      const parts = far > 1 ? this.parted(word) : [];
      return parts.length ? parts : near;
    }

    /* Return the numbers of some terms that are written with these letters first, the most usual first. */
    beginning(letters) {
      const found = [];
      for (let number = this.after(letters); this.written[number]?.startsWith(letters); number += 1) {
        if (this.rare[number]) found.push(number);
      }
      return found.sort((a, b) => this.rare[a] - this.rare[b]).slice(0, 6);
    }

    /* Return the number of the first term that is not before the letters. */
    after(letters) {
      let [low, high] = [0, this.written.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.written[middle] < letters) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    /* Return the two words that were written as one. */
    parted(word) {
      for (let place = 3; place <= word.length - 3; place += 1) {
        const parts = [word.slice(0, place), word.slice(place)];
        const left = parts.filter((part) => this.reader.ignored.has(part));
        const others = parts.filter((part) => !left.includes(part));
        const stems = this.reader.stems(others).filter((stem) => this.numbers.has(stem));
        if (stems.length && stems.length + left.length === 2) return stems.map((stem) => [stem, 1]);
      }
      return [];
    }

    /* Return how far the terms are that are nearest to a word that no page has, and these. */
    near(word, stem) {
      let least = [0, 0, 0, 0, 1, 1][word.length] ?? 2;
      const most = least + 1;
      const isWord = (term) => term.length > 2 && term[0] !== "=";
      this.letters ??= this.terms.map((term) => (isWord(term) ? letters(term) : -1));
      const bits = letters(stem);
      let found = [];
      for (let number = 0; least && number < this.terms.length; number += 1) {
        if (this.letters[number] === -1 || differing(this.letters[number], bits) > 2 * most + 2) continue;
        const term = this.terms[number];
        const both = [distance(stem, term, most), distance(word, this.written[number], most)];
        const far = Math.min(...both);
        if (far > least) continue;
        if (far < least) found = [];
        least = far;
        found.push([term, (both[0] + both[1]) / 10 + (term[0] !== word[0])]);
      }
      const nearest = Math.min(...found.map(([, sum]) => sum));
      const best = found.filter(([, sum]) => sum === nearest).map(([term]) => term);
      const usual = best.sort((one, other) => this.rarityOf(one) - this.rarityOf(other)).slice(0, 3);
      return [usual.length ? least : Infinity, usual.map((term) => [term, MISTYPED[least]])];
    }

    /* Return what the query asks for: a list of wishes, each a list of [term, factor]; and the stems of its words. */
    wishes(query) {
      const words = this.reader.words(query);
      const open = isOpen(query);
      const meant = words.map((word, place) =>
        (this.reader.ignored.has(word) ? [] : this.meant(word, open && place === words.length - 1))
          .map(([term, factor]) => [term, this.reader.faint.has(word) ? factor * FAINT : factor]));
      const stems = words.map((word, place) => meant[place][0]?.[0] ?? this.reader.stems([word])[0]);
      const telling = stems.filter((_, place) => !this.reader.ignored.has(words[place]));
      const wishes = meant.filter((terms) => terms.length).map((terms) =>
        [...terms, ...terms.flatMap(([term, factor]) => this.grouped(term, factor))]);
      for (const run of new Set([...runs(stems, this.longest), ...runs(telling, this.longest)])) {
        const terms = this.grouped(numbered(run), RUN);
        if (terms.length) wishes.push(terms);
      }
      const marked = meant.flat().map(([term]) => term).filter((term) => this.rarityOf(term) >= TOLD);
      return { wishes, marked: new Set(marked) };
    }

    grouped(term, factor) {
      const names = (this.joins.get(term) ?? []).filter((name) => this.numbers.has(name));
      return names.map((name) => [name, factor * SYNONYM]);
    }

    /* Return the best pages, best first, as [page, score]: those near the first one, and those that grant everything. */
    async rank(wishes) {
      const scores = new Map();
      const granted = new Map();
      for (const pages of await Promise.all(wishes.map((wish) => this.granted(wish)))) {
        for (const [page, score] of pages) {
          scores.set(page, (scores.get(page) ?? 0) + score);
          granted.set(page, (granted.get(page) ?? 0) + 1);
        }
      }
      for (const [page, score] of scores) scores.set(page, score * VALUE[this.counts[page]] * (granted.get(page) / wishes.length) ** WHOLE);
      const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
      const whole = (page) => wishes.length > 1 && granted.get(page) === wishes.length;
      return best.filter(([page, score]) => score >= best[0][1] * LEAST || whole(page));
    }

    /* Return the pages that grant the wish, each with the most that one of its terms says for it, and a part of the rest. */
    async granted(wish) {
      const found = new Map();
      const lists = await Promise.all(wish.map(([term]) => this.pages(term)));
      wish.forEach(([term, factor], place) => {
        const worth = factor * this.rarityOf(term);
        const pages = lists[place];
        for (let i = 0; i < pages.length; i += 2) {
          const [most, rest] = found.get(pages[i]) ?? [0, 0];
          const one = worth * pages[i + 1];
          found.set(pages[i], [Math.max(most, one), rest + Math.min(most, one)]);
        }
      });
      return [...found].map(([page, [most, rest]]) => [page, most + REST * rest]);
    }

    /* Return the query with its last word completed, or nothing. */
    completed(query) {
      const [begun] = isOpen(query) ? /[a-z]{2,}$/.exec(query) ?? [] : [];
      if (!begun) return "";
      const [number] = this.beginning(begun);
      return number === undefined ? "" : query.slice(0, -begun.length) + this.written[number];
    }

    async results(pages) {
      return Promise.all(pages.map(async (page) => {
        const [path, kind, title, summary, phrase] =
          (await load(`pages-${Math.floor(page / this.per_pages)}`))[page % this.per_pages];
        return { path, kind, title, summary, phrase };
      }));
    }
  }

  const isOpen = (query) => /[a-z0-9]$/i.test(query);

  /* Yield stems that stand side by side: every two, every three, to the longest synonym. */
  function* runs(stems, longest) {
    for (let length = 2; length <= longest; length += 1) {
      for (let place = 0; place + length <= stems.length; place += 1) yield stems.slice(place, place + length).join(" ");
    }
  }

  const ready = async () => {
    const data = await load("words");
    return (index ??= new Index(data));
  };
  let index;

  window.rapportSearch = {
    add,
    /* Return the results for the query, whether a word of them is to be marked, and the query completed. */
    async search(query) {
      const engine = await ready();
      const { wishes, marked } = engine.wishes(query);
      const pages = await engine.rank(wishes);
      const marks = (word) => engine.reader.words(word).some((one) => marked.has(engine.reader.stems([one])[0]));
      return { results: await engine.results(pages.map(([page]) => page)), marks, completion: engine.completed(query) };
    },
    /* How text is read: for the test that the index reads it alike. */
    words: async (text) => (await ready()).reader.words(text),
    stems: async (words) => (await ready()).reader.stems(words),
    /* Return what is needed most often, for whoever has typed nothing yet. */
    async top() {
      const engine = await ready();
      return { results: await engine.results([0, 1, 2, 3, 4, 5]), marks: () => false, completion: "" };
    },
  };
})();
