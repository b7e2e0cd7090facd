"use strict";
const FILES = {{ files }};
const FIRST = {{ first }};
{% include "publish/worker/on.js" %}
