"use strict";
/*
 * The one parser of everything that comes from outside the site's own pages: addresses, messages, imported files,
 * storage, learning systems. A shape takes any value and returns what is of that shape, or undefined.
 * The shapes of a room stand beside its scripts: reader_pages/kept.js, exports/lms/shapes.js.
 */
rapport.provide("outside", [], () => {
  const site = new URL("../", rapport.assets).href;

  /** @param {unknown} value @returns {value is Record<string, unknown>} */
  const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /** @type {(text: unknown, base?: string) => URL | undefined} */
  const url = (text, base) => {
    try {
      return new URL(`${text}`, base);
    } catch {
      return undefined;
    }
  };

  /** @type {Outside["text"]} */
  const text =
    (most = 200, form = /(?:)/) =>
    (value) =>
      typeof value === "string" && value.length <= most && form.test(value) ? value : undefined;

  /** @type {Outside["map"]} */
  const map = (shape) => (value) => {
    if (!isMap(value)) return undefined;
    const pairs = Object.entries(value).map(([key, one]) => /** @type {const} */ ([key, shape(one)]));
    return Object.fromEntries(/** @type {[string, any][]} */ (pairs.filter(([, one]) => one !== undefined)));
  };

  return {
    text,
    map,
    any: (value) => value ?? undefined,
    flag: (value) => (typeof value === "boolean" ? value : undefined),
    number: (least, most) => (value) =>
      typeof value === "number" && value >= least && value <= most ? value : undefined,
    list: (shape) => (value) =>
      Array.isArray(value) ? /** @type {any[]} */ (value.map(shape).filter((one) => one !== undefined)) : undefined,
    record: (needed, extra) => (value) => {
      if (!isMap(value)) return undefined;
      const known = /** @type {any} */ ({});
      for (const [name, shape] of Object.entries({ ...extra, ...needed })) {
        const one = /** @type {Shape<unknown>} */ (shape)(value[name]);
        if (one !== undefined) known[name] = one;
        else if (name in needed) return undefined;
      }
      return known;
    },
    json(value) {
      try {
        return JSON.parse(`${value}`);
      } catch {
        return undefined;
      }
    },
    web(value) {
      const address = url(text(4000, /^https?:\/\//i)(value));
      return address && !address.username && !address.password ? address.href : undefined;
    },
    page(value) {
      const path = text()(value);
      return path !== undefined && url(path, site)?.href === site + path ? path : undefined;
    },
  };
});
