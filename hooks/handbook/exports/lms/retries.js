"use strict";
/* Work that is done one thing after the other until nothing is left, and tried again after pauses that grow. */
rapport.provide("lms/retries", ["lms/fault"], ({ "lms/fault": Fault }) => {
  const PAUSES = [3, 10, 30, 60]; // seconds; the last one for every further try

  /** @implements {Lane} */
  return class {
    trouble = /** @type {Fault | undefined} */ (undefined); // why the last try failed
    timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
    tries = 0;
    wanted = false;
    busy = false;

    /** @param {() => Promise<void>} work @param {() => void} tell is called when a try has ended */
    constructor(work, tell) {
      this.work = work;
      this.tell = tell;
    }

    /** Whatever comes while it works is looked at before it rests. */
    async run() {
      this.wanted = true;
      if (this.busy) return;
      this.busy = true;
      clearTimeout(this.timer);
      try {
        while (this.wanted) {
          this.wanted = false;
          await this.work();
        }
        this.trouble = undefined;
        this.tries = 0;
      } catch (error) {
        this.fail(error);
      } finally {
        this.busy = false;
      }
      this.tell();
    }

    /** @param {unknown} error */
    fail(error) {
      this.trouble = error instanceof Fault ? error : new Fault("refused");
      if (this.trouble !== error) reportError(error); // a mistake of ours
      if (this.trouble.lasts) return;
      this.timer = setTimeout(() => this.run(), PAUSES[Math.min(this.tries, PAUSES.length - 1)] * 1000);
      this.tries += 1;
    }
  };
});
