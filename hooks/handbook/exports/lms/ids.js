"use strict";
/* Names for what happened, made when it happens: UUIDs, also where the page came without HTTPS. */
rapport.provide("lms/ids", [], () => ({
  made() {
    const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  },
  part: (id, number) => id.slice(0, -4) + number.toString(16).padStart(4, "0"),
}));
