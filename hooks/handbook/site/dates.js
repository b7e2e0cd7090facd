"use strict";
/* A day in words, or the days from one to another; no line breaks them. */
rapport.provide(
  "dates",
  [],
  () =>
    (locale, from, until = from, dateStyle = "long") =>
      new Intl.DateTimeFormat(locale, { dateStyle }).formatRange(from, until).replaceAll(" ", "\u00a0"),
);
