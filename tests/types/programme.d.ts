/** How far a reader is in a programme: hooks/handbook/programme/steps.js. */

type PracticeStep = "read" | "practised" | "observed";

interface PracticeState extends Record<PracticeStep, boolean> {
  row: HTMLElement;
  /** Its number. */
  module: string;
  /** Whether a lead signed its checklist. */
  isSigned: boolean;
  /** The day that they wrote, as YYYY-MM-DD, or nothing. */
  signedOn: string;
  /** What reading it and its questions still take. */
  minutes: number;
}

/** What is to be done next, and where. */
interface NextStep {
  step: PracticeStep | "tested" | "signed";
  /** The name of what is said of it, where it is not that of the step. */
  words?: string;
  /** The number of its module, where the step belongs to one. */
  module?: string;
  link: HTMLAnchorElement;
  /** Where on the page that the link leads to: what follows its address. */
  anchor: string;
  title: string;
}

interface ProgrammeSteps {
  /** In the order of the page, practices that stand in several modules as often. */
  states: PracticeState[];
  /** The same, each practice once. */
  once: PracticeState[];
  isTested: boolean;
  /** The best result of the test. */
  score: number;
  /** When that was. */
  testedAt: number;
  /** When a test that was not passed may be tried again, or 0 if it may now. */
  waits: number;
  /** Whether the test is passed, and a lead signed every checklist. */
  isSigned: boolean;
  /** When the last checklist was signed. */
  signedAt: number;
  /** How many of the path's steps are done, and of how many. */
  share: readonly [number, number];
  next: NextStep | undefined;
  /** What reading and questions still take. */
  minutes: number;
}

/** What its page says of a programme as a whole. */
interface PathStanding {
  standing: ProgrammeSteps;
  isBegun: boolean;
  /** The step that is now: its number, its name, and what came of it so far. */
  now: { number: number; said: string; result: string };
}
