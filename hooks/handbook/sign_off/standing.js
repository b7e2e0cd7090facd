"use strict";
/* How far a programme is signed off, by what this browser keeps: its test, what was observed, and what was understood. */
rapport.provide("sign-off/standing", ["store", "reading/version", "sign-off/seen", "dates"], (parts) => {
  const {
    store,
    "reading/version": { day },
    "sign-off/seen": observed,
    dates,
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
      return {
        practice,
        on: kept?.on ?? "",
        by: kept?.by ?? "",
        whole: isSigned,
        changed: Boolean(kept && kept.revision !== revision),
      };
    });
    const days = lists.map(({ on }) => on).sort();
    const pages = entries(element, "pages").map(([page, mark]) => store.get("understood", page)?.mark === mark);
    return {
      test,
      isOlder: test !== undefined && test.revision !== element.dataset.revision,
      open: lists.filter(({ whole }) => !whole).map(({ practice }) => practice),
      changed: lists.filter(({ changed }) => changed).length,
      last: [...days, test ? day(test.at) : ""].sort().at(-1) ?? "",
      days: [days.at(0) ?? "", days.at(-1) ?? ""],
      by: [...new Set(lists.map(({ by }) => by))],
      isNamed: Boolean(store.get("prefers", "learner")?.name),
      lists: lists.length,
      understood: pages.filter(Boolean).length,
      pages: pages.length,
      begun: Boolean(test) || store.get("prefers", "programme")?.name === element.dataset.programme,
      shared: entries(element, "lists").some(([practice]) => store.get("observed", practice)),
    };
  };

  /** @type {(words: HTMLElement, on: string, dateStyle?: "long" | "medium", until?: string) => string} */
  const date = (words, on, dateStyle = "long", until = on) => {
    const [start, end] = [on, until].map((day) => Date.parse(`${day}T12:00`));
    return dates(rapport.data(words, "locale"), start, end, dateStyle);
  };

  /** @type {(words: HTMLElement, parts: string[]) => string} */
  const list = (words, parts) => new Intl.ListFormat(rapport.data(words, "locale")).format(parts);

  /** @type {(words: HTMLElement, standing: SignedOff) => (string | Node)[]} What is missing, in one sentence; or since when nothing is. */
  const whole = (words, { test, open, last, isNamed }) => {
    const missing = test?.passed ? [] : [rapport.data(words, "missingTest")];
    if (open.length) missing.push(rapport.count(rapport.data(words, "missingLists"), open.length));
    if (missing.length) return [rapport.data(words, "missing").replace("{}", list(words, missing))];
    if (!isNamed) return [rapport.data(words, "unnamed")];
    const day = Object.assign(document.createElement("time"), { dateTime: last, textContent: date(words, last) });
    const [before, after] = rapport.data(words, "done").split("{}");
    return [before, day, after];
  };

  /** @type {(words: HTMLElement, standing: SignedOff) => string} Who signed, and on which days. */
  const signed = (words, { by, days: [first, last] }) =>
    rapport
      .data(words, "signed")
      .replace("{by}", list(words, by))
      .replace("{on}", date(words, first, "long", last));

  /** @type {(words: HTMLElement, standing: SignedOff, isDone: boolean) => void} Once all is signed, the name stands first. */
  const tellWhole = (words, standing, isDone) => {
    const line = rapport.find(words, "[data-fill=whole]");
    line.replaceChildren(...whole(words, standing));
    const signatures = rapport.find(words, "[data-part=signed]");
    signatures.hidden = !(isDone && standing.isNamed);
    signatures.textContent = signatures.hidden ? "" : signed(words, standing);
    const [learner] = rapport.all(words, "[data-part=learner]");
    if (!learner) return;
    if (isDone) line.after(learner);
    else words.append(learner);
  };

  return {
    of,
    show(element) {
      const standing = of(element);
      const { test, isOlder, open, changed, lists, understood, pages } = standing;
      const words = rapport.find(element, "[data-standing]");
      /** @type {(name: string, text: string, isDone: boolean, isBegun?: boolean) => void} */
      const set = (name, text, isDone, isBegun = false) => {
        rapport.find(words, `[data-fill="${name}"]`).textContent = text;
        const row = words.querySelector(`[data-row="${name}"]`);
        row?.toggleAttribute("data-whole", isDone);
        row?.toggleAttribute("data-begun", isBegun && !isDone);
      };
      /** @type {(part: number, whole: number, what: "ofLists" | "ofPages") => string} */
      const share = (part, whole, what) => rapport.count(rapport.data(words, what), whole).replace("{part}", `${part}`);
      const passed = rapport.data(words, test?.passed ? "passed" : "tried").replace("{score}", `${test?.score}`);
      const result = test ? passed.replace("{day}", date(words, day(test.at))) : rapport.data(words, "open");
      set("test", isOlder ? `${result} ${rapport.data(words, "older")}` : result, Boolean(test?.passed), Boolean(test));
      const since = changed ? ` ${rapport.data(words, "changed").replace("{}", `${changed}`)}` : "";
      set("observed", `${share(lists - open.length, lists, "ofLists")}${since}`, !open.length, open.length < lists);
      set("understood", share(understood, pages, "ofPages"), understood === pages, understood > 0);
      const isDone = Boolean(test?.passed) && !open.length;
      tellWhole(words, standing, isDone);
      words.toggleAttribute("data-whole", isDone);
      words.toggleAttribute("data-named", standing.isNamed);
    },
    date,
  };
});
