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
  /** Whether the test is passed, and a lead signed every checklist. */
  isSigned: boolean;
  /** When the last of both was. */
  signedAt: number;
  /** How many of the path's steps are done, and of how many. */
  share: readonly [number, number];
  next: NextStep | undefined;
  /** What reading and questions still take. */
  minutes: number;
}
