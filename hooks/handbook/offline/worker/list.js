"use strict";
const VERSION = "{{ version }}";
const FILES = {{ files }};
const FIRST = {{ first }};
{% include "offline/worker/copy.js" %}
{% include "offline/worker/answers.js" %}
{% include "offline/worker/messages.js" %}
