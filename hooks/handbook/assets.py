"""Scripts and style sheets as they are published: bundles of the files in docs/assets/, without lines of comments."""

import re
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "docs/assets"
SUFFIXES = frozenset({".js", ".css"})
# What is published -> its parts, in this order; a file that is in no bundle is published by itself.
BUNDLES = {
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
# Comments on lines of their own, and empty lines. A comment after code stays: only a parser could tell it from text.
_LEFT_OUT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/|//.*)?\n", re.MULTILINE)


def asset(name: str) -> bytes:
    """Return what is published as docs/assets/<name>.

    Raises `FileNotFoundError` where there is neither such a bundle nor such a file.
    """
    if Path(name).suffix not in SUFFIXES:
        return (ASSETS / name).read_bytes()
    texts = [(ASSETS / part).read_text("utf-8") for part in BUNDLES.get(name, (name,))]
    return "".join(_LEFT_OUT.sub("", text) for text in texts).encode()


def published() -> list[str]:
    """Return the name of every script and style sheet."""
    every = {path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.suffix in SUFFIXES}
    return sorted(every - {part for parts in BUNDLES.values() for part in parts} | BUNDLES.keys())
