"use strict";
/*
 * Every answer with how it came about, each under a key of its own: its time and the item's id. There are so many at
 * most, of so many bytes at most; the oldest go first.
 */
rapport.provide("history", [], () => {
  const MOST = 2000; // answers
  const LARGEST = 512_000; // bytes of all, their ids included
  const bytes = new TextEncoder();
  let later = 0;

  /** @type {AnswerHistory["trim"]} */
  const trim = (store) => {
    let size = 0;
    const newest = store.texts("history").sort(([one], [other]) => (one < other ? 1 : -1));
    newest.forEach(([id, text], place) => {
      size += bytes.encode(id + text).length;
      if (place >= MOST || size > LARGEST) store.set("history", id, undefined);
    });
  };

  return {
    trim,
    add(store, item, answer) {
      store.set("history", `${answer.at}-${item}`, answer);
      clearTimeout(later); // a test adds many at once
      later = setTimeout(trim, 0, store);
    },
  };
});
