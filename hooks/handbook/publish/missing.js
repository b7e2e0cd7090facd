"use strict";
/* <rapport-missing>: a page that is not there offers a search for the words of its address. */
rapport.define("rapport-missing", [], () => {
  const site = new URL("../", rapport.assets);
  const NAMES = /\.html?$|^(index|404(\.html)?)$/;

  /** @type {() => string} */
  const asked = () => {
    if (!location.pathname.startsWith(site.pathname)) return "";
    let path = location.pathname.slice(site.pathname.length);
    try {
      path = decodeURIComponent(path);
    } catch {
      // as it is
    }
    const parts = path.split("/").map((part) => part.replace(NAMES, ""));
    const last = parts.filter(Boolean).pop() ?? "";
    return last
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(" ")
      .slice(0, 80);
  };

  return (element) => {
    const words = asked();
    if (!words) return;
    const link = document.createElement("a");
    link.className = "next__main";
    link.href = `${site.href}?${new URLSearchParams({ q: words })}`;
    link.textContent = rapport.data(element, "search").replace("{}", words);
    element.append(link);
  };
});
