/** Search in the browser: hooks/handbook/search/. hooks/handbook/search/files.py writes its data. */

interface LanguageRules {
  endings: string;
  ignored: string;
  faint: string;
  /** A word -> the form that stands for it. */
  forms: Record<string, string>;
  /** Stage by stage, rules: what may stay, what goes, what comes instead. */
  stems: [string, string, string][][];
}

/** The file of words: how text is read, every term, and where everything else is. Lists are packed. */
interface SearchWords {
  language: LanguageRules;
  /** How finely weights are told. */
  levels: number;
  terms: string;
  /** The pages of each term, in a small handbook; a large one has `rarity`, and its weights in files of their own. */
  weights?: string;
  rarity?: string;
  step: number;
  /** The name of each group of synonyms -> its members. */
  groups: Record<string, string>;
  phrases: string;
  /** The number of the first term in each file of weights. */
  starts: number[];
  /** How many words the longest synonym has. */
  longest: number;
  /** How many results are in a file. */
  per_pages: number;
  /** What each page counts by itself, a digit for each. */
  counts: string;
}

interface SearchPacked {
  value(digit: string): number;
  /** Read numbers in base 32; the last digit of each is from the upper half. */
  numbers(text: string): Generator<number>;
  /** Return terms of which each is a digit, how many letters it shares with the one before, and the rest. */
  terms(text: string): string[];
  /** Return the pages of a term with their weights, as [page, weight, page, weight, …]. */
  weights(text: string, levels: number): number[];
}

interface SearchLanguage {
  /** Words that say nothing, and words that are said of everything. */
  readonly ignored: ReadonlySet<string>;
  readonly faint: ReadonlySet<string>;
  words(text: string): string[];
  stem(word: string): string;
}

interface SearchSpelling {
  /** Return how far the terms are that are nearest to a word that no page has, and these with what each counts. */
  near(terms: SearchTerms, word: string, stem: string): [number, [string, number][]];
}

interface SearchDistance {
  /** Return a bit for each letter that the word has: words with many different ones are far apart. */
  letters(word: string): number;
  /** Return how many bits differ. */
  differing(a: number, b: number): number;
  /** Return how many letters were typed wrong, left out, added or swapped; `most` + 1 stands for more. */
  distance(a: string, b: string, most: number): number;
}

interface SearchTerms {
  readonly terms: readonly string[];
  /** The terms as readers write them, sorted. */
  readonly written: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  rarityOf(term: string): number;
  /** Return the terms that a word may stand for, each with what it then counts; an `open` word may go on. */
  meant(word: string, open: boolean): [string, number][];
  /** Return the numbers of some terms that are written with these letters first, the most usual first. */
  beginning(start: string): number[];
}

interface SearchIndex {
  readonly reader: SearchLanguage;
  readonly terms: SearchTerms;
  readonly longest: number;
  /** Return what the page counts by itself. */
  worth(page: number): number;
  /** Return the pages of the term with their weights, as [page, weight, page, weight, …]. */
  pages(term: string): Promise<number[]>;
  /** Return the groups of synonyms that a term, or stems side by side, belong to. */
  groups(term: string | string[]): string[];
  result(page: number): Promise<SearchResult>;
}

interface SearchResult {
  /** Below the site's address. */
  path: string;
  kind: string;
  title: string;
  summary: string;
  /** Something to say, or nothing. */
  phrase: string;
}

interface SearchResults {
  results: SearchResult[];
  /** Return whether a word was looked for. */
  marks(word: string): boolean;
  /** The query with its last word completed, or nothing. */
  completion: string;
}

interface SearchEngine {
  /** Return the best results, `most` of them at most. @throws {Missing} if a file of data can't be loaded, as all methods do. */
  search(query: string, most: number): Promise<SearchResults>;
  /** Return what is needed most often, for whoever has typed nothing yet. */
  top(): Promise<SearchResults>;
  /** Return how many of the words of a query, of all of them, a text has; a word may be misspelt. */
  share(query: string, text: string): Promise<number>;
  /** How text is read: for the test that the index reads it alike. */
  words(text: string): Promise<string[]>;
  stems(words: string[]): Promise<string[]>;
}
