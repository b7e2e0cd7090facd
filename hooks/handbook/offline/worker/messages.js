/* What pages and the worker tell one another; where the reader wants nothing kept, pages ask nothing. */
const SOON = 1000; // milliseconds in which a page says whether it is idle

addEventListener("message", (event) => event.waitUntil(obey(event)));

/**
 * Do what a page asks: take over, keep everything, note what a comparison with the site showed, or tell what is kept.
 * @param {ExtendableMessageEvent} event
 */
async function obey({ data, source, ports: [port] }) {
  if (data === "take over") {
    const free = await areIdle(source);
    port?.postMessage(free);
    if (free) await skipWaiting();
    return;
  }
  const cache = await caches.open(CACHE);
  if (data.compared) await note({ newer: undefined, ...data });
  if (data === "keep everything") await cache.put(EVERYTHING, new Response("")).catch(() => {});
  if (data !== "tell" && !(await notes()).newer) await mend(cache);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const paths = Object.keys(FILES);
  const count = paths.filter((path) => here.has(key(path))).length;
  port?.postMessage({ ...(await notes()), version: VERSION, kept: count, all: paths.length });
}

/**
 * Fetch again what a browser dropped, and what could not be kept.
 * @param {Cache} cache
 */
async function mend(cache) {
  const { failure, since } = await notes();
  const paths = await wanted(cache);
  if (failure && FILES[failure.path]) paths.add(failure.path);
  try {
    await fill(cache, paths);
    if (failure || !since) await note({ failure: undefined, since: since ?? Date.now() });
  } catch (error) {
    await note({ failure: reason(error) });
  }
}

/**
 * Return whether all pages of the site but the one that asks were left alone; one that does not answer was not.
 * @param {Client | ServiceWorker | MessagePort | null} asking
 */
async function areIdle(asking) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const others = pages.filter(
    (page) =>
      page.url.startsWith(SITE) && !isUntouched(page.url) && !(asking && "id" in asking && page.id === asking.id),
  );
  return (await Promise.all(others.map(isIdle))).every(Boolean);
}

/** @param {Client} page @returns {Promise<boolean>} */
function isIdle(page) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(resolve, SOON, false);
    page.postMessage({ site: SITE, ask: "idle" }, [port2]);
  });
}
