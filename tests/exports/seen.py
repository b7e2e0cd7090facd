"""What a reader of any format should see of a question, worked out from the content alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from handbook.content.handbook import Document, Handbook
from handbook.core.inline import inline
from handbook.exports.registry import downloads
from handbook.items.base import ItemBase
from handbook.items.match.model import Match
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot
from handbook.quiz.model import Quiz
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from website import handbook

SITE = "https://handbook.test-company.org/rapport/"
MADE_AT = 1_700_000_000
WORDS = Templates().words
# What some format takes for its own; and what people write that is not ASCII.
HOSTILE = (
    "= ~ # { } : < & \" ' \\",
    "// no comment",
    ":: no name ::",
    "[html] no format",
    "a -> b",
    "%50% ####",
    "$CATEGORY: none",
    "]]> <!-- &amp; &#34;",
    "{{Id}} {{c1::x}}",
    "a\\nb \\: c\\",
    "é ß ø 漢字 😀 👩‍👩‍👧",
    "שלום مرحبا",
    '+1 "x", y; z',
    "=SUM(A1)",
    "<script>alert(1)</script><b>",
)
NAMES = frozenset("id type find channel learn_more ring shows who".split())
LONGEST = 100


@dataclass(frozen=True)
class Seen:
    """A question as somebody else's program reads it; all texts without markup, white space folded."""

    id: str
    kind: str  # "one", "many" or "pairs"
    stem: str
    answers: frozenset[tuple[str, bool, str]] = frozenset()  # text, whether it is right, feedback
    pairs: frozenset[tuple[str, str]] = frozenset()
    spares: frozenset[str] = frozenset()
    reason: str = ""
    link: str = ""
    hints: tuple[str, ...] = ()


def text_of(html: str) -> str:
    """Return what a browser shows of the HTML, white space folded, however it is broken into blocks."""
    parsed = LexborHTMLParser(re.sub(r"</(p|li)>|<br/>", r" \g<0>", html))
    return folded(parsed.body.text() if parsed.body else "")


def folded(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def link_of(html: str) -> str:
    """Return where the last link of the HTML leads."""
    links = [node.attributes["href"] or "" for node in LexborHTMLParser(html).css("a[href]")]
    return links[-1] if links else ""


@cache
def real() -> SiteContext:
    """Return the handbook as it is published."""
    return context(handbook())


@cache
def hostile() -> SiteContext:
    """Return the handbook with something hostile in every text of every question."""
    handbook = real().handbook
    quizzes = {
        slug: replace(quiz, content=Quiz.model_validate(_poisoned(quiz.content.model_dump(), iter(HOSTILE * 9999))))
        for slug, quiz in handbook.quizzes.items()
    }
    return context(replace(handbook, quizzes=quizzes))


def context(handbook: Handbook, made_at: int = MADE_AT, site_url: str = SITE) -> SiteContext:
    """Return the handbook with a site's address."""
    return SiteContext(handbook, Templates(), Settings(site_url, made_at=made_at))


def _poisoned(value: Any, texts: Iterator[str], key: str = "") -> Any:  # noqa: ANN401 - content of any shape
    if isinstance(value, dict):
        return {name: _poisoned(inner, texts, name) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_poisoned(inner, texts, key) for inner in value]
    if not isinstance(value, str) or key in NAMES:
        return value
    return f"{next(texts)} {value}"[:LONGEST].strip()


def file(context: SiteContext, kind: str, of: str = "handbook") -> bytes:
    """Return the one file of the kind that holds `of`, made once for all tests."""
    if id(context) not in _files:
        _files[id(context)] = context, list(downloads(context))
    (found,) = (each for each in _files[id(context)][1] if each.kind == kind and each.of == of)
    return found.content


_files: dict[int, tuple[SiteContext, list[Download]]] = {}


def expected(context: SiteContext) -> dict[str, Seen]:
    """Return what is to be seen of every question, by its id, worked out once for all tests."""
    if id(context) not in _expected:
        _expected[id(context)] = (
            context,
            {item.id: _seen(item, context, quiz) for quiz, _, item in context.handbook.items()},
        )
    return _expected[id(context)][1]


_expected: dict[int, tuple[SiteContext, dict[str, Seen]]] = {}


def without(seen: dict[str, Seen], **blank: Any) -> dict[str, Seen]:  # noqa: ANN401 - fields of any type
    """Return the questions without what a format leaves out."""
    return {name: replace(each, **blank) for name, each in seen.items()}


def said(text: str) -> str:
    """Return front-matter text as readers see it."""
    return text_of(inline(text))


def _seen(item: ItemBase, context: SiteContext, quiz: Document[Quiz]) -> Seen:
    slug, _, anchor = item.learn_more.rpartition("#")
    link = f"{context.settings.site_url.rstrip('/')}{context.address(slug or quiz.slug)}#{anchor}"
    reason = folded(f"{' '.join(_reasons(item))} {said(item.explanation)} {WORDS['quiz']['learn_more']}")
    base = Seen(
        item.id,
        "pairs",
        _stem(item, context.handbook.channel_names),
        reason=reason,
        link=link,
        hints=tuple(map(said, item.hints)),
    )
    if isinstance(item, Order):
        return replace(base, pairs=frozenset((said(step.text), str(n)) for n, step in enumerate(item.steps, 1)))
    if isinstance(item, Match):
        pairs = frozenset((said(pair.text), said(pair.target)) for pair in item.pairs)
        return replace(base, pairs=pairs, spares=frozenset(said(spare.target) for spare in item.spares))
    kind = "many" if item.type == "multiple" else "one"
    return replace(base, kind=kind, answers=frozenset(_answers(item)))


def _stem(item: ItemBase, channels: Mapping[str, str]) -> str:
    lines = [f"{line.who}: {said(line.text)}" for line in item.lines] if isinstance(item, Spot) else []
    first = f"{channels[item.channel]}. {said(item.situation)}"
    return folded(" ".join([first, *lines, said(item.stem), WORDS["bank"]["how"][item.type]]))


def _answers(item: Any) -> Iterator[tuple[str, bool, str]]:  # noqa: ANN401 - an item with options or lines
    parts: Iterable[Any] = item.selectable if isinstance(item, Spot) else item.options
    for part in parts:
        text = f"{part.who}: {said(part.text)}" if isinstance(item, Spot) else said(part.text)
        yield text, part.key, said(part.feedback)


def _reasons(item: ItemBase) -> Iterator[str]:
    if isinstance(item, Order):
        for place, step in enumerate(item.steps, 1):
            yield f"{said(step.text)} → {place} {said(step.feedback)}"
    if isinstance(item, Match):
        for pair in item.pairs:
            yield f"{said(pair.text)} → {said(pair.target)} {said(pair.feedback)}"
        for spare in item.spares:
            yield f"{WORDS['quiz']['spare']} {said(spare.target)} {said(spare.feedback)}"
