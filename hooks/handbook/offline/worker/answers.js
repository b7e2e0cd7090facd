/* Answers from the copy; once the site has a version that can't be kept, from the network, as far as there is one. */
const UNTOUCHED = ["embed", "endpoint", "fetch", "actor", "registration", "activityId"]; // frames and launches by an LMS
/** @type {(url: string | URL) => boolean} */
const isUntouched = (url) => UNTOUCHED.some((name) => new URL(url).searchParams.has(name));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const path = (url.origin + url.pathname).slice(SITE.length).replace(/(^|\/)index\.html$/, "$1");
  if (request.method !== "GET" || request.headers.has("range") || !url.href.startsWith(SITE)) return;
  if (isUntouched(url) || (request.referrer && isUntouched(request.referrer))) return;
  if (request.mode === "navigate") event.respondWith(visit(request, path));
  else if (FILES[path] && (isPage(path) || !url.search)) event.respondWith(answer(request, path));
});

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
  const copy = await caches.match(key(path), { cacheName: CACHE, ignoreVary: true });
  if ((await notes()).newer) return fresh(request, copy);
  if (copy) return copy;
  const response = await fetch(request);
  const isFile = response.status < 500 && response.type !== "opaqueredirect";
  if (!isFile || !(await caches.has(CACHE))) return response;
  const cache = await caches.open(CACHE);
  const why = await kept(cache, path, response.clone());
  if (why !== "changed" && why !== "missing") return response;
  try {
    await keep(cache, path);
    return /** @type {Response} */ (await cache.match(key(path), { ignoreVary: true }));
  } catch {
    await note({ newer: "?", failure: { path, why } }); // what follows on this page comes from the same version
    registration.update().catch(() => {}); // without a network, later
    return response;
  }
}

/**
 * The site's own answer, even that there is no such page any more; the copy where none comes.
 * @param {Request} request
 * @param {Response | undefined} copy
 */
async function fresh(request, copy) {
  try {
    const response = await fetch(request, { cache: "no-cache" });
    return response.status >= 500 && copy ? copy : response;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}
