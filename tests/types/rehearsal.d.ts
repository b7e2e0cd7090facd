/** A rehearsal that is played: hooks/handbook/rehearsal/. */

/** One move, as the page says it. */
interface RehearsalMove {
  id: string;
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
  /** How long it took, where a learning system wants to know. */
  seconds?: number;
}

/** How far a rehearsal is: whether one's own line comes first, the moves, and the endings that were seen. */
interface Played {
  aloud: boolean;
  path: { move: string; seconds: number }[];
  seen: string[];
}

/** A rehearsal on its page; its element tells of each choice by the event "change". */
interface RehearsalPlay {
  readonly element: HTMLElement;
  /** What stands before it begins, and the box in it that asks for one's own line first. */
  readonly start: HTMLElement;
  readonly aloud: HTMLInputElement;
  readonly steps: readonly RehearsalStep[];
  /** The id of the turn or the ending in view; empty before it begins. */
  readonly place: string;
  /** Return the part of the page that is this turn or ending. */
  section(name: string): HTMLElement;
  /** Return a copy of what the template of this name holds. */
  part(name: string): DocumentFragment;
  /** Give the element the focus, with its turn, or another part, at the top of the screen. */
  focus(element: HTMLElement, top?: Element | null): void;
  /** Go on from where these moves lead. */
  resume(path: Played["path"]): void;
}

/** What a rehearsal tells the page at its end, as the event "rapport-ended" of its element. */
interface RehearsalEnded {
  rehearsal: string;
  revision: string;
  ending: string;
  worth: string;
}

interface HTMLElementEventMap {
  "rapport-ended": CustomEvent<RehearsalEnded>;
}

interface DocumentEventMap {
  "rapport-ended": CustomEvent<RehearsalEnded>;
}

interface RehearsalVoice {
  /** Load the page by itself, with ?aloud, once this box is ticked in the document of another page. */
  asks(box: HTMLInputElement): void;
  /** Let the reader record a line, which this page alone holds; where there is no microphone it says so. */
  record(line: HTMLElement): { stop(): void };
  /** Return whether this device has a voice of its own for the language of the page. */
  available(): boolean;
  /** Read the text aloud. */
  read(text: string): void;
  silence(): void;
}

interface RehearsalEnd {
  /** Return the endings that this reader has seen. */
  seen(element: HTMLElement): string[];
  /** Say how many of the endings this reader has seen; nothing while it is none. */
  count(element: HTMLElement, line: HTMLElement): void;
  /** Tell the page of the ending that the section shows. */
  tell(element: HTMLElement, section: HTMLElement): void;
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
