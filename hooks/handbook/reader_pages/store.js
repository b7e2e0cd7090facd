"use strict";
/*
 * What this browser remembers of a reader: one versioned record, bound to ids and revisions, never sent anywhere.
 * Parts: ticks (checklist acts), answers (items), quizzes (best results), read (practices), chosen (programmes),
 * starred (pages), prefers (the reader's channel), picked (cards and checklists to print).
 */
rapport.provide("store", [], () => {
  const KEY = "rapport";
  const ASIDE = `${KEY}.aside`; // a record that could not be read, until the reader erases it
  const UNSENT = `${KEY}.unsent`; // what lms/attempt.js keeps until a learning system takes it
  const VERSION = 2;
  const PARTS = /** @type {(keyof Kept)[]} */ ([
    "ticks",
    "answers",
    "quizzes",
    "read",
    "chosen",
    "starred",
    "prefers",
    "picked",
  ]);
  const YOUNGER = /** @type {(keyof Kept)[]} */ (["starred", "prefers", "picked"]); // a record of this version may lack them

  /** @param {unknown} value @returns {value is Record<string, unknown>} */
  const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const empty = () =>
    /** @type {KeptRecord} */ ({ version: VERSION, ...Object.fromEntries(PARTS.map((part) => [part, {}])) });

  /** From each older version to the next. Version 1 knew ticks and answers only. */
  const MIGRATIONS = new Map([
    [
      1,
      (/** @type {Record<string, unknown>} */ record) => ({ ...record, version: 2, quizzes: {}, read: {}, chosen: {} }),
    ],
  ]);

  let memory = /** @type {KeptRecord | null} */ (null); // used when the browser refuses to keep anything
  let trouble = /** @type {Trouble} */ (""); // "refused" or "full", once memory is used instead

  /** @type {(error: unknown, record: KeptRecord) => KeptRecord} */
  function retreat(error, record) {
    trouble = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
    memory = record;
    return memory;
  }

  /**
   * Return the text as a record of today's version, or null when it is none.
   * @type {(text: string) => KeptRecord | null}
   */
  function parse(text) {
    let record = /** @type {unknown} */ (null);
    try {
      record = JSON.parse(text);
    } catch {
      return null;
    }
    if (isMap(record)) record = MIGRATIONS.get(Number(record.version))?.(record) ?? record;
    if (!isMap(record) || record.version !== VERSION) return null;
    for (const part of YOUNGER) record[part] ??= {};
    for (const part of PARTS) {
      const values = record[part];
      if (!isMap(values)) return null;
      for (const [id, value] of Object.entries(values)) {
        if (value !== true && typeof value !== "number" && !isMap(value)) delete values[id];
      }
    }
    return /** @type {KeptRecord} */ (/** @type {unknown} */ (record));
  }

  /** Read it each time, for another tab may have written. */
  function read() {
    if (memory) return memory;
    try {
      const text = localStorage.getItem(KEY);
      if (text === null) return empty();
      const record = parse(text);
      if (!record) localStorage.setItem(ASIDE, text);
      return record ?? empty();
    } catch (error) {
      return retreat(error, empty());
    }
  }

  /** @type {(record: KeptRecord) => boolean} */
  function write(record) {
    if (memory) {
      memory = record;
      return false;
    }
    try {
      localStorage.setItem(KEY, JSON.stringify(record));
      return true;
    } catch (error) {
      retreat(error, record);
      return false;
    }
  }

  /** @type {Store["all"]} */
  const all = (part) => ({ ...read()[part] });

  return {
    get: (part, id) => all(part)[id],
    all,
    set(part, id, value) {
      const record = read();
      if (value === undefined) delete record[part][id];
      else record[part][id] = value;
      return write(record);
    },
    export: () => JSON.stringify(read(), null, 2),
    import(text) {
      const record = parse(text);
      if (record) write(record);
      return Boolean(record);
    },
    erase() {
      memory = null;
      trouble = "";
      try {
        for (const key of [KEY, ASIDE, UNSENT]) localStorage.removeItem(key);
      } catch {
        trouble = "refused";
      }
    },
    trouble() {
      try {
        return trouble || (localStorage.getItem(ASIDE) === null ? "" : "broken");
      } catch {
        return "refused";
      }
    },
  };
});
