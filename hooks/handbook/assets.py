"""Scripts and style sheets as they are published: bundles of the files in the rooms, short."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import minify

from handbook.items.registry import NAMES
from handbook.print.browser_sizes import browser_sizes
from handbook.registry import PRODUCTS
from handbook.site.fonts import STYLES, fonts_css, own_file
from handbook.site.templates import FOLDER, Templates
from handbook.site.tokens import dark_css, paper_css, tokens_css

STATIC = Path(__file__).parents[2] / "docs/assets"  # what is published as it is: fonts, pictures


def _items(suffix: str) -> Iterator[str]:
    """Yield the script or the style sheet of each type of item that has one."""
    yield from (part for name in NAMES if (FOLDER / (part := f"items/{name}/{name}{suffix}")).is_file())


# Parts that are made of data.
GENERATED: dict[str, Callable[[Templates], bytes]] = {
    STYLES: fonts_css,
    "site/tokens.css": tokens_css,
    "site/dark.css": dark_css,
    "site/paper_colours.css": paper_css,
    "print/browser_sizes.css": browser_sizes,
}
# What is published under assets/: each with its parts, in this order; what pages of one room load is in its entry.
BUNDLES: dict[str, tuple[str, ...]] = {
    **{name: parts for product in PRODUCTS for name, parts in product.bundles.items()},
    # Every page; the theme links it.
    "rapport.css": (
        *("site/styles/fonts.css", "site/tokens.css", "site/dark.css"),
        *(f"site/styles/{part}.css" for part in ("material", "typography")),
        *(f"site/styles/{part}.css" for part in ("masthead", "beside", "stamps")),
        *("search/box.css", "offline/notice.css"),
        *(f"site/styles/{part}.css" for part in ("header", "lists", "chips", "tiles", "facts")),
        "static_pages/home.css",
        *(f"site/styles/{part}.css" for part in ("fields", "folds", "notes")),
        *("reader_pages/stars.css", "situation/moment.css"),
        *("channel/channels.css", "phrasebook/phrases.css", "phrasebook/avoided.css", "phrasebook/fill_ins.css"),
        *("practice/steps.css", "dialogue/turns.css", "dialogue/dialogue.css", "practice/checklist.css"),
        *("reading/changed.css", "site/styles/bar.css", "site/styles/phone.css"),
        *("site/styles/tables.css", "site/paper_colours.css", "site/styles/paper.css"),
    ),
    "theme.js": ("site/theme.js",),
    "elements.js": ("site/elements.js", "site/outside.js"),
    "search/box.js": ("site/keys.js", "site/unkept.js", "search/box.js"),
    "search/results.css": ("search/results.css",),
    "search/engine.js": tuple(
        f"search/{part}.js" for part in ("packed", "language", "distance", "spelling", "terms", "index", "engine")
    ),
    "offline.js": tuple(f"offline/{part}.js" for part in ("idle_tab", "offline", "compare", "moving", "standing")),
    "missing.css": ("publish/missing.css",),
    "missing.js": ("publish/missing.js",),
    "finding.js": ("publish/finding.js",),
    # Pages of one kind; their templates link it.
    "offline-choice.js": ("offline/choice.js",),
    "quiz.css": (
        *("quiz/item.css", "quiz/small.css", "quiz/options.css"),
        *_items(".css"),
        *(f"quiz/{part}.css" for part in ("where", "embed")),
    ),
    # What is seen after the first answer, in a launch, or on paper; linked below the questions.
    "quiz-later.css": (
        *("quiz/answered.css", "quiz/feedback.css"),
        "exports/lms/line.css",
        *(f"quiz/{part}.css" for part in ("ending", "result", "paper")),
    ),
    # Scripts come in any order: in this one those of a quiz are shortest when they are packed.
    "quiz.js": (
        *("quiz/player.js", "exports/lms/opened.js"),
        *(f"quiz/{part}.js" for part in ("steps", "item", "memory", "schedule", "foot")),
        *(f"quiz/{part}.js" for part in ("ways_to_answer", "draw", "case")),
        *_items(".js"),
    ),
    # What a quiz loads once it has begun, and at its end.
    "passed.js": ("quiz/passed.js",),
    # The list of quizzes.
    "quizzes.css": ("reader_pages/now.css", "site/styles/offers.css", "site/styles/offered.css", "quiz/badges.css"),
    "quizzes.js": (
        *("quiz/schedule.js", "sign_off/seen.js", "reader_pages/returns.js", "reader_pages/facts.js"),
        "quiz/quizzes.js",
    ),
    "assess.js": tuple(f"quiz/{part}.js" for part in ("assess", "map", "tries", "result", "threshold")),
    "quiz/later.js": (
        *("quiz/when.js", "reader_pages/history.js"),
        *(f"quiz/{part}.js" for part in ("ways", "tools", "embed", "answered", "ending", "later")),
    ),
    "cards.css": (
        *("site/styles/unseen.css", "site/styles/waiting.css", "print/cards.css", "print/choice.css", "print/pick.css"),
        *("site/styles/selects.css", "print/browser_sizes.css"),
        *("print/cards-paper.css", "print/lists-paper.css"),
    ),
    # What practices and situations have, as one file: it is lighter than its five parts, which other pages load.
    "page.js": (
        *("phrasebook/phrases.js", "practice/checklist.js"),
        *("site/dates.js", "reading/version.js", "reading/read.js"),
        *("reader_pages/stars.js", "channel/channels.js"),
    ),
    "choice.js": ("print/choice.js",),
    "print.js": ("print/print.js",),
    "checklist.js": ("practice/checklist.js",),
    "phrases.js": ("phrasebook/phrases.js",),
    "phrasebook.js": ("phrasebook/filters.js", "channel/channels.js"),
    "filters.css": ("site/styles/filters.css", "site/styles/selects.css"),
    "phrasebook/filters.css": (
        *("site/styles/filters.css", "site/styles/selects.css"),
        *("site/styles/waiting.css", "phrasebook/filters.css", "phrasebook/groups.css"),
    ),
    # What a phrase loads as it is enlarged.
    "phrasebook/large.js": ("phrasebook/large.js",),
    "phrasebook/large.css": ("phrasebook/large.css",),
    "entries.css": ("site/styles/entries.css",),
    "a-z/letters.css": ("site/styles/waiting.css", "a_z/letters.css", "a_z/current.css"),
    "letters.js": ("a_z/letters.js",),
    "code.css": ("site/styles/code.css",),
    "code.js": ("site/code.js",),
    "patterns.css": ("patterns/patterns.css",),
    "forgotten.js": ("patterns/forgotten.js",),
    "patterns.js": ("patterns/patterns.js",),
    "integrate/files.css": (
        *("site/styles/filters.css", "site/styles/selects.css"),
        *("site/styles/waiting.css", "exports/files.css"),
    ),
    "files.js": ("exports/files.js",),
    "read.js": ("site/dates.js", "reading/version.js", "reading/read.js"),
    "changed.js": ("site/dates.js", "reading/version.js", "reading/changed_pages.js"),
    "stars.js": ("reader_pages/stars.js",),
    "records.js": ("reader_pages/history.js", "reader_pages/records.js"),
    "review.js": (
        *("quiz/when.js", "site/fetched.js"),
        *(f"reader_pages/{part}.js" for part in ("since", "round", "returns", "week", "coming", "review")),
    ),
    "progress.js": (
        *("quiz/schedule.js", "quiz/when.js", "sign_off/seen.js", "programme/share.js"),
        *(f"reader_pages/{part}.js" for part in ("returns", "facts", "figures", "week", "strips", "picture")),
        *("reader_pages/progress.js", "reader_pages/switch.js"),
    ),
    "review.css": (
        "site/styles/unseen.css",
        *(f"reader_pages/{part}.css" for part in ("now", "week", "review")),
    ),
    "progress.css": (
        "site/styles/unseen.css",
        *(f"reader_pages/{part}.css" for part in ("now", "figures", "week", "picture", "table", "own")),
    ),
    "store.js": ("quiz/review_days.js", "reader_pages/kept.js", "reader_pages/store.js"),
    # What a launch by a learning system loads, the smallest of the adapters with it; from-any-page.js, what sends the
    # results that an earlier launch left.
    "lms/session.js": tuple(
        f"exports/lms/{part}.js"
        for part in (
            *("response", "ids", "test", "shapes", "attempt", "unsent", "delivery"),
            *("fault", "retries", "line", "session", "manner", "dispatch", "vault"),
        )
    ),
    "lms/cmi5.js": tuple(f"exports/lms/{part}.js" for part in ("cmi5", "visit", "lrs", "state", "statements")),
    "lms/from-any-page.js": ("exports/lms/from-any-page.js",),
}
# What only packages have: what a page needs that has no theme around it, and dark colours for who prefers them.
PACKAGED = {
    "package.css": (
        *("site/styles/fonts.css", "site/tokens.css"),
        *(f"site/styles/{part}.css" for part in ("typography", "lists", "chips", "facts", "fields", "folds")),
        *("dialogue/turns.css", "site/paper_colours.css", "site/styles/paper.css", "exports/lms/package.css"),
    ),
    "dark.css": ("site/dark.css",),
    "lms/scorm.js": tuple(f"exports/lms/{part}.js" for part in ("scorm-versions", "scorm-calls", "scorm")),
    "lms/relay.js": tuple(f"exports/lms/{part}.js" for part in ("fault", "response", "shapes", "relay")),
}
_TYPES = {".css": "text/css", ".js": "text/javascript"}


def asset(name: str, templates: Templates) -> bytes:
    """Return what the site or a package has under this name, as short as it can be said.

    Raises `FileNotFoundError` where there is neither such a bundle nor such a file in docs/assets/.
    """
    if name not in BUNDLES | PACKAGED:
        return (own_file(templates, name) or STATIC / name).read_bytes()
    return _short(_TYPES[Path(name).suffix], joined(name, templates))


@lru_cache(len(BUNDLES | PACKAGED))  # while serving, they seldom change
def _short(kind: str, text: str) -> bytes:
    short: str = minify.string(kind, text)
    return short.encode()


def joined(name: str, templates: Templates) -> str:
    """Return the text of a bundle as its sources say it."""
    first, *others = (_part(part, templates) for part in (BUNDLES | PACKAGED)[name])
    return first + "".join(other.removeprefix('"use strict";\n') for other in others)


def _part(path: str, templates: Templates) -> str:
    make = GENERATED.get(path)
    return make(templates).decode() if make else (FOLDER / path).read_text("utf-8")
