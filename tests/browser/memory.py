"""What a browser remembers before a page is opened, and afterwards; and the items it can remember."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from browser.quiz import Asked
from handbook.items.base import ItemBase
from handbook.items.choice.model import Choice
from handbook.quiz.revisions import revision
from website import PLACE, handbook

ORIGIN = "{0.scheme}://{0.netloc}".format(urlsplit(PLACE))
DAY = 86_400_000
GAPS = (1, 2, 4, 8, 16, 32)  # days, box by box
NOON = int(datetime(2026, 3, 4, 12, tzinfo=UTC).timestamp() * 1000)
AT_NOON = f"Date.now = () => {NOON}"


PARTS = (
    *("ticks", "answers", "quizzes", "read", "chosen", "starred", "prefers", "picked"),
    *("history", "seen", "observed", "understood", "tries", "rehearsed"),
)
HERE = f"rapport3 {urlsplit(PLACE).path} "  # what the keys of the site's entries begin with
KEPT = """(() => {
  const kept = Object.fromEntries(PARTS.map((part) => [part, {}]));
  for (const [key, text] of Object.entries(localStorage)) {
    const [part, id] = key.startsWith(HERE) ? key.slice(HERE.length).split(" ") : [];
    if (part in kept) kept[part][id] = JSON.parse(text);
  }
  return kept;
})()""".replace("PARTS", json.dumps(PARTS)).replace("HERE", json.dumps(HERE))


# The keys of what no learning system has taken yet, on any site.
UNSENT = "(Object.keys(localStorage).filter((key) => /^rapport3 \\S+ unsent /.test(key)).join() || null)"


def record(*, version: int = 3, **parts: dict[str, Any]) -> dict[str, Any]:
    """Return a record as the reader's own file has it."""
    return {"version": version} | {name: {} for name in PARTS} | parts


def remembering(kept: dict[str, Any] | str) -> dict[str, Any]:
    """Return the settings of a browser context that holds the record; text, and older versions, under the old key."""
    if isinstance(kept, dict) and kept["version"] == 3:
        entries = {f"{HERE}{part} {id_}": json.dumps(value) for part in PARTS for id_, value in kept[part].items()}
    else:
        entries = {"rapport": kept if isinstance(kept, str) else json.dumps(kept)}
    stored = [{"name": name, "value": value} for name, value in entries.items()]
    return {"storage_state": {"origins": [{"origin": ORIGIN, "localStorage": stored}]}}


def remembered(page: Page) -> dict[str, Any]:
    """Return the record that the browser holds now."""
    kept: dict[str, Any] = page.evaluate(KEPT)
    return {"version": 3} | kept


def answer(
    item: ItemBase, *, days: float = 0, box: int = 0, at: int = NOON - 20 * DAY, **other: object
) -> dict[str, Any]:
    """Return an answer that was due so many days before noon."""
    return {"revision": revision(item), "right": True, "at": at, "box": box, "due": NOON - int(days * DAY)} | other


def ring(item: ItemBase) -> str | None:
    """Return the item's mirror ring."""
    return item.ring if isinstance(item, Choice) else None


def items(practices: Iterable[str]) -> list[ItemBase]:
    """Return every item on the practices."""
    return [item for slug in practices for item in handbook().quizzes[slug].content.items]


def rings(practices: Iterable[str]) -> dict[str, list[ItemBase]]:
    """Return the practices' mirror rings with their members."""
    found: dict[str, list[ItemBase]] = {}
    for item in items(practices):
        if name := ring(item):
            found.setdefault(name, []).append(item)
    return found


def loners(practices: Iterable[str]) -> list[ItemBase]:
    """Return the items of the practices that belong to no ring."""
    return [item for item in items(practices) if not ring(item)]


def ids(asked: Iterable[Asked | ItemBase]) -> list[str]:
    """Return the ids, in order."""
    return [one.item.id if isinstance(one, Asked) else one.id for one in asked]


PRACTICE = next(slug for slug in handbook().practices if len(loners([slug])) > 1)
LONE = loners([PRACTICE])[0]
