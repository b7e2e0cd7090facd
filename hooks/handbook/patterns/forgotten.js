"use strict";
/*
 * On the page of patterns nothing is kept: what is shown there is nobody's. It comes before reader_pages/store.js, whose
 * place it takes, and begins with the record that the page holds, whose times are days from now.
 */
rapport.provide("storage", [], () => {
  const DAY = 86400000; // milliseconds
  const TIMES = ["at", "due", "since"];
  const texts = /** @type {Map<string, string>} */ (new Map());
  const [page] = rapport.all(document, ".patterns");
  /** @type {(name: string, value: unknown) => unknown} */
  const dated = (name, value) => (TIMES.includes(name) ? Date.now() + Number(value) * DAY : value);
  for (const [part, id, value] of JSON.parse(page?.dataset.record ?? "[]"))
    texts.set(`${part} ${id}`, JSON.stringify(value, dated));

  /** @type {RecordStorage["write"]} */
  const write = (key, text) => Boolean(text === null ? texts.delete(key) : texts.set(key, text));
  /** @type {RecordStorage["texts"]} */
  const of = (part) =>
    [...texts].flatMap(([key, text]) => (key.startsWith(`${part} `) ? [[key.slice(part.length + 1), text]] : []));
  return {
    write,
    read: (key) => texts.get(key) ?? null,
    texts: of,
    get: (part, id) => JSON.parse(texts.get(`${part} ${id}`) ?? "null") ?? undefined,
    all: (part) => /** @type {any} */ (Object.fromEntries(of(part).map(([id, text]) => [id, JSON.parse(text)]))),
    set: (part, id, value) => write(`${part} ${id}`, value === undefined ? null : JSON.stringify(value)),
    mark: "moved",
    sum: () => 0,
    erase: () => texts.clear(),
    trouble: () => "",
  };
});
