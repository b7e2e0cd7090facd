"use strict";
const FILES = {{ files }};
const FIRST = {{ first }};
{% include "offline/worker/on.js" %}
