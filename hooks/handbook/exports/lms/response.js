"use strict";
/*
 * An answer as reports have it: ticked parts, pairs, or parts in their order; always in one order, so that an answer
 * and its pattern can be compared as text (SCORM 2004 RTE 4.2.9.1; xAPI 1.0.3, Part Two, Appendix C).
 */
rapport.provide("lms/response", [], () => (kind, answer, within, between) => {
  const parts = Object.entries(answer).sort(([one], [other]) => (one < other ? -1 : 1));
  if (kind === "sequencing") parts.sort(([, one], [, other]) => Number(one) - Number(other));
  return parts.map(([part, value]) => (kind === "matching" ? part + within + value : part)).join(between);
});
