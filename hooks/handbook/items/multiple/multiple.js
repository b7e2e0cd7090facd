"use strict";
/* A multiple choice: some options are right, and all of them are ticked. Once it is answered, what was wrong comes first. */
rapport.provide("items/multiple", ["quiz/ways_to_answer"], ({ "quiz/ways_to_answer": { ticked } }) => ({
  ...ticked,
  marks: "fit-",
  sort(task) {
    for (const result of ["wrong", "missed", "right", "left"])
      task.append(...rapport.all(task, `[data-result=${result}]`));
  },
}));
