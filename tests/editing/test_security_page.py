"""The page on security says what scripts keep and send: no script keeps or sends anything in a way it doesn't know."""

import re

import pytest

from trees import ROOT

PAGE = ROOT / "docs/project/security.md"
SCRIPTS = ROOT / "hooks/handbook"
KEEPING = {"offline.js", "copy.js", "answers.js", "messages.js", "off.js"}
POSTING = {
    *("dispatch.js", "delivery.js", "relay.js", "embed.js", "framed.js"),
    *("offline.js", "moving.js", "copy.js", "messages.js"),
}
# How scripts keep and send: what is written there, the scripts that do, and what the page says of it.
WAYS = {
    r"\blocalStorage\b": ({"store.js", "offline.js", "theme.js"}, "in its local storage for the site"),
    r"\bcaches\.": (
        {"offline.js", "copy.js", "answers.js", "messages.js", "off.js"},
        "the browser also keeps the pages themselves",
    ),
    r"\bfetch\(": ({"lrs.js", "copy.js", "answers.js", "compare.js"}, "the version that the site has"),
    r"\bXMLHttpRequest\b": ({"fetched.js"}, "a page is read"),
    r"\bpostMessage\(": (POSTING, "a dispatch package frames"),
    r"\bindexedDB\b": ({"vault.js", "progress.js"}, "in its database (IndexedDB)"),
    r"\b(sessionStorage|sendBeacon|WebSocket|EventSource|RTCPeerConnection)\b|\.cookie\b": (set[str](), ""),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_keep_or_send_is_on_the_page(way: str) -> None:
    known, said = WAYS[way]
    found = {file.name for file in SCRIPTS.rglob("*.js") if re.search(way, file.read_text("utf-8"))}
    assert found == known, "scripts keep or send otherwise: say on the page what, and to whom, and list them here"
    assert said in PAGE.read_text("utf-8")


def test_the_page_says_where_to_report_a_fault() -> None:
    text = PAGE.read_text("utf-8")
    assert "*Report a vulnerability*" in text.partition("## How to report a fault")[2]
