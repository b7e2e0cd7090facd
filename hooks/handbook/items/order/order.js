"use strict";
/*
 * Steps to put in order: each gets its place, counted from 1, from a menu. They are never asked in the right order, and
 * stand in it once they are answered.
 */
rapport.provide("items/order", ["quiz/ways_to_answer"], ({ "quiz/ways_to_answer": { paired } }) => ({
  ...paired,
  marks: "place-",
  mix(task, random, wanted) {
    paired.mix(task, random, wanted);
    const steps = rapport.all(task, ".option");
    if (steps.every((step, place) => wanted[rapport.data(step, "part")] === `${place + 1}`)) task.append(steps[0]);
  },
  sort(task, wanted) {
    /** @type {(step: HTMLElement) => number} */
    const place = (step) => Number(wanted[rapport.data(step, "part")]);
    task.append(...rapport.all(task, ".option").sort((one, other) => place(one) - place(other)));
  },
}));
