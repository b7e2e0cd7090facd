"""A submission against slow saves, broken connections and pages that go away: no result lost, none sent twice."""

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame

from browser.lms.launching import ACTOR, HOST
from hosting import SCHEME
from trees import ROOT
from website import PLACE

HERE = Path(__file__).parent
SCRIPTS = ROOT / "hooks/handbook/exports/lms"
ACTING = {"relay.js"}  # begins by itself
KINDS = ("scorm-1.2", "scorm-2004", "cmi5", "dispatch")
PARTS = ("scorm", "cmi5", "dispatch", "shapes", "attempt", "delivery", "ids")
NAMES = json.dumps([f"lms/{part}" for part in PARTS])
FRAME = """address => new Promise((done) => {
  window.answer = (message) => window.frames.race.postMessage(message, '*');
  const frame = Object.assign(document.createElement('iframe'), { src: address, name: 'race', onload: done });
  document.body.append(frame);
})"""
RUN = f"""async (given) => {{
  for (const part of ['store', 'storage', 'outside']) rapport.load(part).catch(() => {{}});
  const parts = await new Promise((done) => rapport.when({NAMES}, done));
  return ({(HERE / "race.js").read_text("utf-8")})(
    {{ ...given, parts, systems: {(HERE / "race_systems.js").read_text("utf-8").strip().rstrip(";")} }});
}}"""


@pytest.mark.parametrize(("times", "seed"), [(10, 7), pytest.param(500, 2026, marks=pytest.mark.long)])
@pytest.mark.parametrize("kind", KINDS)
def test_no_result_is_lost_or_sent_twice(lms_browser: Browser, kind: str, times: int, seed: int) -> None:
    context = lms_browser.new_context(service_workers="block")
    wrong = _racer(context).evaluate(RUN, {"kind": kind, "times": times, "seed": seed})
    assert wrong == []
    context.close()


def _racer(context: BrowserContext) -> Frame:
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
    frame = page.frame("race")
    assert frame is not None
    for script in SCRIPTS.glob("*.js"):
        if script.name not in ACTING:
            frame.evaluate(f"() => {{ {script.read_text('utf-8')} }}")
    return frame
