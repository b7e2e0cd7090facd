"use strict";
/* The day on which something is due, in words: today, tomorrow, in 4 days. */
rapport.provide("when", [], () => {
  const DAY = 86400000; // milliseconds

  return (due) => {
    const days = Math.round((new Date(due).setHours(12, 0, 0, 0) - new Date(Date.now()).setHours(12, 0, 0, 0)) / DAY);
    const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
    return words.format(Math.max(0, days), "day");
  };
});
