"use strict";
/* The shapes of all that learning systems, the pages around a test, and this browser's storage say of a test. */
rapport.provide("lms/shapes", ["outside"], ({ outside }) => {
  const { any, flag, json, list, map, number, record, text, web } = outside;
  const MODES = ["normal", "browse", "review"];
  const name = text(1000);
  const attempt = text(64000); // what SCORM 2004 keeps
  const percent = number(0, 100);
  const answer = map(text());
  const question = record({ id: name, practice: name, paired: flag, given: answer, wanted: answer, right: flag });
  const report = record(
    { id: name, scaled: number(0, 1), seconds: number(0, Infinity), questions: list(question) },
    { score: percent, passed: flag, earlier: flag },
  );
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

  return {
    attempt,
    percent,
    report,
    unsent: record({ results: list(report) }, { text: attempt }),
    launch: record(
      { learner: name, records: flag, mode, passed: flag },
      { saved: attempt, score: percent, mark: percent, back: web, once: flag },
    ),
    actor: (value) => {
      const actor = json(text(4000)(value));
      return agent(actor) && actor;
    },
    /* cmi5 Quartz, 8.1 */
    parameters: record({
      fetch: web,
      endpoint: web,
      actor: text(4000),
      registration: text(36, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i),
      activityId: text(2000, /^[a-z][a-z\d+.-]*:\S+$/i),
    }),
    token: record({ "auth-token": text(8000, /^[!-~]+$/) }),
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
