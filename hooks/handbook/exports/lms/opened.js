"use strict";
/*
 * How a page was opened: by a learning system, which is recognised by data-lms in a package, by cmi5's parameters, or by
 * ?dispatch; in a frame, with ?embed; or by itself. In the first two, the page's frame is left away.
 */
rapport.provide("lms/opened", [], () => (element) => {
  const asked = new URLSearchParams(location.search);
  const isCmi5 = asked.has("fetch") && asked.has("registration");
  const lms = element.dataset.lms ?? (isCmi5 ? "cmi5" : asked.has("dispatch") ? "dispatch" : undefined);
  if (asked.has("embed") || lms) document.documentElement.classList.add("embed");
  return lms;
});
