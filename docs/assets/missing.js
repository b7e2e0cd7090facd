/* <rapport-missing>: a page that is not there offers a search for the words of its address. */
(() => {
  "use strict";
  if (customElements.get("rapport-missing")) return;
  const site = new URL("../", document.currentScript.src);
  const NAMES = /\.html?$|^(index|404(\.html)?)$/;

  customElements.define("rapport-missing", class extends HTMLElement {
    connectedCallback() {
      if (this.firstChild || !location.pathname.startsWith(site.pathname)) return;
      let path = location.pathname.slice(site.pathname.length);
      try { path = decodeURIComponent(path); } catch { /* as it stands */ }
      const last = path.split("/").map((part) => part.replace(NAMES, "")).filter(Boolean).pop() ?? "";
      const words = last.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ").slice(0, 80);
      if (!words) return;
      const link = document.createElement("a");
      link.className = "next__main";
      link.href = `${site.href}?${new URLSearchParams({ q: words })}`;
      link.textContent = this.dataset.search.replace("{}", words);
      this.append(link);
    }
  });
})();
