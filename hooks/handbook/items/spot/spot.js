"use strict";
/*
 * A line to spot in a conversation, which keeps its order: the template fixes its lines. It may be one that does harm,
 * so what is praised is the finding, and not the line.
 */
rapport.provide("items/spot", ["quiz/ways_to_answer"], ({ "quiz/ways_to_answer": { ticked } }) => ({
  ...ticked,
  marks: "line-",
}));
