"use strict";
/* The card at the top of a programme: how far its reader is, how long the rest takes, and what is next. */
rapport.provide("programme/card", ["programme/steps", "quiz/tries", "dates"], (parts) => {
  const { "programme/steps": steps, "quiz/tries": ways, dates } = parts;
  const SOON = 2; // steps that are done, until when the first rule stays in view

  /** @type {RapportParts["programme/card"]["time"]} */
  const time = (minutes) => {
    const step = minutes < 60 ? 5 : 30;
    const rounded = Math.ceil(minutes / step) * step;
    const [count, unit] = rounded < 60 ? [rounded, "minute"] : [rounded / 60, "hour"];
    const { lang } = document.documentElement;
    return new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(count);
  };

  /** @type {(left: HTMLElement, path: PathStanding) => string} The step that is now; steps in another order are counted. */
  const headline = (left, { standing: { next, share }, now: { number, said } }) => {
    if (!next) return rapport.data(left, "through");
    const [done, all] = share;
    const text = rapport.data(left, done === number - 1 ? "at" : "share");
    const counted = text.replace("{number}", `${number}`).replace("{done}", `${done}`).replace("{all}", `${all}`);
    return counted.replace("{}", said);
  };

  /** @type {(left: HTMLElement, standing: ProgrammeSteps) => string} What was done, and when, as far as that is known. */
  const through = (left, { score, testedAt, signedAt }) => {
    /** @type {(name: string, at: number) => string} */
    const dated = (name, at) =>
      at
        ? rapport.data(left, name).replace("{day}", dates(rapport.data(left, "locale"), at))
        : rapport.data(left, `${name}Undated`);
    const test = dated("freshTest", testedAt).replace("{score}", `${score}`);
    return rapport.data(left, "fresh").replace("{test}", test).replace("{lists}", dated("freshLists", signedAt));
  };

  /** @type {(left: HTMLElement, path: PathStanding) => void} Before it is begun, the page says how long it is. */
  const tellLeft = (left, path) => {
    const { minutes, next, waits } = path.standing;
    const rest = document.createElement("span");
    if (!path.isBegun && next) {
      rest.textContent = rapport.data(left, "ofIt").replace("{}", time(minutes));
      if (left.childElementCount < 2) left.append(" ", rest);
      return;
    }
    rest.dataset.locale = rapport.data(left, "locale");
    if (!next) rest.textContent = through(left, path.standing);
    else if (next.words === "again") ways.tell(rest, rapport.data(left, "opens"), waits);
    else rest.textContent = rapport.data(left, minutes ? "text" : "observed").replace("{}", time(minutes));
    const result = document.createElement("span");
    result.textContent = path.now.result;
    left.replaceChildren(`${headline(left, path)} `, ...(path.now.result ? [result, " "] : []), rest);
    left.toggleAttribute("data-is-through", !next);
  };

  /** @type {(link: HTMLElement, text: string, title: string) => void} The title with its quotes breaks as little as it can. */
  const tellLink = (link, text, title) => {
    const start = text.indexOf(title);
    link.textContent = text;
    if (!title || start < 0) return;
    const before = text.lastIndexOf(" ", start) + 1;
    const end = text.indexOf(" ", start + title.length);
    const after = end < 0 ? text.length : end;
    const name = document.createElement("span");
    name.textContent = text.slice(before, after);
    link.replaceChildren(text.slice(0, before), name, text.slice(after));
  };

  /** @type {(root: HTMLElement, path: PathStanding) => void} */
  const tellNext = (root, { standing: { next }, isBegun }) => {
    const element = rapport.find(root, "rapport-path");
    const link = rapport.find(element, "a[data-part=next]", HTMLAnchorElement);
    /** @type {HTMLElement} */ (link.parentElement).hidden = !next;
    for (const after of rapport.all(element, "[data-part=after]")) after.hidden = Boolean(next);
    for (const before of rapport.all(root, ".path [data-now]")) delete before.dataset.now;
    if (!next) return;
    const text = rapport.data(element, isBegun ? "continue" : "begin").replace("{}", steps.words(root, next));
    tellLink(link, text, next.title);
    if (next.anchor) {
      next.link.hash = next.anchor;
      next.link.textContent = rapport.data(element, "openOne").replace("{}", next.title);
    }
    link.href = next.link.href;
    link.target = next.link.target;
    next.link.dataset.now = "";
    next.link.closest(".path__more")?.setAttribute("open", "");
  };

  /** @type {(text: string) => string} Its first sentence. */
  const sentence = (text) => /^.*?(?:[.!?](?=\s)|[。！？])/su.exec(text)?.[0] ?? text;

  /** @type {(root: HTMLElement, path: PathStanding) => void} What editors say is folded: its first rule is for who begins. */
  const foldAbout = (root, { standing: { next, share } }) => {
    const [about] = rapport.all(root, "[data-part=about]");
    if (!about) return;
    const [first] = [...rapport.all(about, "li"), ...rapport.all(about, "p")];
    const isRule = first && next && share[0] < SOON;
    rapport.find(about, "[data-part=rule]").textContent = isRule ? sentence(`${first.textContent}`.trim()) : "";
    about.removeAttribute("open");
  };

  return {
    time,
    tell(root, path) {
      tellLeft(rapport.find(root, "[data-part=left]"), path);
      tellNext(root, path);
      foldAbout(root, path);
      const isThrough = !path.standing.next;
      rapport.find(root, ".path__plan").hidden = isThrough;
      rapport.find(root, ".now").toggleAttribute("data-whole", isThrough);
      rapport.find(root, "[data-part=end]").hidden = path.isBegun;
    },
  };
});
