"use strict";
/* Calendar files: days with a text each, as iCalendar has them (RFC 5545). */
rapport.provide("calendar", [], () => {
  const MOST = 75; // octets of a line (3.1)
  const DAY = 86400000; // milliseconds

  /** @type {(text: string) => string} 3.3.11 */
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

  /** @type {(text: string) => number} */
  const octets = (text) => new TextEncoder().encode(text).length;

  /** @type {(line: string) => string} the line, folded where it is too long, and never within a character */
  const folded = (line) => {
    const lines = [""];
    for (const letter of line) {
      if (octets(`${lines.at(-1)}${letter}`) > MOST) lines.push(" ");
      lines[lines.length - 1] += letter;
    }
    return lines.join("\r\n");
  };

  /** @type {(first: string, after: number) => string} a date so many days after one that is written YYYY-MM-DD */
  const date = (first, after) =>
    new Date(Date.parse(first) + after * DAY).toISOString().slice(0, 10).replaceAll("-", "");

  /** @type {(day: CalendarDay, first: string, now: string) => string[]} */
  const event = ({ id, after, title, text, address }, first, now) => [
    "BEGIN:VEVENT",
    `UID:${escaped(id)}`,
    `DTSTAMP:${now}`,
    `DTSTART;VALUE=DATE:${date(first, after)}`,
    `DTEND;VALUE=DATE:${date(first, after + 1)}`,
    "TRANSP:TRANSPARENT", // it fills the day, but nobody is busy all day with it
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${address}`,
    "END:VEVENT",
  ];

  return (days, first) => {
    const now = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const events = days.flatMap((day) => event(day, first, now));
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handbook//Handbook", ...events, "END:VCALENDAR"];
    return lines.map((line) => `${folded(line)}\r\n`).join("");
  };
});
