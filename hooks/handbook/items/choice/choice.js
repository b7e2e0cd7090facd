"use strict";
/* A choice: one option of several is right, and is ticked. */
rapport.provide("items/choice", ["quiz/ways_to_answer"], (parts) => parts["quiz/ways_to_answer"].ticked);
