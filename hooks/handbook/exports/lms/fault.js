"use strict";
/* Why a learning system did not do what it was asked; each reason names a message under `lms` in words.yml. */
rapport.provide("lms/fault", [], () => {
  const LASTING = ["absent", "declined", "expired"]; // no use in trying these again in this visit
  const REASONS = [...LASTING, "unreachable", "refused"];

  return class extends Error {
    /** @param {string} reason @param {string} [detail] such as the address that did not answer */
    constructor(reason, detail) {
      super(reason);
      this.reason = /** @type {FaultReason} */ (REASONS.includes(reason) ? reason : "refused");
      this.lasts = LASTING.includes(reason);
      this.detail = detail;
    }
  };
});
