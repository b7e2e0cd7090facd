"use strict";
/* How far apart two words are. It is asked for thousands of words, so it makes nothing. */
rapport.provide("search/distance", [], () => {
  const LONGEST = 64;
  let [before, last, row] = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

  return {
    letters: (word) => [...word].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) % 32)), 0),
    differing(a, b) {
      let count = 0;
      for (let bits = a ^ b; bits; bits &= bits - 1) count += 1;
      return count;
    },
    /* Damerau and Levenshtein's distance, restricted: no letter is moved twice. */
    distance(a, b, most) {
      if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST) return most + 1;
      for (let j = 0; j <= b.length; j += 1) last[j] = j;
      for (let i = 1; i <= a.length; i += 1) {
        row[0] = i;
        let least = i;
        for (let j = 1; j <= b.length; j += 1) {
          let far = last[j - 1] + Number(a[i - 1] !== b[j - 1]);
          far = Math.min(far, last[j] + 1, row[j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) far = Math.min(far, before[j - 2] + 1);
          row[j] = far;
          least = Math.min(least, far);
        }
        if (least > most) return most + 1;
        [before, last, row] = [last, row, before];
      }
      return last[b.length];
    },
  };
});
