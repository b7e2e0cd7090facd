/* Takes the site out of a browser that kept it, and then itself: published where `offline` is false, and by `serve`. */
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const gone = caches.delete(`rapport ${registration.scope}`);
  event.waitUntil(
    gone.then(() => {
      registration.unregister(); // nobody waits for it: pages that are asked for meanwhile would wait as well
    }),
  );
});
