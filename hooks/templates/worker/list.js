"use strict";
const FILES = {{ files }};
const FIRST = {{ first }};
{% include "worker/on.js" %}
