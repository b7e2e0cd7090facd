/** A rehearsal that is played: hooks/handbook/rehearsal/. */

/** One move, as the page says it. */
interface RehearsalMove {
  /** The id of the turn or the ending that follows. */
  to: string;
  lacks: boolean;
  /** The practice that it shows or lacks, the link to it, and what stands before the link. */
  practice: string;
  link: HTMLAnchorElement;
  label: string;
  say: string;
  feels: string;
}

/** A move that was chosen. */
interface RehearsalStep {
  /** The id of its turn. */
  turn: string;
  move: RehearsalMove;
  others: RehearsalMove[];
  /** Whether it made things harder, or easier again after a move that did; neither where nothing turned. */
  turned: "up" | "down" | "";
}

interface RehearsalVoice {
  /** Let the reader record a line, which this page alone holds; where there is no microphone it says so. */
  record(line: HTMLElement): unknown;
  /** Return whether this device has a voice of its own for the language of the page. */
  available(): boolean;
  /** Read the text aloud. */
  read(text: string): void;
  silence(): void;
}

interface RehearsalEnd {
  /** Say how many of the endings this reader has seen; nothing while it is none. */
  count(element: HTMLElement, line: HTMLElement): void;
  /** Keep that an ending was seen. */
  note(element: HTMLElement, ending: string): void;
  /** Fill in what stands after it; `back` is told to go on again from before a step. */
  fill(
    element: HTMLElement,
    section: HTMLElement,
    steps: readonly RehearsalStep[],
    back: (step: RehearsalStep) => void,
  ): void;
}
