"use strict";
/*
 * Moves to a new version: with the reader, when they next go to another page; and all pages together once each is idle.
 * No page is ever half of each version, and nothing is reloaded under what somebody is at.
 */
rapport.when(["offline", "offline/compare", "offline/idle_tab"], (parts) => {
  const { offline, "offline/compare": comparing, "offline/idle_tab": idle } = parts;
  const PATIENCE = 3000; // milliseconds that a reader waits for a new version at most
  const PAUSE = 2000; // milliseconds
  const { serviceWorker } = navigator;
  const { site } = offline;
  let goesAlong = false; // this page said that it is idle

  /** @type {(event: MouseEvent) => HTMLAnchorElement | null} */
  const followed = ({ target, button, metaKey, ctrlKey, shiftKey }) => {
    if (button || metaKey || ctrlKey || shiftKey || !(target instanceof Element)) return null;
    const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]"));
    if (!link || link.target || link.hasAttribute("download")) return null;
    return link.href.startsWith(site.href) && link.pathname !== location.pathname ? link : null;
  };

  /** @param {MouseEvent} event */
  async function move(event) {
    const waiting = offline.worker?.waiting;
    const link = waiting && followed(event);
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const go = () => location.assign(link.href);
    const timer = setTimeout(go, PATIENCE);
    const stop = () => {
      clearTimeout(timer);
      go();
    };
    serviceWorker.addEventListener("controllerchange", stop, { once: true });
    if (!(await offline.ask(waiting, "take over"))) stop(); // somebody is at a page of the old version
  }

  /** An idle page looks for a new version as well. In Chromium a worker that was asked just now does not give way to it. */
  async function rest() {
    if (!idle.idle()) return;
    await comparing.look();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const waiting = offline.worker?.waiting;
    if (waiting && idle.idle()) goesAlong = Boolean(await offline.ask(waiting, "take over"));
  }

  if (!serviceWorker) return;
  addEventListener("click", move, { capture: true });
  setInterval(rest, idle.LONG / 6);
  comparing.follow(document.documentElement, ({ state }) => state === "waiting" && rest());
  serviceWorker.addEventListener("message", ({ data, ports: [port] }) => {
    if (data?.ask !== "idle") return;
    const isOurs = data.site === site.href;
    if (isOurs) goesAlong = idle.idle();
    port?.postMessage(!isOurs || goesAlong);
  });
  serviceWorker.addEventListener("controllerchange", () => {
    if (goesAlong && !idle.halfDone()) location.reload();
    else comparing.look(0);
  });
});
