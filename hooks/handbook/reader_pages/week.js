"use strict";
/* Strips of seven days: those on which something was answered, and those on which something returns. */
rapport.provide("week", ["store"], ({ store }) => {
  const DAYS = 7;
  const ROUND = 8; // questions of a review, which fill a day at least where all have few
  const { lang } = document.documentElement;
  const today = new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(0, "day");

  /** @type {(now: number, after: number) => Date} */
  const day = (now, after) => {
    const then = new Date(now);
    then.setDate(then.getDate() + after);
    then.setHours(12, 0, 0, 0);
    return then;
  };

  /** @type {(strip: HTMLElement, days: Date[], counts: number[]) => FilledDay[]} */
  const fill = (strip, days, counts) => {
    const [template] = rapport.all(strip, "template", HTMLTemplateElement);
    const most = Math.max(ROUND, ...counts);
    const cells = days.map((date, place) => {
      const cell = rapport.find(/** @type {DocumentFragment} */ (template.content.cloneNode(true)), "li");
      const name = rapport.find(cell, "[data-part=name]");
      const isToday = date.toDateString() === new Date(Date.now()).toDateString();
      name.textContent = isToday ? today : date.toLocaleDateString(lang, { weekday: "short" });
      rapport.find(cell, "[data-part=date]").textContent = date.toLocaleDateString(lang, { day: "numeric" });
      const count = counts[place];
      if (count) cell.dataset.some = "";
      cell.style.setProperty("--share", `${(100 * count) / most}%`);
      if (isToday) cell.dataset.today = "";
      rapport.find(cell, "[data-part=mark]").textContent = count ? `${count}` : "–";
      const said = count ? rapport.count(rapport.data(strip, "some"), count) : rapport.data(strip, "none");
      const long = date.toLocaleDateString(lang, { weekday: "long", day: "numeric", month: "long" });
      rapport.find(cell, "[data-part=said]").textContent = `${long}: ${said}`;
      return cell;
    });
    strip.replaceChildren(template, ...cells);
    return days.map((date, place) => ({ date, count: counts[place] })).filter(({ count }) => count);
  };

  /** When something was answered, as far as it is still known: an answer is kept by itself and in the history. */
  const times = () => {
    const answers = Object.entries(store.all("answers")).flatMap(([id, { at, since = at }]) => [
      [`${at}-${id}`, at],
      [`${since}-${id}`, since],
    ]);
    const past = Object.entries(store.all("history")).map(([id, { at }]) => [id, at]);
    return Object.values(/** @type {Record<string, number>} */ (Object.fromEntries([...answers, ...past])));
  };

  return {
    past(strip, now) {
      const answered = times().map((time) => new Date(time).toDateString());
      const before = Array.from({ length: DAYS }, (_, place) => day(now, place + 1 - DAYS));
      const counts = before.map((date) => answered.filter((one) => one === date.toDateString()).length);
      return fill(strip, before, counts);
    },
    coming(strip, returns, now) {
      const after = Array.from({ length: DAYS }, (_, place) => day(now, place));
      const dues = returns.map((due) => new Date(Math.max(due, now)).toDateString());
      const counts = after.map((date) => dues.filter((one) => one === date.toDateString()).length);
      return fill(strip, after, counts);
    },
  };
});
