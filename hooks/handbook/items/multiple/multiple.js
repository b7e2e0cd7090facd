"use strict";
/* A multiple choice: some options are right, and all of them are ticked. */
rapport.provide("items/multiple", ["quiz/answers"], (parts) => parts["quiz/answers"].ticked);
