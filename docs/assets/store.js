/* What this browser remembers of a reader: one versioned record, bound to ids and revisions, never sent anywhere. */
(() => {
  "use strict";
  if (window.rapportStore) return;
  const KEY = "rapport";
  const VERSION = 1;
  const empty = () => ({ version: VERSION, ticks: {}, answers: {} });

  function read() {
    try {
      const record = JSON.parse(localStorage.getItem(KEY));
      const whole = record && record.version === VERSION && ["ticks", "answers"].every((k) => record[k] && typeof record[k] === "object");
      return whole ? record : empty();
    } catch {
      return empty();
    }
  }

  window.rapportStore = {
    /* Return what is kept under `part` ("ticks" or "answers") for `id`, or undefined. */
    get: (part, id) => read()[part][id],
    /* Keep `value`, or forget it when undefined; return whether the browser could. Reads anew, as another tab may have written. */
    set(part, id, value) {
      const record = read();
      if (value === undefined) delete record[part][id];
      else record[part][id] = value;
      try {
        localStorage.setItem(KEY, JSON.stringify(record));
        return true;
      } catch {
        return false;
      }
    },
  };
})();
