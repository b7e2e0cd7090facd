"use strict";
/*
 * <rapport-now>: one rehearsal to play now, on the reader's channel, with what the customer says first: one not played
 * yet, else one of which the fewest endings were seen. "Another one" goes through them all, on from what the page has.
 */
rapport.define("rapport-now", ["store", "rehearsal/after"], ({ store, "rehearsal/after": after }) => (element) => {
  const link = rapport.find(element, ".next__main", HTMLAnchorElement);
  const select = rapport.find(element, "select", HTMLSelectElement);
  const other = rapport.find(element, "button", HTMLButtonElement);
  const rows = rapport.all(/** @type {HTMLElement} */ (element.parentElement), "[data-channel]").map((row) => {
    const seen = rapport.find(row, "rapport-rehearsed");
    return { row, seen: after.seen(seen).length / rapport.data(seen, "endings").split(" ").length };
  });
  const first = rows.findIndex(({ row }) => rapport.find(row, "a", HTMLAnchorElement).href === link.href);
  rows.push(...rows.splice(0, first));
  let place = 0;

  const show = () => {
    const fit = rows
      .filter(({ row }) => !select.value || row.dataset.channel === select.value)
      .sort((one, two) => one.seen - two.seen);
    const row = /** @type {HTMLElement} */ (fit[place % fit.length]?.row);
    const found = rapport.find(row, "a", HTMLAnchorElement);
    link.href = found.href;
    link.ariaLabel = rapport.data(element, "play").replace("{}", () => found.text);
    rapport.find(element, ".offer__title").textContent = found.text;
    rapport.find(element, ".offer__meta").textContent = rapport.find(row, ".offers__meta").textContent;
    rapport.find(element, ".turn__who").textContent = rapport.data(row, "customer");
    rapport.find(element, ".turn__text").textContent = rapport.data(row, "says");
    other.disabled = fit.length < 2;
  };

  const played = rows.filter(({ seen }) => seen).length;
  rapport.find(element, ".offer__played").textContent = played
    ? rapport.count(rapport.data(element, "played"), rows.length).replace("{played}", rapport.number(played))
    : "";
  select.value = store.get("prefers", "channel")?.name ?? "";
  if (select.selectedIndex < 0) select.value = ""; // a channel that no rehearsal has
  select.addEventListener("change", () => {
    place = 0;
    show();
  });
  other.addEventListener("click", () => {
    place += 1;
    show();
  });
  show();
});
