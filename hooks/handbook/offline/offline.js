"use strict";
/* The worker that keeps the site: whether the reader wants it, and what it is asked. */
rapport.provide("offline", [], () => {
  const SOON = 10_000; // milliseconds in which a worker that is well says what it keeps
  const { serviceWorker } = navigator;
  const site = new URL("../", rapport.assets);
  const query = new URLSearchParams(location.search);
  const OLD = "rapport.offline"; // one choice for all sites of an origin, as older versions kept it
  const CHOICE = `${OLD} ${site.pathname}`;
  const KEEP = "keep";
  const isAble = Boolean(serviceWorker) && location.protocol !== "file:" && window.top === window;
  const isUsual = !query.has("embed") && !query.has("endpoint");

  const refused = () => {
    try {
      return (localStorage.getItem(CHOICE) ?? localStorage.getItem(OLD) ?? KEEP) !== KEEP;
    } catch {
      return true;
    }
  };
  /** @param {string} choice */
  const choose = (choice) => {
    try {
      localStorage.setItem(CHOICE, choice);
    } catch {
      // then nothing is kept either
    }
  };

  const loaded = new Promise((resolve) => {
    // nothing competes with the page itself
    if (document.readyState === "complete") resolve(undefined);
    else addEventListener("load", resolve, { once: true });
  });

  async function register() {
    if (!isAble || !isUsual || refused()) throw new Error("nothing is kept");
    await loaded;
    const found = await registeredHere();
    if (found) return found;
    const script = rapport.script("../sw.js");
    const isTakenOut = serviceWorker.controller?.scriptURL === script; // registered again, it would be kept for ever
    if (isTakenOut && !isWantedAgain) throw new Error("the site takes its copy out of browsers");
    const made = await serviceWorker.register(script, { scope: site.pathname, updateViaCache: "none" });
    if (!made) throw new Error("refused");
    return made;
  }

  /** The registration of this site, not that of a site around it. */
  async function registeredHere() {
    const found = await serviceWorker.getRegistration(site.pathname);
    return found?.scope === site.href ? found : undefined;
  }

  let registered = /** @type {Promise<ServiceWorkerRegistration> | undefined} */ (undefined);
  let isWantedAgain = false;
  const offline = /** @type {Offline} */ ({
    site,
    refused: () => isAble && isUsual && refused(),
    worker: undefined,
    async registration() {
      const { active, waiting, installing } = offline.worker ?? {};
      if (refused() || !(active || waiting || installing)) registered = undefined; // forgotten, taken out, or never there
      registered ??= register();
      try {
        offline.worker = await registered;
        return offline.worker;
      } catch (error) {
        registered = undefined; // it may go better next time
        throw error;
      }
    },
    ask: (worker, what) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        worker?.postMessage(what, [port2]);
        if (!worker || what === "tell") setTimeout(resolve, worker ? SOON : 0);
      }),
    async forget() {
      choose("");
      offline.worker = registered = undefined;
      await (await registeredHere())?.unregister();
      await caches.delete(`rapport ${site.href}`);
    },
    again() {
      isWantedAgain = true;
      choose(KEEP);
    },
  });
  return offline;
});
