"use strict";
/* How many days it is until an answer is due again, box by box: each gap is longer than the one before. */
rapport.provide("days", [], () => [1, 2, 4, 8, 16, 32]);
