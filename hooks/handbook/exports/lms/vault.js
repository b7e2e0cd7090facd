"use strict";
/*
 * A second copy of what no learning system has taken yet, in IndexedDB: logging in to some systems empties the storage
 * beside it. Every method settles, and tells whether it worked.
 */
rapport.provide("lms/vault", ["storage"], ({ storage }) => {
  const PART = "unsent";

  /** @type {<One>(request: IDBRequest<One>) => Promise<One>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  async function opened() {
    const request = indexedDB.open(storage.mark, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(PART);
    return done(request);
  }

  /**
   * @template One
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest<One>[]} act
   * @returns {Promise<One[] | undefined>} nothing where this browser has no such storage
   */
  async function within(mode, act) {
    try {
      const base = await opened();
      const change = base.transaction(PART, mode);
      const results = act(change.objectStore(PART)).map(done);
      const found = await Promise.all(results);
      await new Promise((resolve, reject) => {
        change.oncomplete = resolve;
        change.onabort = reject;
        if (mode === "readonly") resolve(undefined);
      });
      base.close();
      return found;
    } catch {
      return undefined;
    }
  }

  return {
    async all() {
      const [keys = [], values = []] = (await within("readonly", (kept) => [kept.getAllKeys(), kept.getAll()])) ?? [];
      return keys.map((key, place) => [`${key}`, values[place]]);
    },
    put: async (key, value) => Boolean(await within("readwrite", (kept) => [kept.put(value, key)])),
    drop: async (key) => Boolean(await within("readwrite", (kept) => [kept.delete(key)])),
  };
});
