"use strict";
/* How far a programme is signed off, by what this browser keeps: its test, what was observed, and what was understood. */
rapport.provide("sign-off/standing", ["store", "reading/version", "sign-off/seen"], (parts) => {
  const {
    store,
    "reading/version": { day },
    "sign-off/seen": observed,
  } = parts;

  /** @param {HTMLElement} element @param {string} name */
  const entries = (element, name) =>
    rapport
      .data(element, name)
      .split(" ")
      .filter(Boolean)
      .map((entry) => entry.split(":"));

  /** @type {SignOff["of"]} */
  const of = (element) => {
    const test = store.get("quizzes", rapport.data(element, "programme"));
    const lists = entries(element, "lists").map(([practice, revision, acts]) => {
      const { kept, isSigned } = observed(practice, acts.split("."));
      return { practice, whole: isSigned, changed: Boolean(kept && kept.revision !== revision) };
    });
    const pages = entries(element, "pages").map(([page, mark]) => store.get("understood", page)?.mark === mark);
    return {
      test,
      isOlder: test !== undefined && test.revision !== element.dataset.revision,
      open: lists.filter(({ whole }) => !whole).map(({ practice }) => practice),
      changed: lists.filter(({ changed }) => changed).length,
      lists: lists.length,
      understood: pages.filter(Boolean).length,
      pages: pages.length,
      begun: Boolean(test ?? entries(element, "lists").find(([practice]) => store.get("observed", practice))),
    };
  };

  /** @type {(words: HTMLElement, standing: SignedOff) => string} What is missing, in one sentence. */
  const whole = (words, { test, open }) => {
    const missing = test?.passed ? [] : [rapport.data(words, "missingTest")];
    if (open.length) missing.push(rapport.count(rapport.data(words, "missingLists"), open.length));
    const list = new Intl.ListFormat(rapport.data(words, "locale")).format(missing);
    return missing.length ? rapport.data(words, "missing").replace("{}", list) : rapport.data(words, "done");
  };

  return {
    of,
    show(element) {
      const standing = of(element);
      const { test, isOlder, open, changed, lists, understood, pages } = standing;
      const words = rapport.find(element, "[data-standing]");
      /** @type {(name: string, text: string, isDone: boolean) => void} */
      const set = (name, text, isDone) => {
        rapport.find(words, `[data-fill="${name}"]`).textContent = text;
        words.querySelector(`[data-row="${name}"]`)?.toggleAttribute("data-whole", isDone);
      };
      /** @type {(part: number, whole: number, what: "ofLists" | "ofPages") => string} */
      const share = (part, whole, what) => rapport.count(rapport.data(words, what), whole).replace("{part}", `${part}`);
      const passed = rapport.data(words, test?.passed ? "passed" : "tried").replace("{score}", `${test?.score}`);
      const result = test ? passed.replace("{day}", this.date(words, day(test.at))) : rapport.data(words, "open");
      set("test", isOlder ? `${result} ${rapport.data(words, "older")}` : result, Boolean(test?.passed));
      const since = changed ? ` ${rapport.data(words, "changed").replace("{}", `${changed}`)}` : "";
      set("observed", `${share(lists - open.length, lists, "ofLists")}${since}`, !open.length);
      set("understood", share(understood, pages, "ofPages"), understood === pages);
      const isDone = Boolean(test?.passed) && !open.length;
      set("whole", whole(words, standing), isDone);
      words.toggleAttribute("data-whole", isDone);
    },
    date(element, on) {
      const [year, month, date] = on.split("-").map(Number);
      const format = new Intl.DateTimeFormat(rapport.data(element, "locale"), { dateStyle: "long" });
      return format.format(new Date(year, month - 1, date));
    },
  };
});
