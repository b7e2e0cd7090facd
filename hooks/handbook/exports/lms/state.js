"use strict";
/*
 * The attempt as a document in a record store (xAPI 1.0.3, Part Three, 2.3 and 3.1): as JSON, which every store takes,
 * and with the tag of what is there, without which some stores write nothing over it.
 */
rapport.provide("lms/state", ["lms/shapes"], ({ "lms/shapes": shapes }) => {
  const RESOURCE = "activities/state";

  /** @implements {StateDocument} */
  return class {
    tag = /** @type {string | undefined} */ (undefined); // of the document that is there
    isPlain = false; // whether the store's system lets this site send no tags

    /** @param {RecordStore} store @param {Record<string, string>} query */
    constructor(store, query) {
      this.store = store;
      this.query = query;
    }

    async read() {
      const answer = await this.store.ask(RESOURCE, this.query, {}, 404);
      this.tag = answer.ok ? this.tagOf(answer) : undefined;
      return answer.ok ? shapes.state(await answer.text()) : undefined;
    }

    /** @param {string} text */
    async write(text) {
      const answer = await this.put(text, 409, 412).catch((error) => {
        if (this.tag === undefined || error.reason !== "unreachable") throw error;
        this.isPlain = true;
        return this.put(text);
      });
      if (answer.ok) return;
      await this.read(); // another tab wrote, or an answer was lost
      await this.put(text);
    }

    /** @param {string} text @param {number[]} fine */
    async put(text, ...fine) {
      const headers = new Headers({ "Content-Type": "application/json" });
      if (this.tag !== undefined && !this.isPlain) headers.set("If-Match", this.tag);
      const sent = { method: "PUT", headers, body: JSON.stringify({ attempt: text }) };
      const answer = await this.store.ask(RESOURCE, this.query, sent, ...fine);
      if (answer.ok) this.tag = this.tagOf(answer);
      return answer;
    }

    /** @param {Response} answer which, of another site, may hide its tag from us */
    tagOf({ headers }) {
      return headers.get("ETag") ?? "*";
    }
  };
});
