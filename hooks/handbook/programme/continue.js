"use strict";
/*
 * <rapport-continue>: on pages beside it, the next step of the programme that was begun. The programme's own page knows
 * it; where that can't be fetched (from files), the link leads there. Who is through follows it no longer.
 */
rapport.define("rapport-continue", ["store"], ({ store }) => async (element) => {
  const name = store.get("prefers", "programme")?.name;
  const { content } = rapport.find(element, "template", HTMLTemplateElement);
  const line = rapport.all(content, "[data-programme]").find(({ dataset }) => dataset.programme === name);
  if (!line) return;
  element.append(line);
  const link = rapport.find(line, "a", HTMLAnchorElement);
  const steps = await rapport.load("programme/steps").catch(() => undefined);
  const found = await steps?.lead(link, rapport.data(element, "continue"));
  element.dataset.settled = ""; // what it says stays
  if (!found) return;
  const { next, share } = found;
  if (next) {
    const [done, all] = share;
    const said = rapport.data(element, "share").replace("{done}", `${done}`).replace("{all}", `${all}`);
    rapport.find(line, "span").append(` · ${said}`);
  } else {
    store.set("prefers", "programme", undefined);
    line.remove();
  }
});
