"use strict";
/*
 * Has the browser keep the site, and moves to a new version when the reader next goes to another page.
 * <rapport-offline>: how much is kept, and the reader's choice.
 */
rapport.provide("offline", [], () => {
  const HOUR = 3_600_000;
  const REFUSAL = "rapport.offline"; // is in the storage when the reader wants nothing kept
  const PATIENCE = 3000; // milliseconds that a reader waits for a new version at most
  const { serviceWorker } = navigator;
  const site = new URL("../", rapport.assets);
  const query = new URLSearchParams(location.search);
  const refused = () => {
    try {
      return localStorage.getItem(REFUSAL) !== null;
    } catch {
      return true;
    }
  };

  async function begin() {
    const registration = await serviceWorker.register(rapport.script("../sw.js"), {
      scope: site.pathname,
      updateViaCache: "none",
    });
    if (!registration) throw new Error("refused");
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - asked < HOUR) return;
      asked = Date.now();
      registration.update().catch(() => {}); // without a network, later
    });
    addEventListener("click", (event) => move(registration, event), { capture: true });
  }

  /** @type {(event: MouseEvent) => HTMLAnchorElement | null} */
  const followed = ({ target, button, metaKey, ctrlKey, shiftKey }) => {
    if (button || metaKey || ctrlKey || shiftKey || !(target instanceof Element)) return null;
    const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]"));
    if (!link || link.target || link.hasAttribute("download")) return null;
    return link.href.startsWith(site.href) && link.pathname !== location.pathname ? link : null;
  };

  /**
   * With a new version waiting, the next page is loaded whole, and from that version; no page is ever half of each.
   * @param {ServiceWorkerRegistration} registration
   * @param {MouseEvent} event
   */
  function move({ waiting }, event) {
    const link = waiting && followed(event);
    if (!waiting || !link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const go = () => location.assign(link.href);
    const timer = setTimeout(go, PATIENCE);
    const stop = () => {
      clearTimeout(timer);
      go();
    };
    const { port1, port2 } = new MessageChannel();
    serviceWorker.addEventListener("controllerchange", stop, { once: true });
    port1.onmessage = ({ data: alone }) => {
      if (!alone) stop(); // other tabs still show the old version
    };
    waiting.postMessage("take over", [port2]);
  }

  const able = Boolean(serviceWorker) && location.protocol !== "file:" && window.top === window;
  const usual = !query.has("embed") && !query.has("endpoint");
  const loaded = new Promise((resolve) => {
    // nothing competes with the page itself
    if (document.readyState === "complete") resolve(undefined);
    else addEventListener("load", resolve, { once: true });
  });
  let begun = able && usual && !refused() ? loaded.then(begin) : Promise.reject(new Error("nothing is kept"));
  begun.catch(() => {}); // <rapport-offline> says so

  return {
    refused: () => able && usual && refused(),
    async ask(what) {
      await begun;
      const { active } = await serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      return new Promise((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
        active?.postMessage(what, [port2]);
      });
    },
    async forget() {
      try {
        localStorage.setItem(REFUSAL, "1");
      } catch {
        // then nothing was kept either
      }
      const registration = await serviceWorker.getRegistration(site.pathname);
      await registration?.unregister();
      await caches.delete(`rapport ${site.href}`);
    },
    again() {
      localStorage.removeItem(REFUSAL);
      begun = begin();
    },
  };
});

rapport.define("rapport-offline", ["offline"], ({ offline }) => (element) => {
  element.append(rapport.find(element, "template", HTMLTemplateElement).content);

  /** @type {(state: string, kept?: number, all?: number) => void} */
  const show = (state, kept = 0, all = 0) => {
    const text = rapport
      .count(rapport.data(element, state), all)
      .replace("{kept}", `${kept}`)
      .replace("{all}", `${all}`);
    rapport.find(element, "[role=status]").textContent = text;
    for (const button of rapport.all(element, "[data-do]"))
      button.hidden = !rapport.data(button, "when").split(" ").includes(state);
  };

  /**
   * Ask the worker, and show what it answers.
   * @param {"tell" | "keep everything"} what
   */
  const ask = async (what) => {
    show("fetching");
    try {
      const { kept, all } = await offline.ask(what);
      show(kept < all ? "some" : "all", kept, all);
    } catch {
      show(offline.refused() ? "nothing" : "unable");
    }
  };

  element.addEventListener("click", async ({ target }) => {
    const what = target instanceof HTMLElement && target.dataset.do;
    if (what === "everything") ask("keep everything");
    if (what === "again") {
      offline.again();
      ask("tell");
    }
    if (what === "nothing") {
      await offline.forget();
      show("nothing");
    }
  });
  ask("tell");
});
