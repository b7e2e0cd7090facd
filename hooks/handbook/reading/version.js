"use strict";
/* What changed on a page since this reader read it: what an editor wrote since, or only that it is another version. */
rapport.provide("reading/version", ["store", "dates"], ({ store, dates }) => {
  /** @type {(time: number) => string} */
  const day = (time) => {
    const then = new Date(time);
    const parts = [then.getFullYear(), then.getMonth() + 1, then.getDate()];
    return parts.map((part) => `${part}`.padStart(2, "0")).join("-");
  };

  return {
    day,
    read(element) {
      const { page = "", mark = "", dates = "", practice } = element.dataset;
      store.set("seen", page, { at: Date.now(), mark, newest: dates.split(" ")[0] });
      if (practice) store.set("read", practice, Date.now()); // what older versions of the site look for
    },
    changed({ dataset: { page = "", mark = "", dates = "", practice = "" } }) {
      const seen = store.get("seen", page);
      const at = seen?.at ?? (practice && store.get("read", practice));
      if (!at) return undefined;
      const last = seen ? seen.newest : day(at);
      const since = dates.split(" ").filter((date) => date > last);
      return since.length || (seen && seen.mark !== mark) ? { at, since } : undefined;
    },
    /** Write into the element since when, and leave in only what is new. */
    tell(element, { at, since }) {
      const line = rapport.find(element, "[data-since]");
      line.textContent = rapport.data(line, "since").replace("{}", dates(rapport.data(line, "locale"), at));
      for (const entry of rapport.all(element, "[data-day]"))
        if (!since.includes(rapport.data(entry, "day"))) entry.remove();
      if (since.length) rapport.find(element, "[data-only]").remove();
    },
  };
});
