"""The kinds of content file, as `Handbook` lists them: which one a path is of, and how problems name it."""

from dataclasses import fields, replace

from handbook.content.handbook import Handbook
from handbook.content.kind import Kind

ROOTS = ("docs", "quizzes")
ASSETS = "docs/assets/"
KINDS: tuple[Kind, ...] = tuple(
    replace(each.metadata["kind"], name=each.name) for each in fields(Handbook) if "kind" in each.metadata
)
_OWN_NAMES = frozenset(kind.name for kind in KINDS if kind.own_names)


def key(kind: str, slug: str) -> str:
    """Return the name by which problems tell what is missing: slugs are shared by all kinds but some."""
    return f"{kind}/{slug}" if kind in _OWN_NAMES else slug


def key_of(path: str) -> str:
    """Return that name for the content file at `path`; empty for a file of no kind."""
    found = classify(path)
    return key(found[0].name, found[1]) if found else ""


def classify(path: str) -> tuple[Kind, str] | None:
    """Return the kind and the slug of the content file at `path`, or None for a file of no kind."""
    for kind in KINDS:
        if match := kind.pattern.fullmatch(path):
            return kind, match[1]
    return None
