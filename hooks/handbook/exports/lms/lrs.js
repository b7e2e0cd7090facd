"use strict";
/* Requests to a learning record store, and the token for them (xAPI 1.0.3, Part Three; cmi5 Quartz, 8.2). */
rapport.provide("lms/lrs", ["lms/fault", "lms/shapes"], ({ "lms/fault": Fault, "lms/shapes": shapes }) => {
  const LONGEST = 15000; // milliseconds to wait for an answer

  /* Never with cookies, and never where an answer sends the request on to. */
  const PLAIN = /** @type {RequestInit} */ ({ credentials: "omit", redirect: "error" });

  /**
   * Ask and return the answer; statuses in `fine` are answers too.
   * @param {string} address
   * @param {RequestInit} settings
   * @param {number[]} fine
   * @throws {Fault} unreachable, expired or refused
   */
  async function ask(address, settings, fine) {
    const answer = await fetch(address, { ...settings, ...PLAIN, signal: AbortSignal.timeout(LONGEST) }).catch(() => {
      throw new Fault("unreachable", new URL(address).origin);
    });
    if (answer.ok || fine.includes(answer.status)) return answer;
    if (answer.status === 401) throw new Fault("expired");
    throw new Fault(answer.status >= 500 || answer.status === 429 ? "unreachable" : "refused");
  }

  /** @implements {RecordStore} */
  return class {
    /** @param {string} endpoint @param {string} [token] of an earlier visit */
    constructor(endpoint, token = "") {
      this.token = token;
      this.endpoint = endpoint.replace(/\/?$/, "/");
    }

    /** @param {string} address */
    async authorise(address) {
      if (this.token) return;
      const answer = await ask(address, { method: "POST" }, [400, 401, 403, 404, 410]);
      const given = shapes.token(await answer.json().catch(() => undefined));
      if (!given) throw new Fault("expired");
      this.token = given["auth-token"];
    }

    /** @param {string} resource @param {Record<string, string>} query @param {RequestInit} settings @param {number[]} fine */
    ask(resource, query = {}, settings = {}, ...fine) {
      const headers = new Headers(settings.headers);
      headers.set("Authorization", `Basic ${this.token}`);
      headers.set("X-Experience-API-Version", "1.0.3");
      return ask(`${this.endpoint}${resource}?${new URLSearchParams(query)}`, { ...settings, headers }, fine);
    }
  };
});
