"use strict";
/* What cmi5 says of an attempt, as xAPI statements (cmi5 Quartz, 9; xAPI 1.0.3, Part Two). */
rapport.provide("lms/statements", ["lms/response"], ({ "lms/response": response }) => {
  const VERBS = "http://adlnet.gov/expapi/verbs/";
  const CMI5 = "https://w3id.org/xapi/cmi5/context/";
  const OURS = new URL("../xapi/", rapport.assets).href; // what the names of our own extensions begin with

  /** @type {(answer: Answer, question: Question) => string} */
  const written = (answer, { kind }) => response(kind, answer, "[.]", "[,]");

  /** @type {(text: string) => Record<string, string>} */
  const told = (text) => ({ [document.documentElement.lang || "en"]: text });
  /** @type {(texts: Record<string, string>) => { id: string, description: Record<string, string> }[]} */
  const listed = (texts) => Object.entries(texts).map(([id, text]) => ({ id, description: told(text) }));
  /** @type {(question: Question) => Record<string, unknown>} xAPI 1.0.3, Part Two, Appendix C */
  const components = ({ kind, choices, targets }) =>
    kind === "matching" ? { source: listed(choices), target: listed(targets) } : { choices: listed(choices) };

  /** @implements {Statements} */
  return class {
    /** @param {Via} via */
    constructor({ asked, launched, page }) {
      this.asked = asked;
      this.actor = JSON.parse(asked.actor);
      this.launched = launched;
      this.page = page;
    }

    /** @param {number} seconds */
    duration(seconds) {
      return `PT${seconds.toFixed(2)}S`;
    }

    /** @param {string} name */
    static verb(name) {
      return VERBS + name;
    }

    /** @param {Statement["result"]} [result] @param {string[]} [category] */
    context(result, category = []) {
      const { contextTemplate: template = {}, masteryScore } = this.launched;
      const activities = { ...template.contextActivities };
      const known = activities.category ?? [];
      const added = category.map((name) => ({ id: `${CMI5}categories/${name}` }));
      const categories = [...known, ...added.filter(({ id }) => !known.some((one) => one.id === id))];
      if (categories.length) activities.category = categories;
      const context = { ...template, registration: this.asked.registration, contextActivities: activities };
      if (!result?.score || masteryScore === undefined) return context;
      return { ...context, extensions: { ...context.extensions, [`${CMI5}extensions/masteryscore`]: masteryScore } };
    }

    /**
     * @param {string} id
     * @param {number} at
     * @param {string} verb
     * @param {Statement["result"]} [result]
     * @param {string[]} [category]
     * @returns {Statement}
     */
    statement(id, at, verb, result, category = ["cmi5"]) {
      const made = {
        id,
        timestamp: new Date(at).toISOString(),
        actor: this.actor,
        verb: { id: VERBS + verb, display: { en: verb } },
        object: { objectType: "Activity", id: this.asked.activityId },
        context: this.context(result, category),
      };
      return result ? { ...made, result } : made;
    }

    /** @param {string} id @param {number} at @param {Question} question @returns {Statement} */
    answered(id, at, question) {
      const { given, wanted, right, seconds, revision, order } = question;
      const took = seconds === undefined ? {} : { duration: this.duration(seconds) };
      const judged = right === undefined ? {} : { success: right };
      const result = { ...judged, response: written(given, question), ...took };
      const statement = this.statement(id, at, "answered", result, []);
      const definition = {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        name: told(question.stem), // what lists of statements show
        description: told(question.stem),
        interactionType: question.kind,
        ...(wanted && { correctResponsesPattern: [written(wanted, question)] }),
        ...components(question),
      };
      statement.object = { objectType: "Activity", id: `${this.page}#${question.id}`, definition };
      const { context } = statement;
      context.contextActivities.parent = [{ id: this.asked.activityId }];
      if (revision !== undefined)
        context.extensions = { ...context.extensions, [`${OURS}revision`]: revision, [`${OURS}order`]: order };
      return statement;
    }
  };
});
