/** A quiz on its page, and what is special for each type of item: hooks/handbook/quiz/, hooks/handbook/items/. */

/** When answers are due. */
interface Schedule {
  /** Return whether what is due then is due by now: on the reader's day. */
  isDue(due: number, now: number): boolean;
  /** Return the noon so many days after that time. */
  after(at: number, days: number): number;
  /** Return whether an answer counts as known: right, without a hint, and not doubted by the reader. */
  isKnown(answer: Pick<KeptAnswer, "right" | "sure" | "hints">): boolean;
  /** Return the box of an answer given at this time (milliseconds since 1970), and when it is due again. */
  next(before: KeptAnswer | undefined, known: boolean, at: number): { box: number; due: number };
}

/** What this browser keeps of items. */
interface QuizMemory {
  of(form: HTMLFormElement): KeptAnswer | undefined;
  /** Put the answer into the history, and return it. */
  note(item: Item, given: Answer): KeptAnswer;
  /** Keep the answer, with the day on which it is due again, and note it; return whether it could be kept. */
  keep(item: Item, given: Answer): boolean;
  /** Forget what was chosen, and keep when it is due. */
  forget(form: HTMLFormElement): void;
}

/** How items of one type are answered. `task` holds what there is to choose, in elements .option with data-part. */
interface ItemType {
  /** Whether each part gets a value of its own, not just a tick. */
  readonly paired: boolean;
  /** What the names of its marks begin with: the words that say what came of a part. */
  readonly marks: "" | "fit-" | "pair-" | "place-" | "line-";
  /** Return what is chosen so far. */
  given(task: HTMLElement): Answer;
  /** Return whether that is an answer. */
  complete(task: HTMLElement): boolean;
  /** Choose what was given before. */
  restore(task: HTMLElement, answer: Answer): void;
  /** Put what there is to choose into a new order. */
  mix(task: HTMLElement, random: Random, wanted: Answer): void;
  /** Put what was answered into the right order, for types that have one; `mix` puts it into another again. */
  sort?(task: HTMLElement, wanted: Answer): void;
}

/** Return a number from 0 to 1. */
type Random = () => number;

interface Draw {
  /** Return numbers that the seed repeats. */
  seeded(seed: string): Random;
  /** Mix a list in place, and return it. */
  shuffle<One>(list: One[], random: Random): One[];
  /**
   * Return the forms that an attempt asks: of a mirror ring one, of each practice as many as `most`, and all essential ones.
   * Types are balanced; what is in `before`, the ids of items of earlier tries, is drawn last, the latest after all others. */
  drawn(
    forms: readonly HTMLFormElement[],
    answered: (form: HTMLFormElement) => boolean,
    most: number,
    random: Random,
    before?: readonly (readonly string[])[],
  ): HTMLFormElement[];
}

/** One item: a form whose answer holds a row for each part, with the right value in data-value. */
interface Item {
  readonly form: HTMLFormElement;
  readonly type: ItemType;
  readonly quiz: Quiz;
  /** What there is to choose. */
  readonly task: HTMLElement;
  /** The rows of the key, with a reason each. */
  readonly rows: readonly HTMLElement[];
  /** Its verdict and its buttons, which stay in view. */
  readonly foot: HTMLElement;
  readonly answer: HTMLDetailsElement;
  readonly state: "" | "right" | "wrong";
  /** Whether the reader said to be sure of the answer, or not; undefined where nothing was said. */
  readonly sure: boolean | undefined;
  /** For how many milliseconds it was in view, in this try. */
  spent: number;
  /** The ids of what there is to choose, in the order in which it is shown. */
  order(): string[];
  /** Its verdict, as it is announced. */
  readonly status: HTMLElement;
  /** The hints that were shown. */
  readonly told: HTMLElement;
  given(): Answer;
  wanted(): Answer;
  complete(): boolean;
  restore(answer: Answer): void;
  /** Show the verdict and the feedback on each option; `again` offers another try. */
  settle(given: Answer, again: boolean, isNew?: boolean): Promise<void>;
  /** Take the key of a missed item out of view again; what was chosen is still said. */
  veil(): void;
  /** Keep the answer, and when it is due again. */
  keep(given: Answer): void;
  /** Forget what was chosen, and keep when it is due. */
  forget(): void;
  /** Offer these buttons alone. */
  offer(acts: Record<string, (() => void) | undefined>): void;
  /** Go back to the unanswered state. */
  reset(): void;
  focus(options?: FocusOptions): void;
}

/** An attempt of which one question is in view. */
interface QuizSteps {
  readonly element: HTMLElement;
  /** Every word and control that scripts put into the page. */
  readonly words: DocumentFragment;
  /** The line above the questions that says how far it is. */
  readonly where: HTMLElement;
  mode: "learn" | "assess";
  /** The items of this attempt, once it has begun. */
  items: Item[];
  /** What comes after the last question. */
  end: HTMLElement;
  /** Which question is in view, counted from 0; after the last is the end. */
  place: number;
  /** Return a copy of one of the words and controls. */
  part(selector: string): HTMLElement;
  /** Show the first question that is still to be answered, or the end. */
  resume(): void;
  /** Go to a question, or with any other number to the end, from its top and with the focus on it. */
  move(place: number): void;
  /** Go on to what comes next. */
  next(): void;
  /** The end is in view. */
  ended(): void;
  /** Bring the line of what is answered up to date. */
  count(): void;
  /** Add the time that has passed to that of the question in view; but for time when the page was hidden. */
  tick(wasHidden?: boolean): void;
}

interface Quiz extends QuizSteps {
  readonly forms: readonly HTMLFormElement[];
  readonly seed: string;
  readonly random: Random;
  /** What kind of learning system launched it, if one did. */
  readonly lms: string | undefined;
  typeOf(form: HTMLFormElement): ItemType;
  /** Begin an attempt; the same seed draws and mixes the same. */
  begin(seed?: string | null): void;
  /** Say once that something is wrong: by default, that this browser keeps nothing. */
  warn(what?: string): void;
}

/** What a test asks for: the pass mark in per cent, and how many of all may be wrong. */
type Demand = { mark: number; all: number; wrong: number };

/** What came of a test. */
interface Outcome {
  /** What each item earned, from 0 to 1. */
  readonly marks: number[];
  /** In whole per cent: rounded, but never up to the pass mark, nor to 100. */
  readonly score: number;
  readonly passed: boolean;
  /** "whole", with all right; "passed"; "unsafe", a high score, and something wrong that has to be right; or "failed". */
  readonly verdict: string;
  readonly demand: Demand;
  /** How many tries were made in all. */
  readonly made: number;
}

/** The tries of a test that this browser knows of. */
interface Tries {
  /** How many there are until the keys show. */
  readonly most: number;
  /** Whether the next try waits, and how many are left is said. */
  readonly waits: boolean;
  readonly kept: KeptTries;
  readonly left: number;
  /** The number of the next try, or of the one at work. */
  readonly number: number;
  /** When the next may begin, in milliseconds since 1970. */
  readonly next: number;
  /** Say in a part, which has the words, from when the next may begin, and how many are left. */
  say(part: HTMLElement): void;
  /** Count one that asked the items with these ids; return whether it will still be known tomorrow. */
  add(passed: boolean, asked: string[], last: LastTry): boolean;
}

interface QuizTries {
  /** Of a quiz, or of an element with its name, its revision, its tries and the pause between them. */
  of(quiz: Pick<Quiz, "element"> & Partial<Pick<Quiz, "lms">>): Tries;
  /** Say in the line, which has the locale, when that is, and in how many minutes. */
  tell(line: HTMLElement, text: string, at: number): void;
}

/** What a submitted test shows. */
interface QuizResult {
  /** Return the text with the values in the place of their names in braces. */
  filled(text: string, values: Record<string, string | number>): string;
  /** Let each line of the part say what its data-`name` has, with the values filled in. */
  told(part: HTMLElement, name: string, values: Record<string, string | number>): void;
  /** Fill in what both the result and its record say, with other values that one of them has. */
  fill(sheet: HTMLElement, outcome: Outcome, others: Record<string, string | number>): void;
  /** Mark the items that have to be right, and list those that aren't, with what to read. */
  essentials(quiz: Quiz, result: HTMLElement, items: Item[]): void;
  /** Return the practices to read again. */
  missed(quiz: Quiz): string[];
  /**
   * List practices to read again, each with the questions that were wrong: so many as such that must be right, the others
   * beside what is listed as such.
   */
  read(quiz: Quiz, part: HTMLElement, practices: string[], musts?: number): void;
  /** Let the main button lead to the first of what to read; return whether there is any. */
  lead(part: HTMLElement): boolean;
  /** List every question with what came of it, the wrong ones first. */
  questions(quiz: Quiz, result: HTMLElement, outcome: Outcome): void;
  /** Offer one thing to do next: what follows in the programme after a pass, else what to read first. */
  onward(result: HTMLElement, passed: boolean): void;
  /** Print a record on this name. */
  record(quiz: Quiz, outcome: Outcome, name: string): Promise<void>;
}

/** How items stand in lists. */
interface QuizCase {
  /** Return how the situation of an item begins. */
  begins(item: Item): string;
  /** Return a row with a link of this text, which leads to the item. */
  row(quiz: Quiz, item: Item, text: string): HTMLElement;
}

interface QuizMap {
  /** Give each question a button that marks it, to look at it again. */
  flags(quiz: Quiz): void;
  /** Show in the end which questions are answered; and what handing in would leave open, as a warning. */
  show(quiz: Quiz, isWarning: boolean): void;
}

interface QuizTools {
  /** Put buttons that print below the quiz, and below a test a link to practice; a link to the test repeats the draw. */
  add(quiz: Quiz, asked: URLSearchParams): void;
  /** Print the page as "test", "key" or "record"; the style sheet knows what belongs on each. */
  print(quiz: Quiz, what: string): void;
}

/** A test's result as it is told: `score` is in whole per cent, `scaled` the same from 0 to 1. */
interface TestResult extends KeptResult {
  scaled: number;
}

/** What a test tells the page once it is submitted, as the event "rapport-result" of its element. */
interface DocumentEventMap {
  "rapport-result": CustomEvent<TestResult & { quiz: string }>;
}
