/*
 * Keeps the site, so that it opens without a network. worker/list.js puts the list of files before it: their names and
 * hashes, and how many of them are kept at once; the others when somebody visits or asks for them.
 * A kept file is stored under its address and the hash of its content, so an old and a new version are kept side by
 * side, a worker answers from its own version alone, and what did not change is not fetched again.
 */
const SITE = registration.scope;
const CACHE = `rapport ${SITE}`;
const EVERYTHING = `${SITE}?everything`; // is in the cache once the reader asked for all
const INSTEAD = "offline/"; // of a page that is not kept
const AT_ONCE = 4; // requests
const UNTOUCHED = ["embed", "endpoint", "fetch", "actor", "registration", "activityId"]; // frames and launches by an LMS
/** @type {(path: string) => string} */
const key = (path) => `${SITE}${path}?${FILES[path]}`;
/** @type {(path: string) => boolean} */
const isPage = (path) => path === "" || path.endsWith("/");
/** @type {(url: string | URL) => boolean} */
const isUntouched = (url) => UNTOUCHED.some((name) => new URL(url).searchParams.has(name));

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.waitUntil(obey(event)));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const path = (url.origin + url.pathname).slice(SITE.length).replace(/(^|\/)index\.html$/, "$1");
  if (request.method !== "GET" || request.headers.has("range") || !url.href.startsWith(SITE)) return;
  if (isUntouched(url) || (request.referrer && isUntouched(request.referrer))) return;
  if (request.mode === "navigate") event.respondWith(visit(request, path));
  else if (FILES[path] && (isPage(path) || !url.search)) event.respondWith(answer(request, path));
});

/** A file that is not the one in the list fails the whole: a version is kept whole or not at all. */
async function install() {
  const cache = await caches.open(CACHE);
  const before = (await cache.keys()).map(({ url }) => url.slice(SITE.length).split("?")[0]);
  const paths = Object.keys(FILES);
  let wanted = paths.slice(0, FIRST);
  if (navigator.connection?.saveData) wanted = wanted.filter((path) => !isPage(path) || path === INSTEAD);
  if (await cache.match(EVERYTHING)) wanted = paths;
  await fill(cache, new Set([...wanted, ...before.filter((path) => FILES[path])]));
}

/**
 * Fetch and keep the files that are wanted and not kept yet.
 * @param {Cache} cache
 * @param {Iterable<string>} wanted
 * @throws {Error} if a file is of another version
 */
async function fill(cache, wanted) {
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...wanted].filter((path) => !kept.has(key(path)));
  const work = async () => {
    for (let path = missing.pop(); path !== undefined; path = missing.pop()) {
      const response = await fetch(SITE + path, { cache: "no-cache" });
      if (!(await isListed(response, path))) throw new Error(`${path} is of another version`);
      await cache.put(key(path), response);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** @param {Response} response @param {string} path */
async function isListed(response, path) {
  if (!response.ok || response.redirected) return false;
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.startsWith(FILES[path]);
}

async function activate() {
  const cache = await caches.open(CACHE);
  const current = new Set([EVERYTHING, ...Object.keys(FILES).map(key)]);
  const old = (await cache.keys()).filter(({ url }) => !current.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
  await clients.claim();
}

/**
 * Answer a navigation; instead of a page that can't be had, show one that says so.
 * @param {Request} request
 * @param {string} path
 */
async function visit(request, path) {
  if (!FILES[path] && FILES[`${path}/`]) return Response.redirect(`${SITE}${path}/${new URL(request.url).search}`);
  try {
    return await (FILES[path] ? answer(request, path) : fetch(request));
  } catch (error) {
    if (path === INSTEAD) throw error;
    return Response.redirect(SITE + INSTEAD);
  }
}

/** @param {Request} request @param {string} path */
async function answer(request, path) {
  const kept = await caches.match(key(path), { cacheName: CACHE, ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (!(await isListed(response, path)))
    registration.update().catch(() => {}); // there is a newer version
  else if (await caches.has(CACHE)) await (await caches.open(CACHE)).put(key(path), response.clone());
  return response;
}

/**
 * Do what pages ask of the worker: take over, keep everything, or say how much is kept.
 * @param {ExtendableMessageEvent} event
 */
async function obey({ data, ports: [port] }) {
  if (data === "take over") {
    const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const alone = pages.filter(({ url }) => url.startsWith(SITE)).length < 2;
    port?.postMessage(alone);
    if (alone) await skipWaiting();
    return;
  }
  const cache = await caches.open(CACHE);
  try {
    if (data === "keep everything") {
      await cache.put(EVERYTHING, new Response(""));
      await fill(cache, Object.keys(FILES));
    }
  } finally {
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    port?.postMessage({
      kept: Object.keys(FILES).filter((path) => kept.has(key(path))).length,
      all: Object.keys(FILES).length,
    });
  }
}
