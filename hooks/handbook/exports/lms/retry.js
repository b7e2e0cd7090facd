"use strict";
/* Tries again to reach a learning system, each time after a longer pause. */
rapport.provide("lms/retry", [], () => {
  const PAUSES = [3, 10, 30, 60]; // seconds; the last one for every further try

  return class {
    timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
    tries = 0;

    /** @param {() => void} act what is tried again */
    constructor(act) {
      this.act = act;
    }

    later() {
      this.stop();
      this.timer = setTimeout(this.act, PAUSES[Math.min(this.tries, PAUSES.length - 1)] * 1000);
      this.tries += 1;
    }

    stop() {
      clearTimeout(this.timer);
    }

    reset() {
      this.tries = 0;
    }
  };
});
