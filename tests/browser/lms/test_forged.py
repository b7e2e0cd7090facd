"""Launches, messages and storage that somebody forged: nothing of them reaches our origin as script or as a request."""

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from browser.lms.launching import ACTOR, Course
from browser.lms.serving import Server
from browser.lms.system import LMS, WORDS, said, status
from browser.memory import HERE
from browser.quiz import asked, quiz_of_five, take_test
from rows import each_once, few
from website import PLACE, Website

SLUG = quiz_of_five()
QUIZ = f"{PLACE}quizzes/{SLUG}/"
ORIGIN = "{0.scheme}://{0.netloc}".format(urlsplit(PLACE))
FRAME = f"""<!doctype html><iframe name=quiz src="{QUIZ}?embed&dispatch" width=900 height=700></iframe>
<script>
const launch = LAUNCH;
addEventListener("message", ({{ data, source }}) => {{
  if (data?.type === "rapport:ready") source.postMessage({{ type: "rapport:hello", id: data.id }}, "*");
  if (data?.type !== "rapport:call") return;
  source.postMessage({{ type: "rapport:reply", id: data.id, value: data.name === "begin" ? launch : null }}, "*");
}});
</script>"""
LAUNCH = {"learner": "me", "records": True, "mode": "normal", "saved": "", "mark": 80, "passed": False}
ADDRESSES = (
    "javascript:document.title='script'",
    " javascript:1",
    "JAVASCRIPT:1",
    "data:text/html,x",
    "//x.example/",
    5,
)
PARTS = {
    "endpoint": f"{ORIGIN}/x/",
    "fetch": f"{ORIGIN}/admin/delete?user=1",
    "actor": json.dumps(ACTOR),
    "registration": "c1b9fb1c-5c8b-4d3e-9f6e-6a7f2f1a9b10",
    "activityId": "https://lms.example/activities/1",
}
Framed = Callable[[Any], Page]


@pytest.fixture
def context(lms_browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser's memory in which nothing goes wrong."""
    made = lms_browser.new_context()
    made.set_default_timeout(15000)
    faults: list[str] = []
    made.on("weberror", lambda error: faults.append(str(error.error)))
    yield made
    made.close()
    assert faults == []


@pytest.fixture
def framed(context: BrowserContext) -> Framed:
    """Return what frames the quiz in a page of another site that answers with this launch, and agrees to it."""

    def opened(launch: Any) -> Page:  # noqa: ANN401 - whatever is forged
        html = FRAME.replace("LAUNCH", json.dumps(launch))
        context.route(f"{LMS}/**", lambda route: route.fulfill(body=html, content_type="text/html"))
        page = context.new_page()
        page.goto(f"{LMS}/")
        page.frame_locator("iframe").get_by_role("button", name=WORDS["agree"]).click()
        return page

    return opened


@pytest.mark.parametrize("back", few(ADDRESSES))
def test_a_framing_page_gives_no_way_back_but_to_the_web(framed: Framed, back: object) -> None:
    quiz = framed(LAUNCH | {"back": back}).frame("quiz")
    assert quiz is not None
    expect(status(quiz)).to_have_text(said("ready"))
    expect(quiz.get_by_role("button", name=WORDS["back"])).to_be_hidden()
    assert quiz.title() != "script"


@pytest.mark.parametrize("launch", few([LAUNCH | {"records": "yes"}, None, 5, "x", [], {}, LAUNCH | {"learner": 5}], 2))
def test_a_launch_of_another_shape_is_refused_and_the_test_goes_on(framed: Framed, launch: object) -> None:
    quiz = framed(launch).frame("quiz")
    assert quiz is not None
    expect(status(quiz)).to_have_text(said("refused", "go_on"))
    take_test(quiz, 5)
    expect(quiz.locator(".quiz__result")).to_contain_text("100%")


@pytest.mark.parametrize(
    "change",
    few(
        [
            {},
            {"fetch": "/admin/delete?user=1", "endpoint": "/x/"},
            {"fetch": f"{LMS}/fetch/1"},
            {"endpoint": f"{LMS}/xapi/"},
            {"fetch": "javascript:1", "endpoint": f"{LMS}/xapi/"},
            {"fetch": ORIGIN.upper(), "endpoint": ORIGIN.replace("://", "://me:secret@")},
            {"actor": "{}", "fetch": f"{LMS}/fetch/1", "endpoint": f"{LMS}/xapi/"},
            {"registration": "1", "fetch": f"{LMS}/fetch/1", "endpoint": f"{LMS}/xapi/"},
            {"activityId": "1", "fetch": f"{LMS}/fetch/1", "endpoint": f"{LMS}/xapi/"},
        ],
        3,
    ),
)
def test_a_forged_launch_makes_no_request(context: BrowserContext, change: dict[str, str]) -> None:
    asked_for: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked_for.append(f"{request.method} {request.url}"))
    page.goto(f"{QUIZ}?{urlencode(PARTS | change)}")
    expect(status(page)).to_have_text(said("absent"))
    take_test(page, 5)
    assert not [one for one in asked_for if one.startswith("POST") or "/xapi/" in one or "/x/" in one]


def test_a_record_store_on_our_own_origin_is_asked_where_it_is_listed(context: BrowserContext, site: Website) -> None:
    html = site.file(f"/quizzes/{SLUG}/").read_text("utf-8")
    listed = html.replace('data-lrs-origins=""', f'data-lrs-origins="{ORIGIN}"')
    assert listed != html
    context.route(f"{QUIZ}?*", lambda route: route.fulfill(body=listed, content_type="text/html"))
    sent: list[dict[str, str]] = []

    def token(route: Route) -> None:
        sent.append(route.request.all_headers())
        route.fulfill(json={"error-code": "1", "error-text": "used"})

    context.route(f"{ORIGIN}/fetch/1", token)
    context.add_cookies([{"name": "session", "value": "secret", "url": ORIGIN, "sameSite": "Strict"}])
    page = context.new_page()
    page.goto(f"{QUIZ}?{urlencode(PARTS | {'fetch': f'{ORIGIN}/fetch/1'})}")
    expect(status(page)).to_have_text(said("expired", "reopen"))
    assert len(sent) == 1
    assert "cookie" not in sent[0]


def test_an_answer_that_sends_the_request_on_is_not_followed(context: BrowserContext) -> None:
    asked_for: list[str] = []
    context.on("request", lambda request: asked_for.append(request.url))
    moved = {"Location": PARTS["fetch"], "Access-Control-Allow-Origin": "*"}
    context.route(f"{LMS}/fetch/1", lambda route: route.fulfill(status=307, headers=moved))
    page = context.new_page()
    page.goto(f"{QUIZ}?{urlencode(PARTS | {'fetch': f'{LMS}/fetch/1', 'endpoint': f'{LMS}/xapi/'})}")
    expect(status(page)).to_have_text(said("unreachable", "go_on"))
    assert PARTS["fetch"] not in asked_for


@each_once
@pytest.mark.parametrize(
    "kept", few(['{"KEY": {"results": [5]}}', "5", "[]", '"x"', '{"KEY": 5}', '{"KEY": {"results": 5}}'], 2)
)
@pytest.mark.parametrize("key", ["old", "new"])
def test_a_wrong_type_among_what_waits_to_be_sent_stops_no_test(
    context: BrowserContext, server: Server, kept: str, key: str
) -> None:
    course = Course()
    server.teach(course)
    name = f"{SLUG} {course.registration} {course.activity}"
    text = kept.replace("KEY", name)
    if key == "new":
        value = json.loads(text)
        text = json.dumps(value[name] if isinstance(value, dict) else value)
    where = "rapport.unsent" if key == "old" else f"{HERE}unsent {name}"
    page = context.new_page()
    page.goto(PLACE)
    page.evaluate("entry => localStorage.setItem(...entry)", [where, text])
    page.goto(course.launch(QUIZ))
    assert len(asked(page)) == 5
    take_test(page, 5)
    expect(status(page)).to_have_text(said("recorded", score=100))
    assert course.broken == []
