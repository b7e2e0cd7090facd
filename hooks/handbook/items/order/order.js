"use strict";
/* Steps to put in order: each gets its place, counted from 1, from a menu. They are never asked in the right order. */
rapport.provide("items/order", ["quiz/ways_to_answer"], ({ "quiz/ways_to_answer": { paired } }) => ({
  ...paired,
  mix(task, random, wanted) {
    paired.mix(task, random, wanted);
    const steps = rapport.all(task, ".option");
    if (steps.every((step, place) => wanted[rapport.data(step, "part")] === `${place + 1}`)) task.append(steps[0]);
  },
}));
