"use strict";
/*
 * Compares the copy with the site, and says how it stands: on each visit, when somebody comes back to the page, and again
 * after a fault. The version comes by itself, so that no fault of sw.js, of a cache or a proxy hides that there is a new one.
 */
rapport.provide("offline/compare", ["offline"], ({ offline }) => {
  const HOLDS = 300_000; // milliseconds for which a comparison holds
  const AGAIN = 60_000; // milliseconds until one that showed a fault is made again; after each, twice as long
  const LONGEST = 3_600_000;
  const PAUSE = 1000; // milliseconds
  const SOON = 10_000; // milliseconds in which the site answers
  const { site } = offline;
  const listeners = /** @type {Set<(standing: Standing) => void>} */ (new Set());
  const watched = /** @type {WeakSet<ServiceWorker>} */ (new WeakSet());
  let now = /** @type {Standing} */ ({ state: "fetching" });
  let begun = Number.NEGATIVE_INFINITY; // by a clock that nobody sets
  let running = Promise.resolve();
  let failure = /** @type {Failure | undefined} */ (undefined); // of the last installation that this page saw
  let failed = Number.NEGATIVE_INFINITY; // when that was
  let pause = AGAIN;

  /** @param {Standing} standing */
  function say(standing) {
    now = standing;
    for (const listener of listeners) listener(now);
  }

  /** The version that the site has; undefined where none answers, or something else does in its place. */
  async function published() {
    try {
      const address = new URL(`version.txt?${Date.now()}`, site); // which no cache on the way can know
      const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(SOON) });
      const text = answer.ok ? (await answer.text()).trim() : "";
      return /^[0-9a-f]{16}$/.test(text) ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * How it stands, by what is waiting or on its way, by what the worker tells, and by the version that the site has.
   * @param {ServiceWorkerRegistration} registration
   * @param {Told | undefined} told
   * @param {string | undefined} there
   * @returns {CopyState}
   */
  function stateOf({ active, waiting, installing }, told, there) {
    if (!active) return failure ? "unkept" : "fetching";
    if (waiting) return "waiting";
    if (installing) return "coming";
    if (!there || !told) return "unreached";
    return there === told.version && !told.failure ? "current" : "unkept";
  }

  const hasJustFailed = () => performance.now() - failed < AGAIN / 2;

  async function compare() {
    if (hasJustFailed() && !offline.worker?.active) return say({ state: "unkept", failure });
    const registration = await offline.registration();
    watch(registration);
    const told = await offline.ask(registration.active, "tell");
    const there = await published();
    if (told && there === told.version) failure = undefined;
    else if (told && !hasJustFailed()) await registration.update().catch(() => {}); // sw.js is gone
    watch(registration);
    const show = (/** @type {Told | undefined} */ news) =>
      say({ ...news, state: stateOf(registration, news, there), failure: failure ?? news?.failure });
    if (!told || !there) return show(told);
    const isComing = () => Boolean(registration.waiting || registration.installing);
    /* While a version is tried, nothing changes; one that can't be had is known to the worker before the reader. */
    const tell = () => {
      const newer = there === told.version ? undefined : isComing() ? told.newer : there;
      return offline.ask(registration.active, { compared: Date.now(), newer, ...(failure && { failure }) });
    };
    const wasComing = isComing();
    if (wasComing) show(told);
    const news = await tell();
    show(wasComing && !isComing() ? await tell() : news);
  }

  /** @param {unknown} error */
  function giveUp(error) {
    const isMissing = error instanceof TypeError; // sw.js is not there, or is something else
    say(isMissing ? { state: "unkept", failure: { path: "sw.js", why: "missing" } } : { state: "none" });
  }

  /** Compare, unless that was done just now. */
  function look(holds = HOLDS) {
    if (performance.now() - begun < holds) return running;
    begun = performance.now();
    running = running.then(compare).catch(giveUp);
    running.then(() => {
      const isFaulty = ["unkept", "unreached"].includes(now.state);
      if (isFaulty) setTimeout(() => document.hidden || look(pause / 2), pause);
      pause = isFaulty ? Math.min(2 * pause, LONGEST) : AGAIN;
    });
    return running;
  }

  /**
   * Look again once a version that is being fetched is here, or failed.
   * @param {ServiceWorkerRegistration} registration
   */
  function watch({ installing }) {
    if (!installing || watched.has(installing)) return;
    watched.add(installing);
    installing.addEventListener("statechange", () => {
      if (installing.state === "activating") return;
      if (installing.state === "redundant") {
        failed = performance.now();
        failure ??= { path: "sw.js", why: "lost" };
      } else failure = undefined;
      setTimeout(look, PAUSE, 0); // Chromium lets a worker that is asked just now not give way to the next one
    });
  }

  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if (!data?.failure || data.site !== site.href) return;
    failure = data.failure;
    failed = performance.now();
  });
  addEventListener("online", () => look(0));
  document.addEventListener("visibilitychange", () => document.hidden || look());

  return {
    look,
    retry() {
      failed = Number.NEGATIVE_INFINITY;
      return look(0);
    },
    follow(element, listener) {
      const heard = (/** @type {Standing} */ standing) => {
        if (element.isConnected) listener(standing);
        else listeners.delete(heard);
      };
      listeners.add(heard);
      heard(now);
      look();
    },
  };
});
