/** What this browser remembers of a reader: hooks/handbook/reader_pages/store.js. Times are milliseconds since 1970. */

/** What was given as an answer: the id of each part -> its value, "on" for one that is ticked. */
type Answer = Record<string, string>;

interface KeptAnswer {
  /** The revision of the item that was answered. */
  revision: string;
  /** Left out once the reader has begun again. */
  given?: Answer;
  right: boolean;
  at: number;
  /** When it was answered for the first time. */
  since: number;
  /** In Leitner's boxes, counted from 0; and when it is to be asked again. */
  box?: number;
  due?: number;
}

interface KeptResult {
  /** Per cent. */
  score: number;
  passed: boolean;
  at: number;
  revision: string;
}

/** What is kept under an id, in each part of the record. */
interface KeptValues {
  ticks: true;
  answers: KeptAnswer;
  quizzes: KeptResult;
  read: number;
  chosen: number;
  starred: { title: string; at: number };
  prefers: { name: string };
  /** The names that were picked, and the value of each menu by its name. */
  picked: { names: string[]; [menu: string]: string | string[] };
}

type Kept = { [Part in keyof KeptValues]: Record<string, KeptValues[Part]> };

type KeptRecord = { version: number } & Kept;

/** What is wrong: "refused" and "full" keep nothing, "broken" has put an older record aside; or nothing. */
type Trouble = "" | "refused" | "full" | "broken";

interface Store {
  get<Part extends keyof KeptValues>(part: Part, id: string): KeptValues[Part] | undefined;
  all<Part extends keyof KeptValues>(part: Part): Kept[Part];
  /** Keep the value, or forget it when undefined; return whether it will still be there tomorrow. */
  set<Part extends keyof KeptValues>(part: Part, id: string, value: KeptValues[Part] | undefined): boolean;
  /** Return the record as text, to be kept in a file. */
  export(): string;
  /** Take over an exported record; return false, and change nothing, when the text is none. */
  import(text: string): boolean;
  /** Forget everything, what no learning system has taken yet included. */
  erase(): void;
  trouble(): Trouble;
}
