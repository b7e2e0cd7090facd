/** Tests inside learning systems: hooks/handbook/exports/lms/. */

/** "absent", "declined" and "expired" last for the whole visit; the others may pass. */
type FaultReason = "absent" | "declined" | "expired" | "unreachable" | "refused";

/** Why a learning system did not do what it was asked. */
interface Fault extends Error {
  readonly reason: FaultReason;
  /** Whether there is no use in trying again in this visit. */
  readonly lasts: boolean;
  /** Such as the address that did not answer. */
  readonly detail: string | undefined;
}

/** Speaks to one kind of learning system. Every method but `leave` fails with a Fault, at once or in its promise. */
interface LmsAdapter {
  /** Who takes the test, where that is known before `begin`. */
  readonly learner?: string;
  /** Find the learning system and begin the visit; called again after it failed. */
  begin(): Promise<Launch>;
  /** Keep the attempt, as lms/attempt.js writes it. */
  save(text: string): void | Promise<void>;
  /**
   * Record a result, and the answers that it was worked out from, with the attempt that names it. The same result may
   * come again. Return false where it has to wait for the end of the visit.
   */
  result(result: Report, text: string): unknown;
  /** Return what a later page of the site can finish the visit with. */
  via?(): Via | undefined;
  /** Say goodbye while the page goes away, after so many seconds. */
  leave(seconds: number): void | Promise<void>;
}

/** What an adapter is made with: the quiz, and how to ask the learner whether a site may record the result. */
interface LmsContext {
  readonly quiz: Quiz;
  ask(origin: string): Promise<boolean>;
}

/** What a learning system says when a test begins. */
interface Launch {
  learner: string;
  /** Whether anything may be sent. */
  records: boolean;
  /** Such as normal, browse or review. */
  mode: string;
  /** The attempt that it kept. */
  saved?: string;
  /** The best result so far, in per cent, and whether the test is passed. */
  score?: number;
  passed: boolean;
  /** The pass mark that it sets, in per cent. */
  mark?: number;
  /** Where the learner goes afterwards. */
  back?: string;
  /** Whether a visit has one verdict only. */
  once?: boolean;
}

/** The best result so far: per cent, and whether the test is passed. */
interface Best {
  score: number | undefined;
  passed: boolean;
}

interface Question {
  id: string;
  practice: string;
  /** Of version 3.0, for its packages: whether each part gets a value. */
  paired: boolean;
  /** As SCORM and xAPI call it. */
  kind: "choice" | "matching" | "sequencing";
  stem: string;
  /** The texts of the parts, and of what they are paired with, by id. */
  choices: Record<string, string>;
  targets: Record<string, string>;
  given: Answer;
  wanted: Answer;
  right: boolean;
}

/** A submitted test. Its `score` or `passed` is undefined where a better one is recorded already. */
interface Report {
  /** A UUID, made when the test was submitted; and when that was, in milliseconds since 1970. */
  id: string;
  at: number;
  /** Per cent, a whole number; and the same from 0 to 1. */
  score?: number;
  scaled: number;
  passed?: boolean;
  seconds: number;
  questions: Question[];
  /** Whether it comes from an earlier visit. */
  earlier?: boolean;
  /** How a later page of the site can send it. */
  via?: Via;
}

/** A visit that a cmi5 system launched: its parameters, what it said, the quiz's page, and the token. */
interface Via {
  asked: LaunchParameters;
  launched: LaunchData;
  page: string;
  token: string;
}

/** What pages around one another say: rapport:ready, rapport:hello, rapport:call and rapport:reply. */
interface LmsMessage {
  type: string;
  id: number;
  name?: string;
  argument?: unknown;
  reason?: string;
  value?: unknown;
}

/** Whatever learning systems, pages and storage say passes one of these. */
interface LmsShapes {
  percent: Shape<number>;
  attempt: Shape<string>;
  report: Shape<Report>;
  /** A result with the attempt that names it. */
  told: Shape<Report & { text: string }>;
  /** What version 3.0 kept as one; or the attempt alone. */
  unsent: Shape<{ text?: string; results?: Report[] }>;
  /** A document of lms/state.js, or the text that version 3.0 wrote. */
  state: Shape<string>;
  launch: Shape<Launch>;
  message: Shape<LmsMessage>;
  /** From text, as JSON. */
  actor: Shape<unknown>;
  parameters: Shape<LaunchParameters>;
  token: Shape<{ "auth-token": string }>;
  launchData: Shape<LaunchData>;
  statements: Shape<{ statements: Pick<Statement, "result">[] }>;
}

interface Attempt {
  readonly slug: string;
  /** The short names of the results that the system has. */
  had: string[];
  /** Return whether the test was submitted. */
  judged(): boolean;
  /** Return whether the system has the result. */
  has(id: string): boolean;
  write(best: Best, id?: string): string;
  /** Take over which results the system has; return the rest, of an attempt at other questions the best result alone. */
  read(text?: string): {
    score?: number;
    passed?: boolean;
    seed?: string;
    open?: boolean;
    answers?: Record<string, Answer>;
  };
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

/** What a learning system that speaks SCORM puts into one of the windows around a test. */
interface ScormApi {
  [method: string]: (...given: string[]) => unknown;
}

/** A window, of which only the same site may read more than its parent. */
interface ScormWindow {
  readonly API?: ScormApi;
  readonly API_1484_11?: ScormApi;
  readonly parent: ScormWindow;
}

/** What one version of SCORM calls things; a name and what belongs to it are pairs. */
interface ScormVersion {
  /** The API's name in its window, and of its methods. */
  api: "API" | "API_1484_11";
  verb(name: string): string;
  learner: string;
  mode: string;
  /** The pass mark, and by how much it is multiplied to be per cent. */
  mark: [string, number];
  score: string;
  status: string;
  exit: string;
  spent(seconds: number): [string, string];
  /** Values of `status` that mean a pass, and that mean a first visit. */
  passed: string[];
  fresh: string[];
  /** Codes of an error that may mean that the visit has begun already. */
  begun: string[];
  verdict(passed: boolean): [string, string][];
  /** What a wrong answer is called, and the field of the answer. */
  wrong: string;
  response: string;
  time(): [string, string];
  answer(kind: Question["kind"], given: Answer): string;
  /** The field of a question's text. */
  text?: string;
}

interface ScormCalls {
  readonly begun: boolean;
  /** @throws {Fault} absent, expired or unreachable */
  initialize(): Promise<void>;
  call(name: string, ...given: string[]): string;
  get(name: string): string;
  does(name: string, ...given: string[]): boolean;
  /** @throws {Fault} refused */
  set(name: string, value: string | number): void;
  /** Set values that a system need not know, until one is refused; return whether none was. */
  offer(...values: [name: string, value: string | number][]): boolean;
  /** @throws {Fault} unreachable */
  commit(): void;
}
