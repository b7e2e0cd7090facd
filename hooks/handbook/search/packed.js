"use strict";
/* How the files of search are packed, as hooks/handbook/search/files.py packs them. */
rapport.provide("search/packed", [], () => {
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const HALF = 32;
  const VALUE = Object.fromEntries([...DIGITS].map((digit, value) => [digit, value]));

  /** @type {SearchPacked["numbers"]} */
  function* numbers(text) {
    let value = 0;
    for (const digit of text) {
      value = value * HALF + (VALUE[digit] % HALF);
      if (VALUE[digit] < HALF) continue;
      yield value;
      value = 0;
    }
  }

  return {
    value: (digit) => VALUE[digit],
    numbers,
    terms(text) {
      let last = "";
      return text.split(",").map((coded) => {
        last = last.slice(0, VALUE[coded[0]]) + coded.slice(1);
        return last;
      });
    },
    weights(text, levels) {
      const found = [];
      let page = -1;
      for (const number of numbers(text)) {
        page += Math.floor(number / (levels + 1));
        found.push(page, (number % (levels + 1)) / levels);
      }
      return found;
    },
  };
});
