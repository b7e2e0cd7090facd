"use strict";
/* How long it is until an answer is due again, in milliseconds, box by box: each gap is longer than the one before. */
rapport.provide("gaps", [], () => [1, 2, 4, 8, 16, 32].map((days) => days * 86400000));
