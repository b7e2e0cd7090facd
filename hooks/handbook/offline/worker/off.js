/* Takes the site out of a browser that kept it, and then itself: published where `offline` is false, and by `serve`. */
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil(caches.delete(`rapport ${registration.scope}`).then(() => registration.unregister()));
});
