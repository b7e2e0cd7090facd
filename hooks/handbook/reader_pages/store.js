"use strict";
/*
 * What this browser remembers of a reader: bound to ids and revisions, never sent anywhere, each entry under a key of
 * its own, so that tabs that write at once lose nothing.
 * Parts: ticks (checklist acts), answers (items), history (the latest answers, history.js), quizzes (best results),
 * tries (of tests), read (practices), rehearsed (endings), seen (the version of a page that was read), understood (one that the reader says is
 * understood), observed (checklists, by a lead), chosen (programmes), starred (pages), prefers (the reader's channel,
 * a programme begun, and a name for the sign-off), picked (cards and checklists to print), unsent (lms/attempt.js).
 */
rapport.provide("storage", ["kept", "outside"], ({ kept, outside }) => {
  const packaged = rapport.all(document, "[data-lms]")[0];
  /* One place, one memory: the quiz or rehearsal of a package, the unpacked zip wherever it lies, or a site's path. */
  const site = location.protocol === "file:" ? "zip" : new URL("../", rapport.assets).pathname;
  const HERE = `rapport3 ${packaged ? `quiz=${packaged.dataset.quiz ?? packaged.dataset.rehearsal}` : site} `;
  const unsaved = /** @type {Map<string, string | null>} */ (new Map()); // used when the browser keeps nothing
  let trouble = /** @type {Trouble} */ ("");

  /** @type {RecordStorage["read"]} */
  function read(key) {
    try {
      return unsaved.get(key) ?? (unsaved.has(key) ? null : localStorage.getItem(key));
    } catch {
      trouble = "refused";
      return null;
    }
  }

  /** @type {RecordStorage["write"]} */
  function write(key, text) {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      unsaved.delete(key);
      return true;
    } catch (error) {
      trouble = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
      unsaved.set(key, text);
      document.dispatchEvent(new Event("rapport-unkept"));
      return false;
    }
  }

  /** @type {(start: string) => string[]} */
  function keys(start) {
    const found = [...unsaved.keys()];
    try {
      found.push(...Object.keys(localStorage));
    } catch {
      trouble = "refused";
    }
    return found.filter((key) => key.startsWith(start));
  }

  /** @type {Store["get"]} */
  const get = (part, id) => kept[part](outside.json(read(`${HERE}${part} ${id}`)), id);

  /** @type {Store["texts"]} */
  const texts = (part) => {
    const start = `${HERE}${part} `;
    return keys(start).map((key) => [key.slice(start.length), `${read(key)}`]);
  };

  return {
    read,
    write,
    get,
    texts,
    all(part) {
      const values = texts(part).map(([id, text]) => /** @type {const} */ ([id, kept[part](outside.json(text), id)]));
      return /** @type {any} */ (Object.fromEntries(values.filter(([, value]) => value !== undefined)));
    },
    set: (part, id, value) => write(`${HERE}${part} ${id}`, value === undefined ? null : JSON.stringify(value)),
    mark: `${HERE}moved`,
    sum(text) {
      let sum = 2166136261; // FNV-1a
      for (const letter of text) sum = Math.imul(sum ^ Number(letter.codePointAt(0)), 16777619);
      return sum;
    },
    erase() {
      for (const key of keys("rapport"))
        if (key.startsWith(HERE) || /^rapport(\.aside|\.unsent)?$/.test(key)) write(key, null);
      unsaved.clear();
      trouble = "";
    },
    trouble() {
      const aside = read("rapport.aside"); // a record that could not be read
      return trouble || (aside === null ? "" : "broken");
    },
  };
});

/* What older versions kept is taken over before anybody reads, and again once an old script in another tab has written. */
rapport.when(["storage"], async ({ storage }) => {
  const { read, write, mark } = storage;
  const old = read("rapport");
  const sum = `${storage.sum(old ?? "")}`;
  if (read("rapport.unsent") !== null || (old !== null && read(mark) !== sum)) {
    const records = await rapport.load("records").catch(() => undefined);
    if (records?.move(storage, old)) write(mark, sum);
  }
  rapport.provide("store", [], () => storage);
});
