"use strict";
/* What a quiz loads once its first question is in view: what answers say, its end, and the tools below it. */
rapport.provide("quiz/later", ["answered", "ending", "tools", "embed", "history"], (parts) => parts);
