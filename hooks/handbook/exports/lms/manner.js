"use strict";
/*
 * What the learner is told: the names of sentences under `lms.says` in words.yml. What nothing keeps is never called
 * kept, and what only concerns going on later does not sound like the result. docs/project/delivery.md has the table.
 */
rapport.provide("lms/manner", [], () => {
  /** @type {Manner} */
  return ({ news, records, results, saves, waits, kept }) => {
    const outcome = (/** @type {string[]} */ [none, held, loose]) => (waits ? (kept ? held : loose) : none);
    if (results?.reason === "absent" || results?.reason === "declined") return [results.reason];
    if (results?.lasts) return [results.reason, outcome(["reopen", "held", "lost"])];
    if (results) return [results.reason, outcome(["go_on", "tried", "loose"])];
    if (!records) return waits ? [news, outcome(["", "held", "lost"])] : [news];
    if (waits) return ["sending"];
    if (saves?.reason === "expired") return [saves.reason, "reopen"];
    if (saves?.reason === "unreachable") return [saves.reason, "go_on"];
    return saves ? [news, "unresumed"] : [news];
  };
});
