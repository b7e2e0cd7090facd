"use strict";
/*
 * Records as text: the reader's own file; and what versions 1 and 2 kept under one key, which is never written here,
 * for a tab may still show an old script. Loaded where there is one of them.
 */
rapport.provide("records", ["history", "kept", "outside"], ({ history, kept, outside: { json, map, any } }) => {
  const VERSION = 3;
  const LARGEST = 2_000_000; // bytes of a file
  const NAME = "handbook-progress.json"; // of the file, where it is saved
  /* Each part, with the first version of which a record has it always; none yet has those that came later. */
  const FIRST = { ticks: 1, answers: 1, quizzes: 2, read: 2, chosen: 2, starred: 3, prefers: 3, picked: 3 };
  const ONCE = { rehearsed: 4 }; // seen is seen: the later of two is no better
  const LATER = { history: 4, seen: 4, observed: 4, understood: 4, tries: 4 };
  const SINCE = { ...FIRST, ...ONCE, ...LATER };
  const parts = /** @type {(keyof KeptRecord)[]} */ (Object.keys(SINCE));

  /** @type {Records["parse"]} */
  function parse(text) {
    const { version, ...found } = map(any)(json(text)) ?? {};
    if (version !== 1 && version !== 2 && version !== VERSION) return undefined;
    const record = /** @type {Record<string, unknown>} */ ({});
    for (const part of parts) {
      const values = map(any)(found[part] ?? (version < SINCE[part] ? {} : undefined));
      if (!values) return undefined;
      const known = Object.entries(values).map(([id, value]) => [id, kept[part](value, id)]);
      record[part] = Object.fromEntries(known.filter(([, value]) => value !== undefined));
    }
    return /** @type {KeptRecord} */ (record);
  }

  /** @type {(part: keyof KeptRecord, one: any, before: any) => boolean} */
  const isBetter = (part, one, before) => {
    if (before === undefined) return true;
    const isSameQuiz = part === "quizzes" && one.revision === before.revision;
    if (isSameQuiz) return one.score > before.score;
    return (part in LATER || part === "answers" || part === "quizzes") && one.at > before.at;
  };

  /** @type {Records["merge"]} */
  function merge(store, record) {
    for (const part of parts) {
      for (const [id, value] of Object.entries(record[part]))
        if (isBetter(part, value, store.get(part, id))) store.set(part, id, value);
    }
    history.trim(store);
  }

  return {
    LARGEST,
    NAME,
    parse,
    merge,
    all: (store) => /** @type {any} */ (Object.fromEntries(parts.map((part) => [part, store.all(part)]))),
    text: (record) => JSON.stringify({ version: VERSION, ...record }, null, 2),
    count: ({ history: _, ...record }) =>
      Object.values(record).reduce((sum, part) => sum + Object.keys(part).length, 0),
    replace(store, record) {
      const before = this.all(store);
      for (const part of parts) {
        for (const [id, value] of Object.entries(record[part])) store.set(part, id, value);
        for (const id of Object.keys(before[part])) if (!(id in record[part])) store.set(part, id, undefined);
      }
      history.trim(store);
    },
    move(store, old) {
      const record = old === null ? undefined : parse(old);
      if (record) merge(store, record);
      else if (old !== null) store.write("rapport.aside", old);
      const waiting = Object.entries(map(any)(json(store.read("rapport.unsent"))) ?? {});
      const taken = waiting.map(
        ([id, value]) => store.get("unsent", id) !== undefined || store.set("unsent", id, value),
      );
      if (taken.every(Boolean)) store.write("rapport.unsent", null);
      return taken.every(Boolean) && store.trouble() !== "full";
    },
  };
});
