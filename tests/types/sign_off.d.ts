/** How far a programme is signed off: hooks/handbook/sign_off/standing.js. */

/** What was seen of a checklist as it is now. */
interface SeenChecklist {
  kept: ObservedChecklist | undefined;
  /** The acts that were seen, by their fingerprints. */
  seen: string[];
  isSigned: boolean;
}

interface SignedOff {
  /** The best result of the programme's test. */
  test: KeptResult | undefined;
  /** Whether that test asked something else than today's. */
  isOlder: boolean;
  /** The practices whose checklists are not yet seen whole, signed and dated. */
  open: string[];
  /** The latest day of the test and of the signatures, as YYYY-MM-DD. */
  last: string;
  /** The first and the last day of the signatures, in the same way. */
  days: readonly [string, string];
  /** Who signed, each once. */
  by: string[];
  /** Whether the learner's name is known: a record needs it. */
  isNamed: boolean;
  /** How many checklists changed since they were seen, and of how many. */
  changed: number;
  lists: number;
  /** How many pages the learner has understood as they are now, and of how many. */
  understood: number;
  pages: number;
  /** Whether there is a result, or the reader follows it. */
  begun: boolean;
  /** Whether anything was observed that it asks for, as others may. */
  shared: boolean;
}

/** An element has what its template says of the programme: data-programme, data-revision, data-lists, data-pages. */
interface SignOff {
  of(element: HTMLElement): SignedOff;
  /** Write how far it is into the list within the element. */
  show(element: HTMLElement): void;
  /** Return a day, written YYYY-MM-DD, or a span of days, in the words of the locale that the element names. */
  date(element: HTMLElement, on: string, dateStyle?: "long" | "medium", until?: string): string;
}
