"use strict";
/* What was seen of a practice's checklist, of the acts that it has now; and whether somebody signed that all was seen. */
rapport.provide("sign-off/seen", ["store"], ({ store }) => (practice, acts) => {
  const kept = store.get("observed", practice);
  const seen = acts.filter((act) => kept?.acts.includes(act));
  return { kept, seen, isSigned: Boolean(seen.length === acts.length && kept?.by && kept.on) };
});
