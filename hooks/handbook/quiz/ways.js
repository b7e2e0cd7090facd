"use strict";
/*
 * Ways to answer beside the plain controls of each item. Number keys choose an option, where the reader switched single
 * keys on. Steps are put in order by tapping them one after the other, and pairs by tapping a row and then its target.
 */
rapport.provide("ways", ["store"], ({ store }) => {
  /** @type {(menu: HTMLSelectElement, value: string) => void} As if the reader had chosen it from the menu. */
  const set = (menu, value) => {
    menu.value = value;
    for (const name of ["input", "change"]) menu.dispatchEvent(new Event(name, { bubbles: true }));
  };
  /** @type {(root: ParentNode) => HTMLSelectElement[]} */
  const menus = (root) => rapport.all(root, "select", HTMLSelectElement);

  /** @type {(task: HTMLElement, row: HTMLSelectElement | undefined) => void} That row gets the next target tapped. */
  const wait = (task, row) => {
    for (const menu of menus(task)) menu.closest(".option")?.toggleAttribute("data-waits", menu === row);
  };

  /** @type {(task: HTMLElement) => void} Show in full what each menu says, and which row waits for its target. */
  const show = (task) => {
    for (const menu of menus(task)) {
      const said = menu.parentElement?.querySelector(".option__given");
      if (said) said.textContent = menu.selectedOptions[0]?.text ?? "";
    }
    const taken = menus(task).map(({ value }) => value);
    for (const target of rapport.all(task, ".item__targets li"))
      target.toggleAttribute("data-taken", taken.includes(rapport.data(target, "target")));
    wait(
      task,
      menus(task).find(({ value }) => !value),
    );
  };

  /** @type {(menu: HTMLSelectElement, task: HTMLElement) => void} The next free place; tapped again, it is free again. */
  const place = (menu, task) => {
    const taken = menus(task).map(({ value }) => value);
    const free = [...menu.options].find(({ value }) => value && !taken.includes(value));
    set(menu, menu.value ? "" : (free?.value ?? ""));
  };

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const form = event.target.closest("rapport-quiz .item[data-state='']");
    const [task] = form ? rapport.all(form, ".item__task") : [];
    if (!task || event.target.closest("select")) return;
    const step = event.target.closest(".option--select");
    const target = event.target.closest(".item__targets li");
    if (step) {
      event.preventDefault();
      place(menus(step)[0], task);
    } else if (target instanceof HTMLElement) {
      const [waits] = menus(task).filter((menu) => menu.closest("[data-waits]"));
      if (waits) set(waits, rapport.data(target, "target"));
    }
  });
  /** @type {(event: Event) => void} */
  const follow = ({ target }) => {
    const form = target instanceof Element && target.closest(".item");
    if (form) queueMicrotask(() => rapport.all(form, ".item__task").forEach(show)); // a form is reset after its event
  };
  for (const name of ["input", "reset"]) document.addEventListener(name, follow);
  document.addEventListener("focusin", ({ target }) => {
    const task = target instanceof HTMLSelectElement && target.closest(".item__task");
    if (task instanceof HTMLElement) wait(task, /** @type {HTMLSelectElement} */ (target));
  });
  rapport.all(document, ".item__task").forEach(show);

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const form = target instanceof Element && target.closest("rapport-quiz .item[data-state='']");
    if (!form || target.matches("select") || !/^[1-9]$/.test(key) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (store.get("prefers", "keys")?.name !== "on") return;
    const box = rapport.all(form, ".item__task input")[Number(key) - 1];
    box?.focus();
    box?.click();
  });
  return true;
});
