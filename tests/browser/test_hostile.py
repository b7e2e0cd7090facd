"""Thousands of messages, parameters, entries and files that nobody honest would send: nothing runs, errs or is lost."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from browser import hostile
from browser.lms.conftest import lms_browser, server
from browser.lms.system import LMS
from browser.memory import HERE, LONE, NOON, PARTS, PRACTICE, answer, record
from browser.quiz import quiz_of_five
from browser.watching import Watch
from website import BASE, PLACE, handbook, kinds

__all__ = ["lms_browser", "server"]  # fixtures
pytestmark = pytest.mark.long
SEED = 20260304
LOADS, ENTRIES = 50, 50  # pages loaded with so much in the storage
FILES, LAUNCHES, MESSAGES, QUERIES = 1500, 40, 25, 130
QUIZ = f"quizzes/{quiz_of_five()}/"
PROGRAMME = next(iter(handbook().programmes))
REHEARSAL = next(iter(handbook().rehearsals))
PAGES = (
    *("", "progress/", "review/", QUIZ, f"{QUIZ}?mode=assess", f"quizzes/{PROGRAMME}/?mode=assess", "cue-cards/"),
    *(kinds()["/chapters/practices/"][1:], f"sign-off/{PROGRAMME}/", f"onboarding/{PROGRAMME}/"),
    *("rehearsals/", f"rehearsals/{REHEARSAL}/"),
)
GOOD = record(
    ticks={"good/tick": True},
    answers={"good-answer": answer(LONE, days=1, given={"a": "on"})},
    quizzes={"good-quiz": {"score": 90, "passed": True, "at": 1, "revision": "0"}},
    read={"good-practice": 1},
    starred={"situations/": {"title": "Good", "at": 1}},
    history={f"{NOON}-good-answer": {"revision": "0", "right": True, "at": 1}},
)
KEPT = {f"{HERE}{part} {id_}": json.dumps(value) for part in PARTS for id_, value in GOOD[part].items()}
IDS = {
    "ticks": [f"{PRACTICE}/x"],
    "answers": [item.id for _, _, item in handbook().items()],
    "quizzes": [PRACTICE, QUIZ.split("/")[1]],
    "read": [PRACTICE],
    "chosen": list(handbook().programmes),
    "starred": [*hostile.ADDRESSES, *hostile.SCRIPTS],
    "prefers": ["channel"],
    "picked": ["cards", "checklists"],
    "history": [f"{NOON}-{LONE.id}", "1-x", f"{NOON}-x y"],
    "seen": [PRACTICE],
    "observed": [PRACTICE],
    "understood": [PRACTICE],
    "tries": [*handbook().programmes],
    "rehearsed": [f"{REHEARSAL}.{ending.id}" for ending in handbook().rehearsals[REHEARSAL].content.endings],
}
VALUES: dict[str, Any] = {
    "ticks": True,
    "answers": answer(LONE, given={"a": "on"}),
    "quizzes": GOOD["quizzes"]["good-quiz"],
    "read": 1,
    "chosen": 1,
    "starred": {"title": "Page", "at": 1},
    "prefers": {"name": "chat"},
    "picked": {"names": ["a"], "paper": "a4", "layout": "8up"},
    "history": GOOD["answers"]["good-answer"] | {"order": "a b", "hints": 1, "tries": 2, "seconds": 3, "sure": True},
    "seen": {"at": 1, "mark": "00000000", "newest": "2026-03-04"},
    "observed": {"acts": ["00000000"], "revision": "0", "on": "2026-03-04", "by": "A. L.", "note": "Well", "at": 1},
    "understood": {"at": 1, "mark": "00000000"},
    "tries": {"count": 1, "all": 2, "at": 1, "revision": "0", "asked": [[LONE.id]]},
    "rehearsed": 1,
}
LAUNCH = {"learner": "me", "records": True, "mode": "normal", "saved": "", "mark": 80, "passed": False, "back": LMS}
PARAMETERS = (
    *("q", "seed", "mode", "embed", "dispatch", "fetch", "endpoint", "actor", "registration", "activityId"),
    *("cards", "checklists", "paper", "layout", "lms"),
)
CHOOSE = """async (texts) => {
  const input = document.querySelector("rapport-progress input[type=file]");
  for (const text of texts) {
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], "some.json"));
    input.files = chosen.files;
    input.dispatchEvent(new Event("change"));
    await new Promise((done) => setTimeout(done, 2));
    if (text.length % 2) document.querySelector("[data-part=question]:not([hidden]) [data-do=merge]")?.click();
  }
}"""
FRAMING = """<!doctype html><iframe name=quiz></iframe><script>
const [launch, said, address] = SAID;
addEventListener("message", ({ data, source }) => {
  const post = (message) => source.postMessage(message, "*");
  if (data?.type === "rapport:ready") {
    for (const one of said) post(one);
    post({ type: "rapport:hello", id: data.id });
  }
  if (data?.type !== "rapport:call") return;
  for (const one of said) post(one?.type ? { ...one, id: data.id + 1 } : one);
  post({ type: "rapport:reply", id: data.id, value: data.name === "begin" ? launch : null });
});
frames.quiz.location = address;
</script>"""


@pytest.fixture
def watch(lms_browser: Browser) -> Iterator[Watch]:
    """Return a browser's memory that is watched."""
    context = lms_browser.new_context(service_workers="block")
    yield Watch(context)
    context.close()


def test_nothing_from_outside_runs_errs_leads_away_or_loses_anything(watch: Watch) -> None:
    random = Random(SEED)  # noqa: S311 - to repeat it, not to hide anything
    page = watch.context.new_page()
    for attack in (_storage, _files, _parameters, _messages):
        attack(watch, page, random)
        page.goto(PLACE)
        assert page.evaluate("names => names.map((name) => localStorage.getItem(name))", list(KEPT)) == [*KEPT.values()]
    assert watch.shapes >= 5000


def _storage(watch: Watch, page: Page, random: Random) -> None:
    page.goto(PLACE)
    for load in range(LOADS):
        entries = [_entry(random) for _ in range(ENTRIES)]
        entries += [
            ["rapport", hostile.written(random, GOOD)],
            [f"{BASE}.__palette", hostile.written(random, {"index": 1})],
        ]
        page.evaluate(
            "entries => { localStorage.clear(); for (const one of entries) localStorage.setItem(...one); }",
            entries + [list(one) for one in KEPT.items()],
        )
        page.goto(PLACE + PAGES[load % len(PAGES)])
        watch.done(page, f"storage {load}", len(entries))


def _entry(random: Random) -> list[str]:
    part = random.choice(PARTS)
    if random.random() < 0.05:
        return ["rapport.unsent", hostile.written(random, {"x y": {"text": "", "results": []}})]
    return [f"{HERE}{part} {random.choice(IDS[part])}", hostile.written(random, VALUES[part])]


def _files(watch: Watch, page: Page, random: Random) -> None:
    full = {part: {random.choice(IDS[part]): VALUES[part] for _ in range(2)} for part in PARTS}
    for start in range(0, FILES, 100):
        page.goto(f"{PLACE}progress/")
        page.locator("rapport-progress [data-do=import]").wait_for(state="attached")
        versions = [record(version=random.randrange(1, 5), **full) for _ in range(100)]
        page.evaluate(CHOOSE, [hostile.written(random, version) for version in versions])
        watch.done(page, f"files {start}", 100)
        page.goto(PLACE)
        watch.done(page, f"home after files {start}", 0)


def _parameters(watch: Watch, page: Page, random: Random) -> None:
    for number in range(QUERIES):
        names = [name for name in PARAMETERS if random.random() < 0.5]
        query = "&".join(f"{name}={quote(hostile.text(random)[:300].encode('utf-8', 'replace'))}" for name in names)
        page.goto(f"{PLACE}{PAGES[number % len(PAGES)].partition('?')[0]}?{query}#{quote(hostile.WORDS[number % 9])}")
        watch.done(page, query, len(names))


def _messages(watch: Watch, page: Page, random: Random) -> None:
    html, asked = "", 0
    watch.context.route(f"{LMS}/**", lambda route: route.fulfill(body=html, content_type="text/html"))
    for number in range(LAUNCHES):
        messages = [_message(random) for _ in range(MESSAGES)]
        said = json.dumps([hostile.damaged(random, LAUNCH), messages, f"{PLACE}{QUIZ}?embed&dispatch"])
        html = FRAMING.replace("SAID", said.replace("<", "\\u003c"))
        page.goto(f"{LMS}/")
        quiz = page.frame_locator("iframe")
        quiz.locator(".quiz__lms[data-state]:not([data-state=connecting])").wait_for()
        agree = quiz.locator("[data-do=agree]:visible")
        if agree.count():  # a greeting with a reason against it may have come first
            agree.click()
            asked += 1
        quiz.locator(".quiz__lms:not([data-state=ask])").wait_for()
        back = quiz.locator("[data-do=back]:visible")
        if back.count():
            back.click()
            page.wait_for_timeout(50)
            page.wait_for_load_state()  # of the page there, with its frame
        watch.done(page, f"launch {number}", MESSAGES + 1)
    assert asked > LAUNCHES / 2


def _message(random: Random) -> Any:  # noqa: ANN401 - any JSON
    name = random.choice(("hello", "reply", "call", "ready", "result"))
    return hostile.damaged(
        random, {"type": f"rapport:{name}", "id": random.randrange(60), "value": LAUNCH, "reason": "x"}
    )
