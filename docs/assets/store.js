/*
 * What this browser remembers of a reader: one versioned record, bound to ids and revisions, never sent anywhere.
 * Parts: ticks (checklist acts), answers (items), quizzes (best results), read (practices), chosen (programmes),
 * starred (pages), prefers (the reader's channel), picked (cards and checklists to print).
 */
(() => {
  "use strict";
  if (window.rapportStore) return;
  const KEY = "rapport";
  const ASIDE = `${KEY}.aside`; // a record that could not be read, until the reader erases it
  const UNSENT = `${KEY}.unsent`; // what lms/attempt.js keeps until a learning system takes it
  const VERSION = 2;
  const PARTS = ["ticks", "answers", "quizzes", "read", "chosen", "starred", "prefers", "picked"];
  const YOUNGER = ["starred", "prefers", "picked"]; // parts that a record of this version may lack
  const isMap = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);
  const empty = () => ({ version: VERSION, ...Object.fromEntries(PARTS.map((part) => [part, {}])) });

  /* From each older version to the next. Version 1 knew ticks and answers only. */
  const MIGRATIONS = { __proto__: null, 1: (record) => ({ ...record, version: 2, quizzes: {}, read: {}, chosen: {} }) };

  let memory = null; // stands in when the browser refuses to keep anything
  let trouble = ""; // "refused" or "full", once memory stands in

  function retreat(error, record) {
    trouble = error.name === "QuotaExceededError" ? "full" : "refused";
    memory = record;
    return memory;
  }

  /* Return the text as a record of today's version, or null when it is none. */
  function parse(text) {
    let record;
    try { record = JSON.parse(text); } catch { return null; }
    while (isMap(record) && MIGRATIONS[record.version]) record = MIGRATIONS[record.version](record);
    if (isMap(record)) YOUNGER.forEach((part) => { record[part] ??= {}; });
    if (!isMap(record) || record.version !== VERSION || !PARTS.every((part) => isMap(record[part]))) return null;
    for (const part of PARTS) {
      for (const [id, value] of Object.entries(record[part])) {
        if (value !== true && typeof value !== "number" && !isMap(value)) delete record[part][id];
      }
    }
    return record;
  }

  /* Read anew each time, for another tab may have written. */
  function read() {
    if (memory) return memory;
    try {
      const text = localStorage.getItem(KEY);
      const record = text === null ? empty() : parse(text);
      if (!record) localStorage.setItem(ASIDE, text);
      return record ?? empty();
    } catch (error) {
      return retreat(error, empty());
    }
  }

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

  window.rapportStore = {
    get: (part, id) => read()[part][id],
    all: (part) => ({ ...read()[part] }),
    /* Keep `value`, or forget it when undefined; return whether it will still be there tomorrow. */
    set(part, id, value) {
      const record = read();
      if (value === undefined) delete record[part][id];
      else record[part][id] = value;
      return write(record);
    },
    /* The record as text, to be kept in a file. */
    export: () => JSON.stringify(read(), null, 2),
    /* Take over an exported record; return false, and change nothing, when the text is none. */
    import(text) {
      const record = parse(text);
      if (record) write(record);
      return Boolean(record);
    },
    erase() {
      memory = null;
      trouble = "";
      try { [KEY, ASIDE, UNSENT].forEach((key) => localStorage.removeItem(key)); } catch { trouble = "refused"; }
    },
    /* What is wrong: "refused" and "full" keep nothing, "broken" has put an older record aside; or "". */
    trouble() {
      try { return trouble || (localStorage.getItem(ASIDE) === null ? "" : "broken"); } catch { return "refused"; }
    },
  };
  dispatchEvent(new Event("rapport-store"));
})();
