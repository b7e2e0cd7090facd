"use strict";
/* <rapport-keys>: the switch for keys that act by themselves (site/keys.js), on the page of what this browser remembers. */
rapport.define("rapport-keys", ["store"], ({ store }) => (element) => {
  element.append(rapport.find(element, "template", HTMLTemplateElement).content);
  const box = rapport.find(element, "input", HTMLInputElement);
  box.checked = store.get("prefers", "keys")?.name === "on";
  box.addEventListener("change", () => store.set("prefers", "keys", box.checked ? { name: "on" } : undefined));
});
