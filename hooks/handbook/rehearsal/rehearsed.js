"use strict";
/* <rapport-rehearsed>: how many of a rehearsal's endings were seen, in a list of rehearsals. */
rapport.define("rapport-rehearsed", ["rehearsal/after"], ({ "rehearsal/after": after }) => (element) => {
  after.count(element, element);
});
