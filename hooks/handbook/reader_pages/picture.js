"use strict";
/* Progress as a picture: what is known, to practise and new, chapter by chapter, and when it comes back. */
rapport.provide("picture", ["figures", "strips", "when"], ({ figures, strips, when }) => {
  const NAMED = 2; // practices of a chapter to read again: enough for a day
  const ROUND = 8; // questions of a review

  /** @type {(element: HTMLElement, name: string, count: number) => string} */
  const counted = (element, name, count) => (count ? rapport.count(rapport.data(element, name), count) : "");

  /** @type {(line: HTMLElement, slugs: string[], rows: HTMLElement[]) => void} */
  const list = (line, slugs, rows) => {
    line.hidden = !slugs.length;
    const links = rows
      .filter(({ dataset: { practice = "" } }) => slugs.includes(practice))
      .map((row) => rapport.find(row, "a").cloneNode(true));
    rapport.find(line, "span").replaceChildren(...links.flatMap((link) => [link, " "]));
  };

  /** @type {(facts: PracticeFacts[], name: "questions" | "known" | "toPractise" | "missed" | "due") => number} */
  const sum = (facts, name) => facts.reduce((total, one) => total + one[name], 0);

  /** @type {(entry: HTMLElement, facts: Record<string, PracticeFacts>, rows: HTMLElement[]) => void} */
  const chapter = (entry, facts, rows) => {
    const slugs = rapport.data(entry, "practices").split(" ");
    const own = slugs.map((slug) => facts[slug]);
    const [all, known, missed] = [sum(own, "questions"), sum(own, "known"), sum(own, "missed")];
    const back = sum(own, "toPractise") - missed;
    /** @type {(name: string, from: number, count: number) => void} */
    const bar = (name, from, count) => {
      const part = rapport.find(entry, `[data-bar="${name}"]`, SVGRectElement);
      part.setAttribute("x", `${(100 * from) / all}%`);
      part.setAttribute("width", `${(100 * count) / all}%`);
    };
    bar("known", 0, known);
    bar("due", known, back);
    bar("practise", known + back, missed);
    const counts = { known, due: back, practise: missed };
    const said = Object.entries(counts).map(([name, count]) => counted(entry, name, count));
    const line = said.filter(Boolean).join(" · ") || rapport.data(entry, "new");
    rapport.find(entry, "[data-part=count]").textContent = line.replace("{all}", `${all}`);
    const again = slugs
      .filter((slug) => facts[slug].missed)
      .sort((one, other) => facts[other].missed - facts[one].missed);
    list(rapport.find(entry, "[data-part=again]"), again.slice(0, NAMED), rows);
  };

  /** @type {(picture: HTMLElement, facts: Record<string, PracticeFacts>, rows: HTMLElement[]) => void} */
  const whole = (picture, facts, rows) => {
    const fold = rapport.find(picture, "[data-part=whole]");
    const slugs = Object.keys(facts).filter((slug) => facts[slug].known === facts[slug].questions);
    list(fold, slugs, rows);
    const summary = rapport.find(fold, "summary");
    summary.textContent = rapport.count(rapport.data(summary, "text"), slugs.length);
  };

  /* Chapters with answers come first, the others in a fold. */
  /** @type {(picture: HTMLElement, facts: Record<string, PracticeFacts>) => void} */
  const part = (picture, facts) => {
    const fold = rapport.find(picture, "[data-part=unbegun]");
    const [begun, others] = rapport.all(picture, ".standings");
    const place = (/** @type {HTMLElement} */ entry) => Number(rapport.data(entry, "place"));
    const chapters = rapport.all(picture, "[data-practices]").sort((one, other) => place(one) - place(other));
    for (const entry of chapters) {
      const own = rapport.data(entry, "practices").split(" ");
      const isBegun = own.some((slug) => facts[slug].answered);
      (isBegun ? begun : others).append(entry);
    }
    const summary = rapport.find(fold, "summary");
    summary.textContent = rapport.count(rapport.data(summary, "text"), others.childElementCount);
    fold.hidden = !others.childElementCount;
  };

  /** @type {(picture: HTMLElement, facts: PracticeFacts[]) => void} */
  const standing = (picture, facts) => {
    const line = rapport.find(picture, "[data-part=standing]");
    const returns = facts.flatMap((one) => one.returns);
    const [all, due, known] = [returns.length, sum(facts, "due"), sum(facts, "known")];
    const said = all ? [] : [rapport.data(line, "unanswered")];
    if (due) {
      said.unshift(counted(line, "due", due));
      if (due > ROUND) said.push(rapport.data(line, "few"));
      said.push(counted(line, "other", all - known - due)); // missed, and back on another day
    }
    const soonest = Math.min(...returns);
    if (!due && soonest < Infinity) {
      const day = when(soonest);
      const together = returns.filter((time) => when(time) === day).length;
      said.push(counted(line, together === all ? "all" : "next", together).replace("{when}", day));
    }
    const [first, ...others] = said;
    line.textContent = first;
    rapport.find(picture, "[data-part=rest]").textContent = others.filter(Boolean).join(" ");
    rapport.find(picture, "[data-part=review]").hidden = !due;
  };

  return (element, facts, now) => {
    const every = Object.values(facts);
    const isBegun = every.some(({ read, done, answered }) => read || done || answered);
    rapport.find(element, "[data-part=empty]").hidden = isBegun;
    const picture = rapport.find(element, "[data-part=picture]");
    picture.hidden = !isBegun;
    rapport.find(element, "#table").hidden = !isBegun;
    if (!isBegun) return;
    const rows = rapport.all(element, "tr[data-practice]");
    part(picture, facts);
    for (const entry of rapport.all(picture, "[data-practices]")) chapter(entry, facts, rows);
    whole(picture, facts, rows);
    standing(picture, every);
    const days = strips(
      picture,
      every.flatMap(({ returns }) => returns),
      now,
    );
    figures(element, facts, days);
  };
});
