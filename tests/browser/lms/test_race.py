"""A submission against slow saves, broken connections and pages that go away: no result lost, none sent twice."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.lms.parts import frame_of_parts, with_parts

HERE = Path(__file__).parent
KINDS = ("scorm-1.2", "scorm-2004", "cmi5", "dispatch")
SYSTEMS = (HERE / "race_systems.js").read_text("utf-8").strip().rstrip(";")
RUN = with_parts(f"(given) => ({(HERE / 'race.js').read_text('utf-8')})({{ ...given, systems: {SYSTEMS} }})")


@pytest.mark.parametrize(("times", "seed"), [(10, 7), pytest.param(500, 2026, marks=pytest.mark.long)])
@pytest.mark.parametrize("kind", KINDS)
def test_no_result_is_lost_or_sent_twice(lms_browser: Browser, kind: str, times: int, seed: int) -> None:
    context = lms_browser.new_context(service_workers="block")
    wrong = frame_of_parts(context).evaluate(RUN, {"kind": kind, "times": times, "seed": seed})
    assert wrong == []
    context.close()
