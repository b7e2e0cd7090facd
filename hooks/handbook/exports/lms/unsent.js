"use strict";
/*
 * What one learner's system has not taken yet: submitted tests, and the attempt as it was left; each under a key of its
 * own, which goes only when that very entry was taken.
 */
rapport.provide("lms/unsent", ["lms/ids", "lms/shapes", "lms/vault", "store"], (parts) => {
  const { "lms/ids": ids, "lms/shapes": shapes, "lms/vault": vault, store } = parts;
  const ATTEMPT = "attempt";

  /** @implements {Unsent} */
  return class {
    start = /** @type {string | undefined} */ (undefined); // of the keys, once the learner is known
    loose = /** @type {Map<string, Entry>} */ (new Map()); // what is kept in this page alone
    safe = /** @type {Set<string>} */ (new Set()); // what outlives it

    /** @param {string} slug @param {boolean} isGuest whether the learning system may empty this browser's storage */
    constructor(slug, isGuest) {
      this.slug = slug;
      this.isGuest = isGuest;
    }

    /**
     * Bring back what earlier visits of this learner left.
     * @param {string} learner
     */
    async join(learner) {
      this.start = `${this.slug} ${learner} `;
      this.split(`${this.slug} ${learner}`);
      const kept = [...(await vault.all()), ...Object.entries(store.all("unsent"))];
      const mine = kept.filter(([key]) => key.startsWith(`${this.start}`));
      const found = mine.map(([key, value]) => /** @type {const} */ ([key.slice(this.start?.length), value]));
      for (const [id, value] of [...found, ...this.loose]) await this.put(id, /** @type {Entry} */ (value));
    }

    /**
     * Until version 3.1 all of a learner's results were one entry.
     * @param {string} key
     */
    split(key) {
      const { results = [], text } = shapes.unsent(store.get("unsent", key)) ?? {};
      for (const result of results) {
        const id = ids.made();
        void this.put(id, { ...result, id });
      }
      if (text !== undefined) void this.put(ATTEMPT, { text });
      if (store.get("unsent", key) !== undefined) store.set("unsent", key, undefined);
    }

    /**
     * Keep the entry; in this tab at once, and safely when the promise says so.
     * @param {string} id
     * @param {Entry} value
     */
    async put(id, value) {
      this.loose.set(id, value);
      if (this.start === undefined) return false;
      const key = this.start + id;
      const isStored = store.set("unsent", key, value);
      if (isStored) this.loose.delete(id);
      if ((await vault.put(key, value)) || (isStored && !this.isGuest)) this.safe.add(id);
      return this.safe.has(id);
    }

    /** @param {string} id */
    drop(id) {
      this.loose.delete(id);
      this.safe.delete(id);
      if (this.start === undefined) return;
      store.set("unsent", this.start + id, undefined);
      void vault.drop(this.start + id);
    }

    /** @returns {Report[]} passes first, then the oldest */
    results() {
      const kept = this.start === undefined ? [] : Object.entries(store.all("unsent"));
      const mine = kept.filter(([key]) => key.startsWith(`${this.start}`)).map(([, value]) => value);
      const results = [...mine, ...this.loose.values()].map(shapes.report).filter((one) => one !== undefined);
      const found = new Map(results.map((one) => [one.id, one]));
      return [...found.values()].sort((one, other) => Number(other.passed) - Number(one.passed) || one.at - other.at);
    }

    get text() {
      const kept = this.start === undefined ? undefined : store.get("unsent", this.start + ATTEMPT);
      return shapes.unsent(kept ?? this.loose.get(ATTEMPT))?.text;
    }

    /** @param {string} text */
    keep(text) {
      return this.put(ATTEMPT, { text });
    }

    /** @param {string} text what was taken */
    taken(text) {
      if (this.text === text) this.drop(ATTEMPT);
    }

    /** Whether everything that waits outlives this page. */
    isKept() {
      return this.results().every(({ id }) => this.safe.has(id));
    }
  };
});
