"use strict";
/*
 * Sends what a cmi5 system did not take, from whichever page of the site is opened next, as what it is: the end of the
 * visit that it comes from. Loaded by the theme where something waits.
 */
for (const part of /** @type {const} */ (["store", "lms/session", "lms/cmi5"])) void rapport.load(part);
rapport.provide("lms/from-any-page", ["lms/lrs", "lms/shapes", "lms/vault", "lms/visit", "store"], (parts) => {
  const { "lms/lrs": RecordStore, "lms/shapes": shapes, "lms/vault": vault, "lms/visit": Visit, store } = parts;
  const LONGEST = 86400000; // milliseconds that a visit's token is kept

  /**
   * @param {string} key
   * @param {Report} result
   */
  async function send(key, { via, ...result }) {
    const isOurs = via && new URL(via.asked.endpoint).origin === location.origin; // allowed to launches alone
    if (!via || isOurs) return;
    if (Date.now() - result.at > LONGEST) {
      store.set("unsent", key, result);
      await vault.put(key, result);
      return;
    }
    const visit = new Visit(new RecordStore(via.asked.endpoint, via.token), via);
    visit.has.completed = Boolean(await visit.find("completed"));
    await visit.tell(result);
    store.set("unsent", key, undefined);
    await vault.drop(key);
    await visit.end(result.seconds);
  }

  return async () => {
    for (const [key, value] of Object.entries(store.all("unsent"))) {
      const result = shapes.report(value);
      if (result) await send(key, result).catch(() => {}); // then the next launch does
    }
  };
});
