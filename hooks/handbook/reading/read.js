"use strict";
/*
 * <rapport-changed>: says at the top of a page what changed since it was read. <rapport-read>: notes that it was read
 * to its end, in which version.
 */
rapport.define("rapport-changed", ["reading/version"], ({ "reading/version": version }) => (element) => {
  const change = version.changed(element);
  if (!change) return;
  element.append(rapport.find(element, "template", HTMLTemplateElement).content.cloneNode(true));
  version.tell(element, change);
});

rapport.define("rapport-read", ["reading/version"], ({ "reading/version": version }) => (element) => {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    version.read(element);
    watch.disconnect();
  });
  watch.observe(element);
});
