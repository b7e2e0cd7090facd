"use strict";
/*
 * The two ways to answer that types of item share: parts that are ticked, and parts that are paired with a value from
 * a menu each. A type in items/ is one of them, with what is special for it.
 */
rapport.provide("quiz/ways_to_answer", ["quiz/draw"], ({ "quiz/draw": { shuffle } }) => {
  /** @type {Pick<ItemType, "mix">} */
  const both = {
    mix(task, random) {
      task.append(...shuffle(rapport.all(task, ".option:not([data-fixed])"), random));
    },
  };
  /** @type {(task: HTMLElement) => HTMLInputElement[]} */
  const boxes = (task) => rapport.all(task, "input", HTMLInputElement);
  /** @type {(task: HTMLElement) => HTMLSelectElement[]} */
  const menus = (task) => rapport.all(task, "select", HTMLSelectElement);

  return {
    ticked: {
      ...both,
      paired: false,
      marks: "",
      given: (task) => Object.fromEntries(boxes(task).flatMap((box) => (box.checked ? [[box.value, "on"]] : []))),
      complete: (task) => boxes(task).some((box) => box.checked),
      restore(task, answer) {
        for (const box of boxes(task)) box.checked = answer[box.value] === "on";
      },
    },
    paired: {
      ...both,
      paired: true,
      marks: "pair-",
      given: (task) => Object.fromEntries(menus(task).flatMap((menu) => (menu.value ? [[menu.name, menu.value]] : []))),
      complete: (task) => menus(task).every((menu) => menu.value),
      restore(task, answer) {
        for (const menu of menus(task)) menu.value = answer[menu.name] ?? "";
        task.dispatchEvent(new Event("input", { bubbles: true })); // what shows it is told
      },
    },
  };
});
