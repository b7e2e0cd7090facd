/** SCORM, as hooks/handbook/exports/lms/scorm*.js speak it. */

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
  spent: string;
  /** Return a length of time as it is written. */
  span(seconds: number): string;
  /** Values of `status` that mean a pass, and that mean a first visit. */
  passed: string[];
  fresh: string[];
  /** Codes of an error that may mean that the visit has begun already. */
  begun: string[];
  /** Of a rehearsal without a good ending there is none, and it is completed. */
  verdict(passed?: boolean): [string, string][];
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
