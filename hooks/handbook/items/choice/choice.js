"use strict";
/* A choice: one option of several is right, and is ticked. */
rapport.provide("items/choice", ["quiz/answers"], (parts) => parts["quiz/answers"].ticked);
