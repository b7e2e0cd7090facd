/** What this browser remembers of a reader: hooks/handbook/reader_pages/store.js. Times are milliseconds since 1970. */

/** What was given as an answer: the id of each part -> its value, "on" for one that is ticked. */
type Answer = Record<string, string>;

/** How an answer came about. */
interface AnswerManner {
  /** Whether the reader said to be sure, or not; left out where nothing was said. */
  sure?: boolean;
  /** How many hints were seen. */
  hints?: number;
  /** How many answers this revision has had, this one included. */
  tries?: number;
}

/** One answer of the history, kept under `<at>-<id of the item>`. */
interface PastAnswer extends AnswerManner {
  revision: string;
  given?: Answer;
  right: boolean;
  at: number;
  /** The ids of what there was to choose, in the order in which it was shown, parted by spaces. */
  order?: string;
  /** How long it was in view. */
  seconds?: number;
}

interface KeptAnswer extends AnswerManner {
  /** The revision of the item that was answered. */
  revision: string;
  /** Left out once the reader has begun again. */
  given?: Answer;
  right: boolean;
  at: number;
  /** When it was answered for the first time. */
  since?: number;
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

/** The tries of a test. */
interface KeptTries extends LastTry {
  /** Since it was passed, or since the last new tries. */
  count: number;
  /** Of any revision. */
  all: number;
  /** When the last was handed in. */
  at: number;
  revision: string;
  /** The ids of the items that the last tries asked, the oldest first. */
  asked: string[][];
}

/** What came of the last try; older versions kept none of it. */
interface LastTry {
  /** The practice to read again first. */
  missed?: string;
  /** Those to read after it. */
  others?: string[];
  /** In whole per cent. */
  score?: number;
  /** How many of those that must be right were. */
  safe?: number;
}

/** The version of a page that was read to its end: its mark, and the day of its newest change, or nothing. */
interface SeenVersion {
  at: number;
  mark: string;
  newest: string;
}

/** What a lead saw of a practice's checklist. */
interface ObservedChecklist {
  /** The fingerprints of the acts that were seen. */
  acts: string[];
  /** Of the checklist, when it was observed. */
  revision: string;
  /** The day, as YYYY-MM-DD, or nothing. */
  on: string;
  /** The lead's initials, or nothing. */
  by: string;
  note: string;
  at: number;
}

/** What is kept under an id, in each part of the record. */
interface KeptValues {
  ticks: true;
  answers: KeptAnswer;
  history: PastAnswer;
  quizzes: KeptResult;
  tries: KeptTries;
  read: number;
  /** When an ending was seen, by `<rehearsal>.<ending>`. */
  rehearsed: number;
  seen: SeenVersion;
  observed: ObservedChecklist;
  understood: { at: number; mark: string };
  chosen: number;
  starred: { title: string; at: number };
  prefers: { name: string };
  /** The names that were picked, and the value of each menu by its name. */
  picked: { names: string[]; [menu: string]: string | string[] };
  /** What lms/attempt.js keeps until a learning system takes it; it never leaves in a file. */
  unsent: unknown;
}

/** The shape of the values in each part; of starred pages, whose id is an address, the id too. */
type KeptShapes = { [Part in keyof KeptValues]: (value: unknown, id: string) => KeptValues[Part] | undefined };

type Kept = { [Part in keyof KeptValues]: Record<string, KeptValues[Part]> };

/** What is in the reader's own file. */
type KeptRecord = Omit<Kept, "unsent">;

/** An item that can be asked. */
interface BankItem {
  id: string;
  revision: string;
  /** The ring that it belongs to, if any. */
  ring?: string;
}

/** A day on which something was answered, or comes back, and how much. */
interface FilledDay {
  date: Date;
  count: number;
}

/** How many questions there are, a ring counted as one, and how they stand. */
interface Questions {
  questions: number;
  /** Answered once, whatever was edited since. */
  answered: number;
  right: number;
  /** Right, and not due yet. */
  known: number;
  /** Wrong, not sure, helped by a hint, or due. */
  toPractise: number;
  /** Wrong, not sure, or helped by a hint. */
  missed: number;
  due: number;
  /** When each that was answered comes back. */
  returns: number[];
}

/** How much there is of a practice. */
interface PracticeFacts extends Questions {
  /** 1 if it was read to its end. */
  read: 0 | 1;
  acts: number;
  /** How many of the acts are ticked, by the reader or by a lead who saw them. */
  done: number;
  /** Whether a lead saw all of them, and signed and dated it. */
  isSigned: boolean;
  /** The day that they wrote, as YYYY-MM-DD, or nothing. */
  signedOn: string;
}

/** The reader's own file, and what older versions kept: hooks/handbook/reader_pages/records.js. */
interface Records {
  /** The most bytes that a file may have. */
  readonly LARGEST: number;
  /** What the file is called where it is saved. */
  readonly NAME: string;
  /** Return the text as a record, entries of no shape left out; or undefined when it is none. */
  parse(text: string): KeptRecord | undefined;
  text(record: KeptRecord): string;
  /** Return everything that this browser keeps. */
  all(store: Store): KeptRecord;
  /** Return how many entries there are. */
  count(record: KeptRecord): number;
  /** Take over what is not kept yet, later answers, and better results. */
  merge(store: Store, record: KeptRecord): void;
  /** Keep this instead of everything. */
  replace(store: Store, record: KeptRecord): void;
  /** Take over the record of an older version, and what waits to be sent; return whether all of it is kept. */
  move(store: RecordStorage, old: string | null): boolean;
}

/** Every answer with how it came about: hooks/handbook/reader_pages/history.js. */
interface AnswerHistory {
  add(store: Store, item: string, answer: PastAnswer): void;
  /** Forget the oldest answers, as far as there are too many or they take up too much. */
  trim(store: Store): void;
}

/** What is wrong: "refused" and "full" keep nothing, "broken" has put an older record aside; or nothing. */
type Trouble = "" | "refused" | "full" | "broken";

interface Store {
  get<Part extends keyof KeptValues>(part: Part, id: string): KeptValues[Part] | undefined;
  all<Part extends keyof KeptValues>(part: Part): Kept[Part];
  /** Return the ids of a part, each with what is kept under it as text. */
  texts(part: keyof KeptValues): [string, string][];
  /** Keep the value, or forget it when undefined; return whether it will still be there tomorrow. */
  set<Part extends keyof KeptValues>(part: Part, id: string, value: KeptValues[Part] | undefined): boolean;
  /** Forget everything, what no learning system has taken yet included. */
  erase(): void;
  trouble(): Trouble;
}

/** The store, and the keys below it. */
interface RecordStorage extends Store {
  /** Under this key stands which record of an older version was taken over. */
  readonly mark: string;
  /** Return a number that is another for nearly every other text. */
  sum(text: string): number;
  read(key: string): string | null;
  /** Keep the text, or nothing when null; return whether it will still be there tomorrow. */
  write(key: string, text: string | null): boolean;
}
