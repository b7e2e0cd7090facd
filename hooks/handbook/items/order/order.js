"use strict";
/*
 * Steps to put in order: each gets its place, counted from 1, from a menu. They are never asked in the right order, and
 * stand in it once they are answered. `data-asked` says where they stood before.
 */
rapport.provide("items/order", ["quiz/ways_to_answer"], ({ "quiz/ways_to_answer": { paired } }) => ({
  ...paired,
  mix(task, random, wanted) {
    paired.mix(task, random, wanted);
    const steps = rapport.all(task, ".option");
    if (steps.every((step, place) => wanted[rapport.data(step, "part")] === `${place + 1}`)) task.append(steps[0]);
  },
  sort(task, wanted) {
    const steps = rapport.all(task, ".option");
    for (const [place, step] of steps.entries()) step.dataset.asked = `${place}`;
    /** @type {(step: HTMLElement) => number} */
    const place = (step) => Number(wanted[rapport.data(step, "part")]);
    task.append(...steps.sort((one, other) => place(one) - place(other)));
  },
}));
