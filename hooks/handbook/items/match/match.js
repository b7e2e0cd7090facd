"use strict";
/* Pairs to match: each part gets a target from a menu. The template fixes the parts, and mixes the targets. */
rapport.provide("items/match", ["quiz/ways_to_answer"], (parts) => parts["quiz/ways_to_answer"].paired);
