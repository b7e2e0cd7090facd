/*
 * The copy of the site, so that it opens without a network. worker/list.js puts the version and its list of files before
 * it: their names and hashes, and how many of them are kept at once; the others when somebody visits or asks for them.
 * A kept file is stored under its address and the hash of its content, so an old and a new version are kept side by
 * side, a worker answers from its own version alone, and what did not change is not fetched again.
 */
const SITE = registration.scope;
const CACHE = `rapport ${SITE}`;
const EVERYTHING = `${SITE}?everything`; // is in the cache once the reader asked for all
const NOTES = `${SITE}?notes=${VERSION}`; // what the worker has to know when it is woken again
const INSTEAD = "offline/"; // of a page that is not kept
const AT_ONCE = 4; // requests
const LONGEST = 60_000; // milliseconds for one file
/* What a host may get wrong, and a browser would then show as text or refuse. */
const TYPES = /** @type {Record<string, string>} */ ({
  "": "text/html; charset=utf-8",
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  xml: "application/xml",
  woff2: "font/woff2",
});
/** @type {(path: string) => string} */
const key = (path) => `${SITE}${path}?${FILES[path]}`;
/** @type {(path: string) => boolean} */
const isPage = (path) => path === "" || path.endsWith("/");

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

/** Why a file can't be kept: it is "missing", it arrives "changed" or never ("lost"), or the storage is "full". */
class Unkept extends Error {
  /** @param {string} path @param {Failure["why"]} why */
  constructor(path, why) {
    super(`${path}: ${why}`);
    this.failure = { path, why };
  }
}

/** @param {unknown} error @returns {Failure} */
const reason = (error) => (error instanceof Unkept ? error.failure : { path: "", why: "full" });

/** A file that is not the one in the list fails the whole: a version is kept whole or not at all. */
async function install() {
  try {
    const cache = await caches.open(CACHE);
    await fill(cache, await wanted(cache));
    await note({ since: Date.now() });
  } catch (error) {
    const failure = reason(error);
    for (const page of await clients.matchAll({ type: "window", includeUncontrolled: true }))
      page.postMessage({ site: SITE, failure });
    throw error;
  }
}

/**
 * What the copy should hold: what a first visit keeps, and what was kept before.
 * @param {Cache} cache
 */
async function wanted(cache) {
  const before = (await cache.keys()).map(({ url }) => url.slice(SITE.length).split("?")[0]);
  const paths = Object.keys(FILES);
  let first = paths.slice(0, FIRST);
  if (navigator.connection?.saveData) first = first.filter((path) => !isPage(path) || path === INSTEAD);
  if (await cache.match(EVERYTHING)) first = paths;
  return new Set([...first, ...before.filter((path) => FILES[path])]);
}

/**
 * Fetch and keep the files that are wanted and not kept yet.
 * @param {Cache} cache
 * @param {Iterable<string>} paths
 * @throws {Unkept}
 */
async function fill(cache, paths) {
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...paths].filter((path) => !kept.has(key(path)));
  const work = async () => {
    for (let path = missing.pop(); path !== undefined; path = missing.pop()) await keep(cache, path);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    missing.length = 0; // where one fails, the others stop
  }
}

/**
 * Fetch one file. What a cache on the way holds may be old: asked under another address, it has to ask the site.
 * @param {Cache} cache
 * @param {string} path
 * @throws {Unkept}
 */
async function keep(cache, path) {
  const why = await kept(cache, path, await fetched(SITE + path, "no-cache"));
  if (why && (await kept(cache, path, await fetched(key(path), "reload")))) throw new Unkept(path, why);
}

/** @type {(address: string, cache: RequestCache) => Promise<Response | undefined>} */
const fetched = (address, cache) =>
  fetch(address, { cache, signal: AbortSignal.timeout(LONGEST) }).catch(() => undefined);

/**
 * Keep the answer, if it is the file in the list; else say why it is not. How the host calls it does not matter, nor
 * where it sent us for it.
 * @param {Cache} cache
 * @param {string} path
 * @param {Response | undefined} response
 * @returns {Promise<"" | Failure["why"]>}
 */
async function kept(cache, path, response) {
  if (!response) return "lost";
  if (!response.ok) return "missing";
  const body = await response.arrayBuffer().catch(() => undefined);
  if (!body) return "lost";
  if (!(await isListed(body, path))) return "changed";
  const headers = new Headers(response.headers);
  headers.set("Content-Type", TYPES[isPage(path) ? "" : path.replace(/.*\./, "")]);
  try {
    await cache.put(key(path), new Response(body, { headers }));
    return "";
  } catch {
    return "full";
  }
}

/** @param {ArrayBuffer} body @param {string} path */
async function isListed(body, path) {
  const digest = await crypto.subtle.digest("SHA-256", body);
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.startsWith(FILES[path]);
}

async function activate() {
  const cache = await caches.open(CACHE);
  const current = new Set([EVERYTHING, NOTES, ...Object.keys(FILES).map(key)]);
  const old = (await cache.keys()).filter(({ url }) => !current.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
  await clients.claim();
}

let remembered = /** @type {Promise<Notes> | undefined} */ (undefined);

/** What the worker noted; where it was thrown away with the rest, nothing. */
function notes() {
  remembered ??= caches
    .match(NOTES, { cacheName: CACHE })
    .then((found) => found?.json() ?? {})
    .catch(() => ({}));
  return remembered;
}

/** @param {Notes} news */
async function note(news) {
  const all = { ...(await notes()), ...news };
  remembered = Promise.resolve(all);
  try {
    if (await caches.has(CACHE)) await (await caches.open(CACHE)).put(NOTES, Response.json(all));
  } catch {
    // then it is known until the worker sleeps, and pages ask each time
  }
}
