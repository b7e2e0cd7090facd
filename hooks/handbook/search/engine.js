"use strict";
/*
 * Finds pages by what the build worked out (hooks/handbook/search/). Loaded when search is opened. Its data are scripts
 * beside it, for pages opened as files may load nothing else; each is loaded when it is needed.
 */
rapport.provide("search/engine", ["search/index"], ({ "search/index": Index }) => {
  /* What counts less, or more, than a word that was typed: its synonyms, and synonyms of several words side by side. */
  const SYNONYM = 0.8;
  const RUN = 1.25;
  const REST = 0.7; // how much a word counts by its second meaning, when its first counts more
  const FAINT = 0.7; // a word that is said of everything
  const WHOLE = 0.2; // how much a page gains that grants all wishes, not one alone: the rarer a wish, the more it counts
  const LEAST = 0.35; // of the best result's score, or a page is no result
  const TELLING = 1.5; // a word less rare than this is everywhere: it is not marked

  /** @typedef {[string, number][]} Wish terms that mean the same to the reader, each with what it counts */

  let index = /** @type {SearchIndex | undefined} */ (undefined);
  const ready = async () => {
    index ??= new Index(await rapport.load("search/words"));
    return index;
  };

  /** @type {(query: string) => boolean} whether its last word may go on */
  const isOpen = (query) => /[\p{L}\p{N}]$/u.test(query);

  /**
   * Yield stems that stand side by side: every two, every three, to the longest synonym.
   * @type {(stems: string[], longest: number) => Generator<string[]>}
   */
  function* runs(stems, longest) {
    for (let length = 2; length <= longest; length += 1) {
      for (let place = 0; place + length <= stems.length; place += 1) yield stems.slice(place, place + length);
    }
  }

  /** @type {(term: string | string[], factor: number, from: SearchIndex) => Wish} */
  const grouped = (term, factor, from) => from.groups(term).map((name) => [name, factor * SYNONYM]);

  /**
   * Return what the query asks for, and the terms that results mark.
   * @type {(query: string, from: SearchIndex) => {wishes: Wish[], marked: Set<string>}}
   */
  function understood(query, from) {
    const { reader, terms, longest } = from;
    const words = reader.words(query);
    const meant = words.map((word, place) => {
      const found = reader.ignored.has(word) ? [] : terms.meant(word, isOpen(query) && place === words.length - 1);
      return /** @type {Wish} */ (
        found.map(([term, factor]) => [term, reader.faint.has(word) ? factor * FAINT : factor])
      );
    });
    const stems = words.map((word, place) => meant[place][0]?.[0] ?? reader.stem(word));
    const telling = stems.filter((_, place) => !reader.ignored.has(words[place]));
    const wishes = meant
      .filter((wish) => wish.length)
      .map((wish) => [...wish, ...wish.flatMap(([term, factor]) => grouped(term, factor, from))]);
    const every = [...runs(stems, longest), ...runs(telling, longest)];
    for (const run of new Map(every.map((one) => [one.join(" "), one])).values()) {
      const wish = grouped(run, RUN, from);
      if (wish.length) wishes.push(wish);
    }
    const marked = meant
      .flat()
      .map(([term]) => term)
      .filter((term) => terms.rarityOf(term) >= TELLING);
    return { wishes, marked: new Set(marked) };
  }

  /**
   * Return the pages that grant the wish, each with the most that one of its terms says for it, and a part of the rest.
   * @type {(wish: Wish, from: SearchIndex) => Promise<[number, number][]>}
   */
  async function granted(wish, from) {
    const found = /** @type {Map<number, [number, number]>} */ (new Map());
    const lists = await Promise.all(wish.map(([term]) => from.pages(term)));
    wish.forEach(([term, factor], place) => {
      const worth = factor * from.terms.rarityOf(term);
      const pages = lists[place];
      for (let i = 0; i < pages.length; i += 2) {
        const [most, rest] = found.get(pages[i]) ?? [0, 0];
        const one = worth * pages[i + 1];
        found.set(pages[i], [Math.max(most, one), rest + Math.min(most, one)]);
      }
    });
    return [...found].map(([page, [most, rest]]) => [page, most + REST * rest]);
  }

  /**
   * Return the best pages, best first: those near the first one, and those that grant everything.
   * @type {(wishes: Wish[], from: SearchIndex, most: number) => Promise<number[]>}
   */
  async function ranked(wishes, from, most) {
    const scores = /** @type {Map<number, number>} */ (new Map());
    const missing = /** @type {Map<number, number>} */ (new Map()); // how many wishes a page leaves open
    const shares = /** @type {Map<number, number>} */ (new Map());
    const rare = wishes.map((wish) =>
      Math.max(...wish.map(([term, factor]) => factor * (from.terms.rarityOf(term) || 0))),
    );
    const whole = rare.reduce((sum, one) => sum + one ** 2, 0);
    const lists = await Promise.all(wishes.map((wish) => granted(wish, from)));
    lists.forEach((pages, place) => {
      for (const [page, score] of pages) {
        scores.set(page, (scores.get(page) ?? 0) + score);
        shares.set(page, (shares.get(page) ?? 0) + rare[place] ** 2 / whole);
        missing.set(page, (missing.get(page) ?? wishes.length) - 1);
      }
    });
    for (const [page, score] of scores) scores.set(page, score * from.worth(page) * (shares.get(page) ?? 0) ** WHOLE);
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
    const fitting = best.filter(
      ([page, score]) => score >= best[0][1] * LEAST || (wishes.length > 1 && missing.get(page) === 0),
    );
    return fitting.map(([page]) => page);
  }

  /**
   * Return the query with its last word completed, or nothing.
   * @type {(query: string, from: SearchIndex) => string}
   */
  function completed(query, { terms }) {
    const [begun] = isOpen(query) ? (/\p{L}{2,}$/u.exec(query) ?? []) : [];
    if (!begun) return "";
    const [number] = terms.beginning(begun);
    return number === undefined ? "" : query.slice(0, -begun.length) + terms.written[number];
  }

  return {
    async search(query, most) {
      const from = await ready();
      const { wishes, marked } = understood(query, from);
      const pages = await ranked(wishes, from, most);
      const results = await Promise.all(pages.map((page) => from.result(page)));
      const marks = (/** @type {string} */ text) =>
        from.reader.words(text).some((word) => marked.has(from.reader.stem(word)));
      return { results, marks, completion: completed(query, from) };
    },
    words: async (text) => (await ready()).reader.words(text),
    async share(query, text) {
      const { reader, terms } = await ready();
      const stems = new Set(reader.words(text).map((word) => reader.stem(word)));
      const words = reader.words(query);
      const has = (/** @type {string} */ word) =>
        stems.has(reader.stem(word)) || terms.meant(word, false).some(([term]) => stems.has(term));
      return words.filter(has).length / words.length;
    },
    async stems(words) {
      const { reader } = await ready();
      return words.map((word) => reader.stem(word));
    },
    async top() {
      const from = await ready();
      const results = await Promise.all([0, 1, 2, 3, 4, 5].map((page) => from.result(page)));
      return { results, marks: () => false, completion: "" };
    },
  };
});
