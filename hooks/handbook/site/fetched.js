"use strict";
/* Another page of the site as a tree; not by fetch, which would give text to be parsed. From files there is none. */
rapport.provide(
  "fetched",
  [],
  () => (page) =>
    new Promise((done, lost) => {
      const request = new XMLHttpRequest();
      request.responseType = "document";
      request.onload = () =>
        request.status === 200 && request.response ? done(request.response) : lost(new Error(page));
      request.onerror = () => lost(new Error(page));
      request.open("GET", page);
      request.send();
    }),
);
