"use strict";
/*
 * The learner's name on a sign-off: a record needs one, and paper has a line for it. It is asked for once the rest is
 * there, or when somebody prints; before that, it can be added.
 */
rapport.provide("sign-off/name", ["store"], ({ store }) => (element, tell) => {
  const form = rapport.find(element, ".standing__name", HTMLFormElement);
  const input = rapport.find(form, "input", HTMLInputElement);
  const line = rapport.find(document, "[data-part=colleague]");
  const hint = rapport.find(element, ".standing__needed");
  const said = hint.textContent;
  const named = rapport.find(element, ".standing__named");
  for (const part of [named, form]) part.append(rapport.find(part, "template", HTMLTemplateElement).content);
  const [change, add] = rapport.all(named, "button");
  const name = () => input.value.trim();

  /** @param {boolean} isAsked Whether the name is asked for, or stands there. */
  const show = (isAsked) => {
    form.hidden = !isAsked;
    named.hidden = isAsked;
    rapport.find(named, "b").textContent = name();
    change.hidden = !name();
    add.hidden = Boolean(name());
  };

  /** @param {boolean} isAsked Whether somebody went on without a name. */
  const ask = (isAsked) => {
    const lacks = isAsked && !name();
    form.toggleAttribute("data-lacks", lacks);
    input.ariaInvalid = `${lacks}`;
    hint.textContent = lacks ? rapport.data(hint, "lacks") : said;
    line.hidden = Boolean(name());
    if (lacks) show(true);
  };

  input.value = store.get("prefers", "learner")?.name ?? "";
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    store.set("prefers", "learner", name() ? { name: name() } : undefined);
    ask(false);
    if (!name()) tell(); // a name that is being typed isn't the name yet, but one that is taken out is gone
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tell();
    ask(true);
    const paper = rapport.find(element, "[data-go=print]");
    show(!name());
    if (!name()) input.focus();
    else (paper.hidden ? change : rapport.find(paper, "button")).focus();
  });
  for (const button of [change, add])
    button.addEventListener("click", () => {
      show(true);
      input.select();
    });
  for (const button of rapport.all(element, "[data-do=print]"))
    button.addEventListener("click", () => {
      ask(true);
      print();
    });
  ask(false);
  show(false);
  return (isDue) => {
    if (isDue && !name()) show(true);
  };
});
