/** The registry in hooks/handbook/site/elements.js, and every part that scripts provide to one another. */

interface Rapport {
  /** The folder of scripts and styles, wherever the site or the package stands. */
  readonly assets: URL;

  /** A script that can't be loaded, or a part of the page that its template should have made. */
  readonly Missing: new (
    message: string,
  ) => Error;

  /**
   * Return the address of one of our own scripts, by its path from that folder, for whatever takes trusted ones only.
   * It is about:blank if it is none of this site.
   */
  script(path: string): string;

  /**
   * Provide a part under its name, made of the parts that it needs, as soon as these are there; of two that have one
   * name the first stays.
   */
  provide<Name extends keyof RapportParts, Need extends keyof RapportParts = never>(
    name: Name,
    needs: readonly Need[],
    make: (parts: Pick<RapportParts, Need>) => RapportParts[Name],
  ): void;

  /** Define a custom element: `make` gives what begins with each such element of the page, once for each. */
  define<Need extends keyof RapportParts = never>(
    name: `rapport-${string}`,
    needs: readonly Need[],
    make: (parts: Pick<RapportParts, Need>) => (element: HTMLElement) => unknown,
  ): void;

  /** Call `begin` when all these parts are there: at once, if they are. */
  when<Need extends keyof RapportParts>(needs: readonly Need[], begin: (parts: Pick<RapportParts, Need>) => void): void;

  /**
   * Return a part, from the script that is named like it if it is not there yet.
   * @throws {Missing} if that script can't be loaded; another call tries again.
   */
  load<Name extends keyof RapportParts>(name: Name): Promise<RapportParts[Name]>;

  /**
   * Return the first element below `root` that fits the selector.
   * @throws {Missing} if there is none, or if it is of another kind.
   */
  find(root: ParentNode, selector: string): HTMLElement;
  find<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind;

  /** Return every element below `root` that fits the selector and is of the kind. */
  all(root: ParentNode, selector: string): HTMLElement[];
  all<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind[];

  /**
   * Return what the template wrote into an element's attribute data-….
   * @throws {Missing} if there is no such attribute.
   */
  data(element: HTMLElement, name: string): string;

  /**
   * Return the text for so many things, with the number in the place of `{}`.
   * @param forms JSON from the words file: a text, or one for each plural category of the page's language.
   */
  count(forms: string, number: number): string;
  /** Return the number as templates write it, with two decimals at most. */
  number(value: number): string;
}

/** Every part, by the name of its script. */
interface RapportParts {
  /** Say what came of each part; without what is wanted, what was chosen alone. */
  answered: (item: Item, given: Answer, wanted?: Answer) => void;
  /** Make it a test; `look` is told that its end is in view. */
  assess: (quiz: Quiz) => { look(): void };
  /** Return a calendar file with these days, counted from the first, which is written YYYY-MM-DD. */
  calendar: (days: CalendarDay[], first: string) => string;
  /** Copy the text and say so in `said`, in the words that an element has; the focus stays on the button. */
  copy: (text: string, button: HTMLElement, said: HTMLElement, words: HTMLElement) => Promise<void>;
  /** Show the words as large as the screen has room for; after their list, which has the words of copying. */
  "phrasebook/large": (words: HTMLElement, phrases: HTMLElement) => Promise<void>;
  /** Mark the page by whether any page is starred. */
  stars: () => void;
  /** Fill in the end of a practice. */
  ending: (quiz: Quiz) => void;
  /** Ways to answer beside the plain controls: there once it is loaded. */
  ways: true;
  /** Return the day of that time in words: tomorrow, in 4 days. */
  when: (due: number) => string;
  embed: () => void;
  "rehearsal/voice": RehearsalVoice;
  "rehearsal/after": RehearsalEnd;
  /** Prepare the turn in this part of the page. */
  "rehearsal/mine": (rehearsal: RehearsalPlay, section: HTMLElement) => void;
  "rehearsal/attempt": new (rehearsal: RehearsalPlay) => Attempt;
  "rehearsal/report": (rehearsal: RehearsalPlay, end: HTMLElement, seconds: number) => Report;
  /** Tell the page around this one what a framed rehearsal has to tell. */
  "rehearsal/framed": (element: HTMLElement) => void;
  "rehearsal/launched": (rehearsal: RehearsalPlay) => Launched;
  "quiz/ways_to_answer": { ticked: ItemType; paired: ItemType };
  "quiz/case": QuizCase;
  "quiz/draw": Draw;
  "quiz/map": QuizMap;
  "quiz/result": QuizResult;
  /** Show what a test asks for, or from when it may be tried again. */
  "quiz/threshold": (quiz: Quiz, tries: Tries, demand: Demand) => void;
  "quiz/tries": QuizTries;
  "quiz/foot": new (
    form: HTMLFormElement,
    quiz: Quiz,
  ) => {
    readonly form: HTMLFormElement;
    readonly quiz: Quiz;
    readonly task: HTMLFieldSetElement;
    readonly told: HTMLElement;
    readonly foot: HTMLElement;
    readonly status: HTMLElement;
    readonly bar: HTMLElement;
    /** Offer these buttons alone, each with what it does beside what the form does. */
    offer(acts: Record<string, (() => void) | undefined>): void;
  };
  "quiz/item": new (form: HTMLFormElement, type: ItemType, quiz: Quiz) => Item;
  "quiz/memory": QuizMemory;
  "quiz/schedule": Schedule;
  "quiz/steps": new (element: HTMLElement) => QuizSteps;
  tools: QuizTools;
  /** What a quiz loads once its first question is in view. */
  "quiz/later": Pick<RapportParts, "answered" | "ending" | "tools" | "embed" | "history">;
  [type: `items/${string}`]: ItemType;
  outside: Outside;
  days: number[];
  kept: KeptShapes;
  history: AnswerHistory;
  "reading/version": PageVersions;
  /** Return what was seen of the acts that a practice's checklist has now, and whether somebody signed that all was. */
  "sign-off/seen": (practice: string, acts: string[]) => SeenChecklist;
  "sign-off/standing": SignOff;
  /** Keep the learner's name; tell what follows from another one. Return what asks for it, if it is due and missing. */
  "sign-off/name": (element: HTMLElement, tell: () => void) => (isDue: boolean) => void;
  /** Fold the checklists into one line if all are signed; return what unfolds them once one is not. */
  "sign-off/fold": (element: HTMLElement) => () => void;
  records: Records;
  /** When questions of the bank come back that were answered: the times, and their days shown on the page of the review. */
  coming: {
    of(bank: BankItem[]): number[];
    rested: RapportParts["returns"]["rested"];
    show(element: HTMLElement, bank: BankItem[]): void;
  };
  returns: {
    /** Return from when on the item may be asked, for what was answered of its ring: 0 where nothing was. */
    rested(item: BankItem, bank: BankItem[], answers: Kept["answers"]): number;
    /** Return when each question of the bank that was answered comes back: by its ring, or its id where it has none. */
    of(bank: BankItem[], answers: Kept["answers"]): Record<string, number>;
  };
  /** Return a page of this site, read into a tree; fails where it can't be fetched. */
  fetched: (page: string) => Promise<Document>;
  /** Return the day in words, or the days from one to another, with no space at which a line breaks. */
  dates: (locale: string, from: number, until?: number, dateStyle?: "long" | "medium") => string;
  "programme/steps": {
    /** Return how far the reader is in the programme whose page this is. */
    of(root: ParentNode): ProgrammeSteps;
    /** Return in words what is next. */
    words(root: ParentNode, next: NextStep): string;
    /** Make the link to a programme one to its next step; return how far the reader is, if its page can be fetched. */
    lead(link: HTMLAnchorElement, text: string): Promise<ProgrammeSteps | undefined>;
  };
  /** Return how many steps of a programme are done, by the practices of each module, and how many there are. */
  "programme/share": (
    programme: string,
    modules: string[][],
    facts: Record<string, PracticeFacts>,
  ) => readonly [number, number];
  "programme/card": {
    /** Return minutes in words, or hours, rounded up. */
    time(minutes: number): string;
    /** Say how far it is, what is left and what is next. */
    tell(root: HTMLElement, path: PathStanding): void;
  };
  /** Fold the steps that are done before the one that is now, on a phone. */
  "programme/before": (root: HTMLElement, steps: HTMLElement[]) => void;
  /** Count from the record how much there is of each practice: of the elements with its items and acts, by its slug. */
  facts: (rows: HTMLElement[], now: number) => Record<string, PracticeFacts>;
  /** Each has its words on the element. */
  since: {
    /** Say on the question what came of it last, and when; or that it is new. */
    tell(element: HTMLElement, form: HTMLElement): void;
    /** Say beside the verdict, where there is one, when the question comes back. */
    tellBack(element: HTMLElement, form: HTMLElement): void;
  };
  /** What stands before a round of the review, in this element, and the stage below it. */
  round: (
    start: HTMLElement,
    stage: HTMLElement,
  ) => {
    /** There is nothing to start. */
    close(): void;
    /** Say what the round holds, `fresh` of it new and `more` due after it; started, the quiz stands on the stage. */
    offer(forms: HTMLElement[], counts: { fresh: number; more: number }, quiz: () => HTMLElement): void;
    /** Lead to the items, where they can't be fetched. */
    links(items: { id: string; page: string; title: string }[]): void;
    /** Say at the end of the quiz that it is done for today, and what comes next, or is due besides. */
    done(quiz: HTMLElement, review: { more: number; next(): string }): void;
  };
  /** Show the facts as a picture, or how to begin. */
  picture: (element: HTMLElement, facts: Record<string, PracticeFacts>, now: number) => void;
  week: {
    /** Fill in the strip of the last days: how much was answered on each. */
    past(strip: HTMLElement, now: number): FilledDay[];
    /** Fill in the strip of the days to come: how much returns on each. */
    coming(strip: HTMLElement, returns: number[], now: number): FilledDay[];
  };
  /** Show the days that were and those to come, as strips or in a sentence; return on how many something was answered. */
  strips: (picture: HTMLElement, returns: number[], now: number) => number;
  /** Say in figures what was gained, with the days on which something was answered. */
  figures: (element: HTMLElement, facts: Record<string, PracticeFacts>, days: number) => void;
  storage: RecordStorage;
  store: Store;
  /** The keys that act by themselves; `onSearch` sets what begins a search. */
  keys: { onSearch(begin: () => void): void };
  offline: Offline;
  "offline/compare": OfflineComparing;
  "offline/standing": OfflineStanding;
  "offline/idle_tab": {
    /** How many milliseconds nobody has seen a page that is idle. */
    readonly LONG: number;
    /** Return whether something would be lost if the page were loaded anew. */
    halfDone(): boolean;
    idle(): boolean;
  };
  "lms/attempt": new (quiz: Quiz) => Attempt;
  "lms/fault": new (reason: string, detail?: string) => Fault;
  "lms/line": new (page: Launched["page"], press: (button: StatusButton) => void) => StatusLine;
  "lms/lrs": new (endpoint: string, token?: string) => RecordStore;
  "lms/delivery": new (context: DeliveryContext) => Delivery;
  "lms/ids": {
    made(): string;
    /** Return the name of part of what an id names: its last four digits are the number. */
    part(id: string, number: number): string;
  };
  "lms/retries": new (work: () => Promise<void>, tell: () => void) => Lane;
  "lms/from-any-page": () => Promise<void>;
  "lms/manner": Manner;
  /** Return what kind of learning system opened the page, if one did; leave the page's frame away where it is framed. */
  "lms/opened": (element: HTMLElement) => string | undefined;
  "lms/response": (kind: Question["kind"], answer: Answer, within: string, between: string) => string;
  "lms/state": new (store: RecordStore, query: Record<string, string>) => StateDocument;
  "lms/unsent": new (slug: string, isGuest: boolean) => Unsent;
  "lms/vault": Vault;
  "lms/visit": new (store: RecordStore, via: Via) => Cmi5Visit;
  "lms/shapes": LmsShapes;
  "lms/scorm-calls": new (version: ScormVersion) => ScormCalls;
  "lms/scorm-versions": Record<"scorm-1.2" | "scorm-2004", ScormVersion>;
  "lms/session": (launched: Quiz | Launched, adapter: string) => Promise<void>;
  "lms/test": (quiz: Quiz) => Launched;
  "lms/statements": {
    new (via: Via): Statements;
    /** Return the id of a verb. */
    verb(name: string): string;
  };
  "lms/cmi5": Record<string, (context: LmsContext) => LmsAdapter>;
  "lms/dispatch": Record<string, (context: LmsContext) => LmsAdapter>;
  "lms/scorm": Record<string, () => LmsAdapter>;
  "search/packed": SearchPacked;
  "search/language": new (rules: LanguageRules) => SearchLanguage;
  "search/distance": SearchDistance;
  "search/spelling": SearchSpelling;
  "search/terms": new (words: SearchWords, reader: SearchLanguage, rare: number[]) => SearchTerms;
  "search/index": new (words: SearchWords) => SearchIndex;
  "search/engine": SearchEngine;
  "search/words": SearchWords;
  [weights: `search/weights-${number}`]: string;
  [pages: `search/pages-${number}`]: [string, string, string, string, string][];
}

interface Window {
  /** Trusted Types (W3C), as far as they are used; not in every browser. */
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(address: string): string },
    ): { createScriptURL(address: string): unknown };
  };
}

declare var rapport: Rapport;

/** An entry that fills a day of a calendar. */
interface CalendarDay {
  /** Unlike that of any other entry; one of the same id takes its place. */
  id: string;
  /** How many days after the first. */
  after: number;
  title: string;
  /** May have several lines. */
  text: string;
  address: string;
}
