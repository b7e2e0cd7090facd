"use strict";
/* The shapes of all that learning systems, the pages around a test, and this browser's storage say of a test. */
rapport.provide("lms/shapes", ["outside"], ({ outside }) => {
  const { any, flag, json, list, map, number, record, text, web } = outside;
  const MODES = ["normal", "browse", "review"];
  const name = text(1000);
  const attempt = text(64000); // what SCORM 2004 keeps
  const percent = number(0, 100);
  const ever = number(0, Infinity);
  const answer = map(text());
  const texts = map(text(4000));
  /** @type {<One>(shape: Shape<One>, other: One) => Shape<One>} what version 3.0 did not say */
  const or = (shape, other) => (value) => shape(value) ?? other;
  const KINDS = /** @type {const} */ (["choice", "matching", "sequencing"]);
  /** @type {Shape<Question>} */
  const question = (value) => {
    const known = record(
      { id: name, practice: name, paired: flag, given: answer },
      {
        wanted: answer,
        right: flag,
        kind: name,
        stem: text(4000),
        choices: texts,
        targets: texts,
        revision: name,
        order: list(name),
        seconds: ever,
      },
    )(value);
    if (!known) return undefined;
    const kind = KINDS.find((one) => one === known.kind) ?? (known.paired ? "matching" : "choice");
    return { stem: "", choices: {}, targets: {}, ...known, kind };
  };
  /** @type {Shape<string>} */
  const mode = (value) => MODES.find((one) => one === `${text()(value)}`.toLowerCase());

  /* xAPI 1.0.3, Part Two, 2.4.2.1; cmi5 Quartz, 9.2: an agent with an account. */
  const agent = record({ account: record({ homePage: text(2000), name }) });
  const activities = record({}, { category: list(record({ id: name })), grouping: any, parent: any, other: any });
  /** @type {Shape<NonNullable<LaunchData["contextTemplate"]>>} */
  const template = (value) => {
    const known = map(any)(value);
    return known && { ...known, contextActivities: activities(known.contextActivities) ?? {} };
  };
  /* cmi5 Quartz, 10.2 */
  const optional = { contextTemplate: template, launchMode: mode, masteryScore: number(0, 1), returnURL: web };
  const launchData = record({}, optional);
  /* cmi5 Quartz, 8.1 */
  const parameters = record({
    fetch: web,
    endpoint: web,
    actor: text(4000),
    registration: text(36, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i),
    activityId: text(2000, /^[a-z][a-z\d+.-]*:\S+$/i),
  });
  const token = text(8000, /^[!-~]+$/);
  const via = record({ asked: parameters, launched: launchData, page: web, token });
  const report = record(
    { id: name, at: or(ever, 0), scaled: number(0, 1), seconds: ever, questions: list(question) },
    { score: percent, passed: flag, completed: flag, earlier: flag, via },
  );

  return {
    attempt,
    percent,
    report,
    told: (value) => {
      const result = report(value);
      return result && { ...result, text: record({}, { text: attempt })(value)?.text ?? "" };
    },
    unsent: record({}, { results: list(report), text: attempt }),
    state: (value) => attempt(record({}, { attempt })(json(value))?.attempt ?? value),
    launch: record(
      { learner: name, records: flag, mode, passed: flag },
      { saved: attempt, score: percent, mark: percent, back: web, once: flag },
    ),
    actor: (value) => {
      const actor = json(text(4000)(value));
      return agent(actor) && actor;
    },
    parameters,
    token: record({ "auth-token": token }),
    launchData,
    statements: record({
      statements: list(record({}, { result: record({}, { score: record({}, { scaled: number(-1, 1) }) }) })),
    }),
    message: record(
      { type: text(), id: number(0, Infinity) },
      { name: text(), reason: text(), value: any, argument: any },
    ),
  };
});
