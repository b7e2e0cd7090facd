/*
 * Has the browser keep the site, and moves to a new version when the reader next goes to another page.
 * <rapport-offline>: how much is kept, and the reader's choice.
 */
(() => {
  "use strict";
  if (customElements.get("rapport-offline")) return;
  const HOUR = 3_600_000;
  const REFUSAL = "rapport.offline"; // stands in the storage when the reader wants nothing kept
  const PATIENCE = 3000; // milliseconds that a reader waits for a new version at most
  const { serviceWorker } = navigator;
  const site = new URL("../", document.currentScript.src);
  const query = new URLSearchParams(location.search);
  const refused = () => {
    try { return localStorage.getItem(REFUSAL) !== null; } catch { return true; }
  };

  async function begin() {
    const registration = await serviceWorker.register(new URL("sw.js", site), { scope: site.pathname, updateViaCache: "none" });
    if (!registration) throw new Error("refused");
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - asked < HOUR) return;
      asked = Date.now();
      registration.update().catch(() => {}); /* without a network, later */
    });
    addEventListener("click", (event) => move(registration, event), { capture: true });
  }

  /* With a new version waiting, the next page is loaded whole, and from that version; no page is ever half of each. */
  function move({ waiting }, event) {
    const link = event.target.closest?.("a[href]");
    if (!waiting || !link || link.target || link.hasAttribute("download") || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (!link.href.startsWith(site.href) || link.pathname === location.pathname) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const go = () => location.assign(link.href);
    const timer = setTimeout(go, PATIENCE);
    const stop = () => { clearTimeout(timer); go(); };
    const { port1, port2 } = new MessageChannel();
    serviceWorker.addEventListener("controllerchange", stop, { once: true });
    port1.onmessage = ({ data: alone }) => { if (!alone) stop(); }; /* other tabs still show the old version */
    waiting.postMessage("take over", [port2]);
  }

  const able = serviceWorker && location.protocol !== "file:" && window.top === window && !query.has("embed") && !query.has("endpoint");
  const loaded = new Promise((resolve) => { /* nothing competes with the page itself */
    if (document.readyState === "complete") resolve();
    else addEventListener("load", resolve, { once: true });
  });
  let begun = able && !refused() ? loaded.then(begin) : Promise.reject(new Error("nothing is kept"));
  begun.catch(() => {}); /* <rapport-offline> says so */

  customElements.define("rapport-offline", class extends HTMLElement {
    async connectedCallback() {
      if (this.begun) return;
      this.begun = true;
      this.append(this.querySelector("template").content);
      this.addEventListener("click", (event) => this.act(event.target.dataset.do));
      this.show("fetching");
      this.ask("tell");
    }

    /* Ask the worker, and show what it answers. */
    async ask(what) {
      try { await begun; } catch { return this.show(able && refused() ? "nothing" : "unable"); }
      const { active } = await serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data: { kept, all } }) => this.show(kept < all ? "some" : "all", kept, all);
      active.postMessage(what, [port2]);
    }

    async act(what) {
      if (what === "everything") {
        this.show("fetching");
        this.ask("keep everything");
      }
      if (what === "nothing") {
        try { localStorage.setItem(REFUSAL, "1"); } catch { /* then nothing was kept either */ }
        const registration = await serviceWorker.getRegistration(site.pathname);
        await registration?.unregister();
        await caches.delete(`rapport ${site.href}`);
        this.show("nothing");
      }
      if (what === "again") {
        localStorage.removeItem(REFUSAL);
        this.show("fetching");
        begun = begin();
        this.ask("tell");
      }
    }

    show(state, kept, all) {
      const text = this.dataset[state].replace("{kept}", kept).replace("{all}", all);
      this.querySelector("[role=status]").textContent = text;
      for (const button of this.querySelectorAll("[data-do]")) button.hidden = !button.dataset.when.split(" ").includes(state);
    }
  });
})();
