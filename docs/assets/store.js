/*
 * What this browser remembers of a reader: one versioned record, bound to ids and revisions, never sent anywhere.
 * Parts: ticks (checklist acts), answers (items), quizzes (best results), read (practices), chosen (programmes).
 */
(() => {
  "use strict";
  if (window.rapportStore) return;
  const KEY = "rapport";
  const VERSION = 2;
  const PARTS = ["ticks", "answers", "quizzes", "read", "chosen"];
  const isMap = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);
  const empty = () => ({ version: VERSION, ...Object.fromEntries(PARTS.map((part) => [part, {}])) });

  /* From each older version to the next. Version 1 knew ticks and answers only. */
  const MIGRATIONS = { 1: (record) => ({ ...record, version: 2, quizzes: {}, read: {}, chosen: {} }) };

  let memory = null; // stands in when the browser refuses to keep anything
  let trouble = ""; // "refused", "full" or "broken"

  /* Return the text as a record of today's version, or null when it is none. */
  function parse(text) {
    let record;
    try { record = JSON.parse(text); } catch { return null; }
    while (isMap(record) && MIGRATIONS[record.version]) record = MIGRATIONS[record.version](record);
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
    let text;
    try {
      text = localStorage.getItem(KEY);
    } catch {
      trouble = "refused";
      memory = empty();
      return memory;
    }
    if (text === null) return empty();
    const record = parse(text);
    if (!record) trouble = "broken";
    return record ?? empty();
  }

  function write(record) {
    if (!memory) {
      try {
        if (trouble === "broken") localStorage.setItem(`${KEY}.aside`, localStorage.getItem(KEY));
        trouble = "";
        localStorage.setItem(KEY, JSON.stringify(record));
        return true;
      } catch (error) {
        trouble = error.name === "QuotaExceededError" ? "full" : "refused";
      }
    }
    memory = record;
    return false;
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
      return Boolean(record) && write(record);
    },
    erase() {
      memory = null;
      trouble = "";
      try { localStorage.removeItem(KEY); } catch { trouble = "refused"; }
    },
    trouble: () => trouble,
  };
  dispatchEvent(new Event("rapport-store"));
})();
