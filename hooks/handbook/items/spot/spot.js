"use strict";
/* A line to spot in a conversation, which keeps its order: the template fixes its lines. */
rapport.provide("items/spot", ["quiz/ways_to_answer"], (parts) => parts["quiz/ways_to_answer"].ticked);
