/** Tests and rehearsals inside learning systems: hooks/handbook/exports/lms/. */

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

/** What a learning system launched: a test (lms/test.js), or a rehearsal (rehearsal/launched.js). */
interface Launched {
  /** Its element, where the words stand that scripts put into the page, and what returns a copy of one of these. */
  readonly page: { readonly element: HTMLElement; readonly words: ParentNode; part(selector: string): HTMLElement };
  /** What is half-done, as text. */
  readonly attempt: Attempt;
  /** Begin, with what was left half-done; return whether anything was. */
  begin(left: Left): boolean;
  /** The event that tells of a result, and what makes a report of what it tells; `seconds` says how long the visit is. */
  readonly ends: "rapport-result" | "rapport-ended";
  report(told: TestResult | RehearsalEnded, seconds: number): Report;
}

/** What an adapter is made with: the element, and how to ask the learner whether a site may record the result. */
interface LmsContext {
  readonly element: HTMLElement;
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

/** The best result so far: per cent, and whether the test is passed. A rehearsal has 0 once it came to an ending. */
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
  /** Its situation and what it asks. */
  stem: string;
  /** The texts of the parts, and of what they are paired with, by id. */
  choices: Record<string, string>;
  targets: Record<string, string>;
  given: Answer;
  /** Left out where there is no right answer, as in a rehearsal. */
  wanted?: Answer;
  right?: boolean;
  /** Left out by older versions: what was asked, the ids of the parts as they were shown, and how long it was in view. */
  revision?: string;
  order?: string[];
  seconds?: number;
}

/**
 * A submitted test, whose `score` or `passed` is undefined where a better one is recorded already. Or a rehearsal that
 * came to an ending: it is `completed`, `passed` where the ending is a good one, and no failure where it is none; its
 * score, which is always 0, is told to nobody.
 */
interface Report {
  /** A UUID, made when the test was submitted; and when that was, in milliseconds since 1970. */
  id: string;
  at: number;
  /** Per cent, a whole number; and the same from 0 to 1. */
  score?: number;
  scaled: number;
  passed?: boolean;
  completed?: boolean;
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
