"use strict";
/* What cmi5 says of an attempt, as xAPI statements (cmi5 Quartz, 9; xAPI 1.0.3, Part Two). */
rapport.provide("lms/statements", [], () => {
  const VERBS = "http://adlnet.gov/expapi/verbs/";
  const CMI5 = "https://w3id.org/xapi/cmi5/context/";

  /* A random UUID, also where the page came without HTTPS. */
  function uuid() {
    const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  }

  /** @type {(answer: Answer, paired: boolean) => string} */
  const written = (answer, paired) => {
    const parts = paired ? Object.entries(answer).map((pair) => pair.join("[.]")) : Object.keys(answer).sort();
    return parts.join("[,]");
  };

  /** @implements {Statements} */
  return class {
    /** @param {LaunchParameters} asked @param {unknown} actor @param {LaunchData} launched */
    constructor(asked, actor, launched) {
      this.asked = asked;
      this.actor = actor;
      this.launched = launched;
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

    /** @param {string} verb @param {Statement["result"]} [result] @param {string[]} [category] @returns {Statement} */
    statement(verb, result, category = ["cmi5"]) {
      const made = {
        id: uuid(),
        timestamp: new Date().toISOString(),
        actor: this.actor,
        verb: { id: VERBS + verb, display: { en: verb } },
        object: { objectType: "Activity", id: this.asked.activityId },
        context: this.context(result, category),
      };
      return result ? { ...made, result } : made;
    }

    /** @param {Question} question @returns {Statement} */
    answered({ id, paired, given, wanted, right }) {
      const statement = this.statement("answered", { success: right, response: written(given, paired) }, []);
      const definition = {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        interactionType: paired ? "matching" : "choice",
        correctResponsesPattern: [written(wanted, paired)],
      };
      statement.object = { objectType: "Activity", id: `${location.origin}${location.pathname}#${id}`, definition };
      statement.context.contextActivities.parent = [{ id: this.asked.activityId }];
      return statement;
    }
  };
});
