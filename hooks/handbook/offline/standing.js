"use strict";
/*
 * <rapport-notice>: says in the header of every page that it may be of an old version. <rapport-copy>: says in its footer
 * from when the copy is.
 */
{
  /** @type {(element: HTMLElement, time?: number) => string} When it was, as far as a clock is to be believed. */
  const day = (element, time) => {
    if (!time || time > Date.now()) return rapport.data(element, "unknown");
    const form = /** @type {const} */ ({ dateStyle: "long", timeStyle: "short" });
    return new Intl.DateTimeFormat(rapport.data(element, "locale"), form).format(time);
  };
  /** @type {(element: HTMLElement, name: string, standing: Standing) => string} */
  const filled = (element, name, { version = "", since, compared, failure }) =>
    rapport
      .data(element, name)
      .replace("{version}", version.slice(0, 7))
      .replace("{since}", day(element, since))
      .replace("{compared}", day(element, compared))
      .replace("{path}", `/${failure?.path ?? ""}`);

  rapport.define("rapport-notice", ["offline/compare"], ({ "offline/compare": comparing }) => {
    return (/** @type {HTMLElement} */ element) => {
      const link = rapport.find(element, "a", HTMLAnchorElement);
      link.setAttribute("href", link.href); // whole, for the header outlives its page
      comparing.follow(element, (standing) => {
        const text = standing.state in element.dataset ? filled(element, standing.state, standing) : "";
        if (link.textContent !== text) link.textContent = text;
        link.hidden = !text;
      });
    };
  });

  rapport.define("rapport-copy", ["offline/compare"], ({ "offline/compare": comparing }) => (element) => {
    const line = rapport.find(element, "span");
    comparing.follow(element, (standing) => {
      line.textContent = standing.version ? filled(element, "foot", standing) : "";
    });
  });

  rapport.provide("offline/standing", [], () => ({ filled }));
}
