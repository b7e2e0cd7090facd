"""The parts that packages are made of, without a package: for scripts that put them together by themselves."""

import json
from urllib.parse import urlencode

from playwright.sync_api import BrowserContext, Frame

from browser.lms.launching import ACTOR, HOST
from hosting import SCHEME
from trees import ROOT
from website import PLACE

SCRIPTS = ROOT / "hooks/handbook/exports/lms"
ACTING = {"relay.js"}  # begins by itself
PARTS = ("scorm", "cmi5", "dispatch", "shapes", "attempt", "delivery", "ids")
NAMES = json.dumps([f"lms/{part}" for part in PARTS])
FRAME = """address => new Promise((done) => {
  window.answer = (message) => window.frames.parts.postMessage(message, '*');
  const frame = Object.assign(document.createElement('iframe'), { src: address, name: 'parts', onload: done });
  document.body.append(frame);
})"""


def frame_of_parts(context: BrowserContext) -> Frame:
    """Return a frame of the site that a cmi5 system launched, with the scripts of all adapters."""
    page = context.new_page()
    page.goto(f"{PLACE}")
    asked = {
        "endpoint": f"{SCHEME}://{HOST}/xapi/",
        "fetch": f"{SCHEME}://{HOST}/fetch/1",
        "actor": json.dumps(ACTOR),
        "registration": "00000000-0000-4000-8000-000000000001",
        "activityId": f"{SCHEME}://{HOST}/activities/1",
    }
    page.evaluate(FRAME, f"{PLACE}?{urlencode(asked)}")
    frame = page.frame("parts")
    assert frame is not None
    for script in SCRIPTS.glob("*.js"):
        if script.name not in ACTING:
            frame.evaluate(f"() => {{ {script.read_text('utf-8')} }}")
    return frame


def with_parts(script: str) -> str:
    """Return a script that calls this one, a function, with what it is given and `parts`, once they are there."""
    return f"""async (given) => {{
  for (const part of ['store', 'storage', 'outside']) rapport.load(part).catch(() => {{}});
  const parts = await new Promise((done) => rapport.when({NAMES}, done));
  return ({script})({{ ...given, parts }});
}}"""
