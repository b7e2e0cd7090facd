"use strict";
/* Pairs to match: each part gets a target from a menu. The template fixes the parts, and mixes the targets. */
rapport.provide("items/match", ["quiz/answers"], (parts) => parts["quiz/answers"].paired);
