/** How results get from a test or a rehearsal to its learning system: lms/delivery.js and the parts that it stands on. */

interface Attempt {
  readonly slug: string;
  /** Whether its reports are of a rehearsal, and so without a score. */
  readonly completed?: boolean;
  /** The short names of the results that the system has. */
  had: string[];
  /** Return whether the test was submitted, or the rehearsal came to its end. */
  judged(): boolean;
  /** Return whether the system has the result. */
  has(id: string): boolean;
  write(best: Best, id?: string): string;
  /** Take over which results the system has; return the rest, of an attempt at other questions the best result alone. */
  read(text?: string): Left;
}

/** What was left half-done, and the best result before it. */
interface Left {
  score?: number;
  passed?: boolean;
  open?: boolean;
  /** Of a test: how it was drawn, and what was chosen. */
  seed?: string;
  answers?: Record<string, Answer>;
  /** Of a rehearsal. */
  played?: Played;
}

/** What an entry holds: a result, or the attempt. */
type Entry = Report | { text: string };

interface Unsent {
  /** The attempt that was not taken. */
  readonly text: string | undefined;
  /** Take over what earlier visits of this learner left, and keep what had to wait for the name. */
  join(learner: string): Promise<void>;
  /** Keep the entry; return whether it outlives the page. */
  put(id: string, entry: Entry): Promise<boolean>;
  drop(id: string): void;
  /** Return the results that wait, passes first, then the oldest. */
  results(): Report[];
  keep(text: string): Promise<boolean>;
  /** The attempt was taken as it was then. */
  taken(text: string): void;
  /** Return whether every result that waits outlives the page. */
  isKept(): boolean;
}

/** A copy in IndexedDB, by key. */
interface Vault {
  all(): Promise<[string, unknown][]>;
  put(key: string, value: unknown): Promise<boolean>;
  drop(key: string): Promise<boolean>;
}

/** Work that is done until nothing is left, and tried again. */
interface Lane {
  /** Why the last try failed. */
  readonly trouble: Fault | undefined;
  run(): Promise<void>;
}

interface DeliveryContext {
  attempt: Attempt;
  adapter: LmsAdapter;
  /** Whether the page is in a package, where the learning system may empty this browser's storage. */
  isGuest: boolean;
  connect(): Promise<void>;
  recorded(result: Report, isBetter: boolean): void;
  /** Something changed that the learner may be told. */
  tell(): void;
}

interface Delivery {
  readonly attempt: Attempt;
  readonly best: Best;
  readonly launch: Launch | undefined;
  readonly results: Lane;
  readonly saves: Lane;
  readonly unsent: Unsent;
  /** The results of this visit. */
  readonly mine: ReadonlySet<string>;
  /** The attempt now, once something was answered. */
  readonly text: string | undefined;
  /** Whether the page has said goodbye. */
  ended: boolean;
  join(launch: Launch): Promise<string | undefined>;
  submit(report: Report): Promise<void>;
  write(): void;
  /** Return the results that are still to be sent in this visit. */
  waiting(): Report[];
  send(): Promise<void>;
}

/** What is known of a delivery, and the names of the sentences that tell of it. */
type Manner = (facts: {
  news: string;
  records: boolean;
  results: Fault | undefined;
  saves: Fault | undefined;
  waits: boolean;
  kept: boolean;
}) => string[];

type StatusButton = "resend" | "back" | "agree" | "decline";

interface StatusFacts {
  /** The best result so far, in per cent; or the site that asks. */
  score?: number;
  asking?: string;
  /** The address that did not answer, for whoever runs the learning system. */
  unreachable?: string;
  buttons: StatusButton[];
}

interface StatusLine {
  say(names: string[], facts: StatusFacts): void;
}
