"use strict";
/*
 * The registry of the site's elements and of the parts that they need. Scripts come in any order, once or again, for
 * Material inserts those of a page that it fetched itself as it likes; an element begins when all it needs is there.
 * Every other script begins by calling it. tests/types/registry.d.ts has the types.
 */
window.rapport ??= (() => {
  const assets = new URL(".", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const parts = /** @type {RapportParts} */ ({});
  const loading = /** @type {Map<keyof RapportParts, Promise<unknown>>} */ (new Map());
  const waiting = /** @type {Parameters<Rapport["when"]>[]} */ ([]);

  class Missing extends Error {}

  /* Under require-trusted-types-for 'script' too: of scripts there are those of this site alone. */
  const site = new URL("../", assets).href;
  const own = window.trustedTypes?.createPolicy("rapport", {
    createScriptURL: (address) => (address.startsWith(site) ? address : "about:blank"),
  });

  /** @type {Rapport["script"]} */
  const script = (path) => {
    const { href } = new URL(path, assets);
    return /** @type {string} */ (own?.createScriptURL(href) ?? href);
  };

  /** @type {Rapport["when"]} */
  const when = (needs, begin) => {
    if (needs.every((name) => name in parts)) begin(parts);
    else waiting.push([needs, begin]);
  };

  /** What was waiting begins where it can; a mistake in one script stops no other. */
  const goOn = () => {
    for (const [needs, begin] of waiting.splice(0)) {
      try {
        when(needs, begin);
      } catch (error) {
        reportError(error);
      }
    }
  };

  /** @type {(name: keyof RapportParts) => Promise<unknown>} */
  const fetched = (name) => {
    const tag = Object.assign(document.createElement("script"), {
      src: script(`${name}.js`),
      async: false,
    });
    const done = new Promise((resolve, reject) => {
      tag.onload = resolve;
      tag.onerror = () => reject(new Missing(`${name}.js can't be loaded`));
    }).finally(() => loading.delete(name));
    loading.set(name, done);
    document.head.append(tag);
    return done;
  };

  return {
    assets,
    Missing,
    script,
    when,
    provide: (name, needs, make) =>
      when(needs, (given) => {
        if (name in parts) return;
        parts[name] = make(given);
        goOn();
      }),
    define: (name, needs, make) =>
      when(needs, (given) => {
        if (customElements.get(name)) return;
        const begin = make(given);
        const begun = new WeakSet();
        customElements.define(
          name,
          class extends HTMLElement {
            connectedCallback() {
              if (begun.has(this)) return;
              begun.add(this);
              begin(this);
            }
          },
        );
      }),
    async load(name) {
      if (!(name in parts)) await (loading.get(name) ?? fetched(name));
      return new Promise((resolve) => when([name], (given) => resolve(given[name])));
    },
    find(/** @type {ParentNode} */ root, /** @type {string} */ selector, kind = HTMLElement) {
      const found = root.querySelector(selector);
      if (found instanceof kind) return found;
      throw new Missing(`there is no ${selector}`);
    },
    all: (/** @type {ParentNode} */ root, /** @type {string} */ selector, kind = HTMLElement) =>
      [...root.querySelectorAll(selector)].filter((one) => one instanceof kind),
    data(element, name) {
      const text = element.dataset[name];
      if (text !== undefined) return text;
      throw new Missing(`an element has no data-${name}`);
    },
    number: (value) =>
      new Intl.NumberFormat(document.documentElement.lang, {
        useGrouping: true,
        numberingSystem: "latn",
        maximumFractionDigits: 2,
      }).format(value),
    count(forms, number) {
      const text = JSON.parse(forms);
      const category = () => new Intl.PluralRules(document.documentElement.lang).select(number);
      const form = typeof text === "string" ? text : (text[category()] ?? text.other);
      return form.replace("{}", () => window.rapport.number(number));
    },
  };
})();
