/** A quiz on its page, and what is special for each type of item: hooks/handbook/quiz/, hooks/handbook/items/. */

/** When answers are due. */
interface Schedule {
  /** Return whether what is due then is due by now: on the reader's day. */
  isDue(due: number, now: number): boolean;
  /** Return the box of an answer given at this time (milliseconds since 1970), and when it is due again. */
  next(before: KeptAnswer | undefined, right: boolean, at: number): { box: number; due: number };
}

/** How items of one type are answered. `task` holds what there is to choose, in elements .option with data-part. */
interface ItemType {
  /** Whether each part gets a value of its own, not just a tick. */
  readonly paired: boolean;
  /** Return what is chosen so far. */
  given(task: HTMLElement): Answer;
  /** Return whether that is an answer. */
  complete(task: HTMLElement): boolean;
  /** Choose what was given before. */
  restore(task: HTMLElement, answer: Answer): void;
  /** Show on each option what came of it: data-result is right, missed, wrong or left. */
  mark(task: HTMLElement, given: Answer, wanted: Answer): void;
  /** Put what there is to choose into a new order. */
  mix(task: HTMLElement, random: Random, wanted: Answer): void;
}

/** Return a number from 0 to 1. */
type Random = () => number;

interface Draw {
  /** Return numbers that the seed repeats. */
  seeded(seed: string): Random;
  /** Mix a list in place, and return it. */
  shuffle<One>(list: One[], random: Random): One[];
  /** Return the forms that an attempt asks: of a mirror ring one, of each practice as many as `most`, and all essential ones. */
  drawn(
    forms: readonly HTMLFormElement[],
    answered: (form: HTMLFormElement) => boolean,
    most: number,
    random: Random,
  ): HTMLFormElement[];
}

/** One item: a form whose answer holds a row for each part, with the right value in data-value. */
interface Item {
  readonly form: HTMLFormElement;
  readonly type: ItemType;
  readonly bar: HTMLElement;
  readonly answer: HTMLDetailsElement;
  readonly state: "" | "right" | "wrong";
  given(): Answer;
  wanted(): Answer;
  complete(): boolean;
  restore(answer: Answer): void;
  /** Show the verdict and the feedback on each option; `again` offers another try. */
  settle(given: Answer, again: boolean): void;
  /** Take the key of a missed item out of view again. */
  veil(): void;
  /** Keep the answer, and when it is due again. */
  keep(given: Answer): void;
  /** Forget what was chosen, and keep when it is due. */
  forget(): void;
  /** Go back to the unanswered state. */
  reset(): void;
  focus(options?: FocusOptions): void;
}

interface Quiz {
  readonly element: HTMLElement;
  /** Every word and control that scripts put into the page. */
  readonly words: DocumentFragment;
  readonly forms: readonly HTMLFormElement[];
  readonly mode: "learn" | "assess";
  /** The items of this attempt, once it has begun. */
  readonly items: readonly Item[];
  readonly seed: string;
  readonly random: Random;
  readonly score: HTMLElement;
  typeOf(form: HTMLFormElement): ItemType;
  /** Begin an attempt; the same seed draws and mixes the same. */
  begin(seed?: string | null): void;
  /** Return a copy of one of the words and controls. */
  part(selector: string): HTMLElement;
  /** Say once that something is wrong: by default, that this browser keeps nothing. */
  warn(what?: string): void;
  /** Bring the count of right answers up to date. */
  count(): void;
}

interface QuizTools {
  /** Put links between the modes, and buttons that print, above the quiz. */
  add(quiz: Quiz, asked: URLSearchParams): void;
  /** Print the page as "test", "key" or "record"; the style sheet knows what belongs on each. */
  print(quiz: Quiz, what: string): void;
}

/** What a test tells the page once it is submitted, as the event "rapport-result" of its element. */
interface DocumentEventMap {
  "rapport-result": CustomEvent<KeptResult & { quiz: string }>;
}
