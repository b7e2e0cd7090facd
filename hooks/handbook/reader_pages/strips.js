"use strict";
/* The last seven days, and those on which something returns: a strip of each, or where few are filled a sentence above. */
rapport.provide("strips", ["week"], ({ week }) => {
  const FEW = 3; // filled days that make a strip worth its room
  const DAY = 86400000; // milliseconds
  const { lang } = document.documentElement;

  /** @type {(words: HTMLElement, date: Date) => string} Yesterday, today, tomorrow, or the day of the week. */
  const when = (words, date) => {
    const away = Math.round((date.getTime() - new Date(Date.now()).setHours(12, 0, 0, 0)) / DAY);
    if (Math.abs(away) < 2) return new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(away, "day");
    return rapport.data(words, "day").replace("{}", date.toLocaleDateString(lang, { weekday: "long" }));
  };

  /** @type {(words: HTMLElement, name: string, filled: FilledDay[]) => string} */
  const sentence = (words, name, filled) => {
    const parts = filled.map(({ date, count }) =>
      rapport.count(rapport.data(words, name), count).replace("{when}", when(words, date)),
    );
    const listed = new Intl.ListFormat(lang).format(parts);
    return listed && rapport.data(words, "sentence").replace("{}", listed);
  };

  return (picture, returns, now) => {
    const words = rapport.find(picture, "[data-part=few]");
    const later = rapport.find(picture, "[data-part=later]");
    const [past, coming] = rapport.all(picture, ".weeks > section");
    const before = week.past(rapport.find(past, "ol"), now);
    const after = week.coming(rapport.find(coming, "ol"), returns, now);
    const rest = returns.length - after.reduce((sum, { count }) => sum + count, 0);
    later.textContent = rest && after.length ? rapport.count(rapport.data(later, "later"), rest) : "";
    past.hidden = before.length < FEW;
    coming.hidden = after.length < FEW;
    const [last, ...others] = before;
    const only = last && !others.length && rapport.data(words, "last").replace("{when}", when(words, last.date));
    const said = [past.hidden && (only || sentence(words, "past", before))];
    // What comes back first was said at the top.
    if (coming.hidden) said.push(sentence(words, "coming", after.slice(1)), later.textContent);
    words.textContent = said.filter(Boolean).join(" ");
    words.hidden = !words.textContent;
    rapport.find(picture, "[data-part=days]").hidden = past.hidden && coming.hidden;
    return before.length;
  };
});
