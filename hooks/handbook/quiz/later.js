"use strict";
/* What a quiz loads once its first question is in view: what answers say, its end, and the tools below it. */
rapport.provide("quiz/later", ["answered", "ending", "quiz/tools", "embed", "history"], (parts) => ({
  show: parts.answered,
  end: parts.ending,
  tools: parts["quiz/tools"],
  framed: parts.embed,
  history: parts.history,
}));
