"""Scripts and style sheets as they are published: bundles of the files in docs/assets/, without lines of comments."""

import re
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "docs/assets"
SUFFIXES = frozenset({".js", ".css"})
# What is published -> its parts, in this order; a file that is in no bundle is published by itself.
BUNDLES = {
    # Every page; the theme links it.
    "rapport.css": (
        *(f"site/{part}.css" for part in ("fonts", "tokens", "dark", "material", "typography")),
        "search/box.css",
        *(f"site/{part}.css" for part in ("header", "lists", "chips", "tiles", "facts", "home", "fields", "folds")),
        *(f"reader/{part}.css" for part in ("stars", "moment", "phrases", "steps", "turns", "dialogue", "checklist")),
        *(f"site/{part}.css" for part in ("tables", "paper")),
    ),
    # Pages of one kind; their templates link it.
    "quiz.css": (
        *(f"quiz/{part}.css" for part in ("item", "options")),
        *(f"items/{kind}.css" for kind in ("spot", "order", "match")),
        *(f"quiz/{part}.css" for part in ("feedback", "score", "tools")),
        "lms/line.css",
        *(f"quiz/{part}.css" for part in ("result", "embed", "paper")),
    ),
    "cards.css": tuple(f"print/{part}.css" for part in ("cards", "choice", "card-sizes", "cards-paper", "lists-paper")),
    "quiz.js": (
        *(f"quiz/{part}.js" for part in ("draw", "answers", "item", "tools", "player")),
        *(f"items/{kind}.js" for kind in ("choice", "multiple", "order", "match", "spot")),
    ),
    "search/engine.js": tuple(
        f"search/{part}.js" for part in ("packed", "language", "spelling", "terms", "index", "engine")
    ),
    "lms/session.js": tuple(f"lms/{part}.js" for part in ("fault", "attempt", "line", "report", "outbox", "session")),
    "lms/cmi5.js": tuple(f"lms/{part}.js" for part in ("fault", "lrs", "statements", "cmi5")),
    "lms/dispatch.js": ("lms/fault.js", "lms/dispatch.js"),
    "lms/scorm.js": ("lms/fault.js", "lms/scorm-versions.js", "lms/scorm.js"),
}
# Style sheets of packages: what a page needs that has no theme around it, and dark colours for who prefers them.
PACKAGED = {
    "package.css": (
        *(f"site/{part}.css" for part in ("fonts", "tokens", "typography", "lists", "chips", "fields", "folds")),
        *("reader/turns.css", "site/paper.css", "lms/package.css"),
    ),
    "dark.css": ("site/dark.css",),
}
# Comments on lines of their own, empty lines, and types. Other comments stay: only a parser could tell them from text.
_LEFT_OUT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/|//.*)?\n|/\*\* @type .*?\*/ ?", re.MULTILINE)


def asset(name: str) -> bytes:
    """Return what the site or a package has under this name.

    Raises `FileNotFoundError` where there is neither such a bundle nor such a file in docs/assets/.
    """
    if Path(name).suffix not in SUFFIXES:
        return (ASSETS / name).read_bytes()
    parts = (BUNDLES | PACKAGED).get(name, (name,))
    return "".join(_LEFT_OUT.sub("", (ASSETS / part).read_text("utf-8")) for part in parts).encode()


def published() -> list[str]:
    """Return the name of every script and style sheet of the site."""
    every = {path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.suffix in SUFFIXES}
    bundled = {part for parts in (BUNDLES | PACKAGED).values() for part in parts}
    return sorted(every - bundled | BUNDLES.keys())
