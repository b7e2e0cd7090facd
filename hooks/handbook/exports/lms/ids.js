"use strict";
/* Names for what happened, made when it happens: UUIDs, also where the page came without HTTPS. */
rapport.provide("lms/ids", [], () => ({
  made() {
    const [...digits] = crypto.getRandomValues(new Uint8Array(36)).map((byte) => byte & 15);
    return "00000000-0000-4000-8000-000000000000".replace(/[08]/g, (fixed, place) =>
      (fixed === "8" ? 8 | (digits[place] & 3) : digits[place]).toString(16),
    );
  },
  part: (id, number) => id.slice(0, -4) + number.toString(16).padStart(4, "0"),
}));
