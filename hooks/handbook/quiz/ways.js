"use strict";
/*
 * Ways to answer beside the plain controls of each item. Number keys choose an option, where the reader switched single
 * keys on. Steps are put in order by tapping them one after the other. What is chosen for a pair is shown in full.
 */
rapport.provide("ways", ["store"], ({ store }) => {
  /** @type {(menu: HTMLSelectElement, value: string) => void} As if the reader had chosen it from the menu. */
  const set = (menu, value) => {
    menu.value = value;
    for (const name of ["input", "change"]) menu.dispatchEvent(new Event(name, { bubbles: true }));
  };
  /** @type {(root: ParentNode) => HTMLSelectElement[]} */
  const menus = (root) => rapport.all(root, "select", HTMLSelectElement);

  /** @type {(root: ParentNode) => void} Show in full what each menu says. */
  const show = (root) => {
    for (const menu of menus(root)) {
      const said = menu.parentElement?.querySelector(".option__given");
      if (said) said.textContent = menu.selectedOptions[0]?.text ?? "";
    }
  };

  /** @type {(menu: HTMLSelectElement, task: Element) => void} The next free place; tapped again, it is free again. */
  const place = (menu, task) => {
    const taken = menus(task).map(({ value }) => value);
    const free = [...menu.options].find(({ value }) => value && !taken.includes(value));
    set(menu, menu.value ? "" : (free?.value ?? ""));
  };

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const task = event.target.closest("rapport-quiz .item[data-state=''] .item__task");
    const step = event.target.closest(".option--select");
    if (!task || !step || event.target.closest("select")) return;
    event.preventDefault();
    place(menus(step)[0], task);
  });
  /** @type {(event: Event) => void} */
  const follow = ({ target }) => {
    const form = target instanceof Element && target.closest(".item");
    if (form) queueMicrotask(() => show(form)); // a form is reset after its event
  };
  for (const name of ["input", "reset"]) document.addEventListener(name, follow);
  show(document);

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
