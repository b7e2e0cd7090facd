"use strict";
/* SCORM 1.2 and SCORM 2004: one run-time under two sets of names (SCORM 1.2 RTE 3.4; SCORM 2004 RTE 4.2). */
rapport.provide("lms/scorm-versions", ["lms/response"], ({ "lms/response": response }) => {
  /** @type {(number: number) => string} */
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  /* Its ISO form is the local time. */
  const local = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString();
  /** @type {(seconds: number) => string} */
  const clock = (seconds) => [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(two).join(":");
  /** @type {(passed: boolean) => string} */
  const verdict = (passed) => (passed ? "passed" : "failed");
  return {
    "scorm-1.2": {
      api: "API",
      verb: (name) => `LMS${name.replace("Terminate", "Finish")}`,
      learner: "cmi.core.student_id",
      mode: "cmi.core.lesson_mode",
      mark: ["cmi.student_data.mastery_score", 1],
      score: "cmi.core.score",
      status: "cmi.core.lesson_status",
      exit: "cmi.core.exit",
      spent: "cmi.core.session_time",
      span: clock,
      passed: ["passed", "completed"], // some systems turn the one into the other
      verdict: (passed) => [["cmi.core.lesson_status", passed === undefined ? "completed" : verdict(passed)]],
      begun: ["101"],
      fresh: ["not attempted", ""],
      wrong: "wrong",
      response: "student_response",
      time: () => ["time", local().slice(11, 19)],
      answer: (kind, given) => response(kind, given, ".", ","),
    },
    "scorm-2004": {
      api: "API_1484_11",
      verb: (name) => name,
      learner: "cmi.learner_id",
      mode: "cmi.mode",
      mark: ["cmi.scaled_passing_score", 100],
      score: "cmi.score",
      status: "cmi.success_status",
      exit: "cmi.exit",
      spent: "cmi.session_time",
      span: (seconds) => `PT${seconds.toFixed(2)}S`,
      passed: ["passed"],
      verdict: (passed) => [
        .../** @type {[string, string][]} */ (passed === undefined ? [] : [["cmi.success_status", verdict(passed)]]),
        ["cmi.completion_status", "completed"],
      ],
      begun: ["103"],
      fresh: ["not attempted", "unknown", ""],
      wrong: "incorrect",
      response: "learner_response",
      time: () => ["timestamp", local().slice(0, 19)], // no zone: some systems refuse one
      answer: (kind, given) => response(kind, given, "[.]", "[,]"),
      text: "description",
    },
  };
});
