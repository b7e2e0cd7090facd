/** Tests inside learning systems: hooks/handbook/exports/lms/. */

/** "absent", "declined" and "expired" last for the whole visit; the others may pass. */
type FaultReason = "absent" | "declined" | "expired" | "unreachable" | "refused";

/** Why a learning system did not do what it was asked. */
interface Fault extends Error {
  readonly reason: FaultReason;
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
  /** Record a result, and the answers that it was worked out from. */
  result(result: Report): void | Promise<void>;
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
  paired: boolean;
  given: Answer;
  wanted: Answer;
  right: boolean;
}

/** A submitted test. Its `score` or `passed` is undefined where a better one is recorded already. */
interface Report {
  id: string;
  /** Per cent, a whole number; and the same from 0 to 1. */
  score?: number;
  scaled: number;
  passed?: boolean;
  seconds: number;
  questions: Question[];
  /** Whether it comes from an earlier visit. */
  earlier?: boolean;
}

/** What this browser keeps until a learning system takes it. */
interface Unsent {
  text?: string;
  results: Report[];
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
  unsent: Shape<Unsent>;
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
  /** Return whether the test was submitted. */
  judged(): boolean;
  write(best: Best): string;
  /** Return what was written; of an attempt at other questions the best result alone. */
  read(text?: string): {
    score?: number;
    passed?: boolean;
    seed?: string;
    open?: boolean;
    answers?: Record<string, Answer>;
  };
  kept(learner?: string): Unsent | undefined;
  /** Keep the value for the learner, or forget it when undefined; return whether this browser keeps it. */
  keep(learner: string | undefined, value: Unsent | undefined): boolean;
}

interface Outbox {
  readonly attempt: Attempt;
  readonly best: Best;
  /** Submitted tests that are still to be sent. */
  readonly results: Report[];
  /** The attempt now, once something was answered. */
  readonly text: string | undefined;
  /** Take over the results that an earlier visit could not send; return the attempt that it could not. */
  recover(): string | undefined;
  /** Take over what the learning system knows; return the attempt to go on with. */
  join(launch: Launch): string | undefined;
  /** Bring the text of the attempt up to date. */
  write(): void;
  /** Keep everything on this device, or forget it; return whether it is kept. */
  keep(): boolean;
  forget(): void;
  /**
   * Send everything, one thing after the other.
   * @throws {Fault} what the adapter could not do; what it did not take stays here.
   */
  send(recorded: (result: Report, isBetter: boolean) => void): Promise<void>;
}

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
  say(name: string, facts: StatusFacts): void;
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
  verdict(passed: boolean): [string, string][];
  /** What a wrong answer is called, and the field of the answer. */
  wrong: string;
  response: string;
  time(): [string, string];
  answer(given: Answer, paired: boolean): string;
}

/** Does something again after pauses that grow, until it is reset. */
interface Retry {
  /** Try once more, after the next pause. */
  later(): void;
  /** Don't try what is waiting. */
  stop(): void;
  /** Begin with the shortest pause again. */
  reset(): void;
}
