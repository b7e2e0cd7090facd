/** How far a reader is in a programme: hooks/handbook/programme/steps.js. */

type PracticeStep = "read" | "practised" | "observed";

interface PracticeState extends Record<PracticeStep, boolean> {
  row: HTMLElement;
  /** Its number. */
  module: string;
}

/** What is to be done next, and where. */
interface NextStep {
  step: PracticeStep | "tested";
  link: HTMLAnchorElement;
  title: string;
}

interface ProgrammeSteps {
  /** In the order of the page, practices that stand in several modules as often. */
  states: PracticeState[];
  /** The same, each practice once. */
  once: PracticeState[];
  isTested: boolean;
  next: NextStep | undefined;
  /** What reading and questions still take. */
  minutes: number;
}
