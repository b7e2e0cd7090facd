"use strict";
/*
 * Brings each pattern into its state with the controls that a reader has: clicks, and answers to questions. In a test,
 * with ?mode=assess, answers are handed in, and the results show. It comes after all other scripts of its page.
 */
rapport.when(["store", "items/choice", "items/match", "items/multiple", "items/order", "items/spot"], (parts) => {
  const isTest = new URLSearchParams(location.search).get("mode") === "assess";
  const DONE = /** @type {Record<string, string[]>} */ ({
    hinted: ["hint"],
    unanswered: ["check"],
    right: isTest ? ["next", "submit"] : ["check"],
    wrong: isTest ? ["next", "submit"] : ["check"],
    quiz_end: isTest ? ["next"] : ["check", "next"],
  });

  /** @type {(shown: HTMLElement, isRight: boolean) => void} What is wrong has each value one part too late. */
  const answer = (shown, isRight) => {
    const form = rapport.find(shown, "form.item");
    const type = parts[`items/${/** @type {"choice"} */ (rapport.data(form, "type"))}`];
    const rows = rapport.all(form, ".feedback [data-part]").filter(({ dataset }) => dataset.value || !type.paired);
    const given = rows.flatMap((row, place) => {
      const { value } = rows.at(isRight ? place : place - 1)?.dataset ?? {};
      return value ? [[rapport.data(row, "part"), value]] : [];
    });
    type.restore(rapport.find(form, ".item__task"), Object.fromEntries(given));
  };

  /** @type {(shown: HTMLElement, selector: string) => Promise<void>} As soon as it is there. */
  const click = async (shown, selector) => {
    for (let tries = 0; tries < 50; tries++) {
      const found = rapport.all(shown, selector).filter((one) => !one.closest("[data-away]"));
      for (const one of found) one.click();
      if (found.length) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    console.warn(`${shown.id} has no ${selector}`);
  };

  const bring = async () => {
    if (isTest) await rapport.load("assess");
    await Promise.all([rapport.load("quiz/later"), new Promise((resolve) => setTimeout(resolve))]);
    for (const shown of rapport.all(document, ".pattern__shown")) {
      const { state = "", clicks } = shown.dataset;
      const acts = shown.querySelector("form.item") ? (DONE[state] ?? []) : [];
      if (acts.some((act) => act === "check" || act === "next") && state !== "unanswered")
        answer(shown, state !== "wrong");
      const isLeft = isTest
        ? /hinted|unanswered/.test(state)
        : state === "hinted" && !shown.querySelector(".item__hints"); // no question of its type has any
      for (const act of isLeft ? [] : acts) await click(shown, `[data-do="${act}"]`);
      if (clicks) await click(shown, clicks);
      for (const nav of rapport.all(shown, "nav")) nav.ariaLabel += ` ${shown.id}`; // one of many here
    }
    const [list] = rapport.all(document, ".md-search-result__list[data-title]");
    if (list) find(list);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (!location.hash) scrollTo(0, 0);
    document.documentElement.dataset.patterns = "shown";
  };

  /** @type {(list: HTMLElement) => void} The search box has a template of what it found. */
  const find = (list) => {
    const template = rapport.find(document, "rapport-search template", HTMLTemplateElement);
    list.append(template.content.cloneNode(true));
    const { title = "", kind = "", summary = "", say = "", to = "" } = list.dataset;
    for (const [name, text] of Object.entries({ title, kind, summary }))
      rapport.find(list, `.search-hit__${name}`).textContent = text;
    rapport.find(list, "q").textContent = say;
    rapport.find(list, "a", HTMLAnchorElement).href = to;
  };

  /* Whatever is left by a link is left whole: the record of this page is that of no other. */
  document.addEventListener(
    "click",
    (event) => event.target instanceof Element && event.target.closest("a[href]") && event.stopPropagation(),
    true,
  );
  void bring();
});
