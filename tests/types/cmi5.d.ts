/** cmi5 and xAPI, as far as hooks/handbook/exports/lms/ speaks them. */

/** What a launch puts into the page's address (cmi5 Quartz, 8.1). */
interface LaunchParameters {
  /** The address of the record store. */
  endpoint: string;
  /** The address that gives the token; it works once only. */
  fetch: string;
  /** The learner as JSON. */
  actor: string;
  registration: string;
  activityId: string;
}

/** The state LMS.LaunchData (cmi5 Quartz, 10.2). */
interface LaunchData {
  contextTemplate?: Partial<StatementContext>;
  launchMode?: string;
  /** From 0 to 1. */
  masteryScore?: number;
  returnURL?: string;
}

interface StatementContext {
  registration: string;
  contextActivities: { category?: { id: string }[]; parent?: { id: string }[] };
  extensions?: Record<string, unknown>;
}

/** A statement of xAPI 1.0.3. */
interface Statement {
  id: string;
  timestamp: string;
  actor: unknown;
  verb: { id: string; display: Record<string, string> };
  object: { objectType: string; id: string; definition?: Record<string, unknown> };
  context: StatementContext;
  result?: {
    success?: boolean;
    completion?: boolean;
    response?: string;
    duration?: string;
    score?: { scaled: number; raw: number; min: number; max: number };
  };
}

interface Statements {
  readonly launched: LaunchData;
  /** Return seconds as ISO 8601 has them. */
  duration(seconds: number): string;
  /** Make a statement about the activity, of these categories of cmi5; `at` in milliseconds since 1970. */
  statement(id: string, at: number, verb: string, result?: Statement["result"], category?: string[]): Statement;
  /** Make the statement of one answer. */
  answered(id: string, at: number, question: Question): Statement;
}

/** What is to be said of a result: the verdict and the completion, where they are due, and the answers. */
interface Saying {
  moves: Statement[];
  answers: Statement[];
}

interface Cmi5Visit {
  readonly say: Statements;
  /** What the registration has already. */
  has: { passed: boolean; completed: boolean };
  find(verb: string): Promise<Pick<Statement, "result"> | undefined>;
  put(statement: Statement): Promise<void>;
  tell(result: Report): Promise<boolean>;
  end(seconds: number): Promise<void>;
}

interface StateDocument {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/** A learning record store; every method fails with a Fault: expired, unreachable or refused. */
interface RecordStore {
  readonly token: string;
  /** Get the token, unless there is one. */
  authorise(address: string): Promise<void>;
  /** Ask a resource of the store; statuses in `fine` are answers too. */
  ask(resource: string, query?: Record<string, string>, settings?: RequestInit, ...fine: number[]): Promise<Response>;
}
