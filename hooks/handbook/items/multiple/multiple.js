"use strict";
/* A multiple choice: some options are right, and all of them are ticked. */
rapport.provide("items/multiple", ["quiz/ways_to_answer"], ({ "quiz/ways_to_answer": { ticked } }) => ({
  ...ticked,
  marks: "fit-",
}));
