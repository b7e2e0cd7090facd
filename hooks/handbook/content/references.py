"""References: whatever names another document names one that exists."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from handbook.content.handbook import Handbook
from handbook.content.kinds import classify, key
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source

TO_WRITE = "TODO"  # what a text begins with that somebody still has to write
Reference = tuple[Source, Loc, str]  # where it is written, and the slug it names


def missing(handbook: Handbook, kind: str, reference: Reference) -> Iterator[Problem]:
    """Yield a problem if no document of the kind has the slug, or only a draft has it."""
    source, loc, slug = reference
    if handbook.exists(kind, slug, source.path):
        return
    word, known = kind.removesuffix("s"), handbook.files[kind]
    if slug in known:
        what = f"{word} `{slug}` is still a draft"
        found = source.problem(loc, what, "Name a published one, or publish that one first")
    elif (kind, slug) in _left_out(handbook):
        found = source.problem(loc, f"{word} `{slug}` is left out in edition.yml", "Take it out here, too")
    else:
        found = dangling(reference, word, known)
    yield replace(found, follows=key(kind, slug))


def _left_out(handbook: Handbook) -> set[tuple[str, str]]:
    """Return the kind and the slug of every content file that an edition leaves out."""
    return {(found[0].name, found[1]) for path in handbook.paths_left_out if (found := classify(path))}


def dangling(reference: Reference, what: str, known: Iterable[str], otherwise: str = "write what it names") -> Problem:
    """Return the problem that there is no `what` of this name; the remedy is the nearest of those that are known.

    Where none is near, the remedy is to correct the name, or `otherwise`.
    """
    source, loc, name = reference
    return source.problem(loc, f"there is no {what} `{name}`", _remedy(name, known, otherwise).rstrip("."))


def _remedy(name: str, known: Iterable[str], otherwise: str) -> str:
    near = difflib.get_close_matches(name, list(known), 1)
    return f"Did you mean `{near[0]}`?" if near else f"Correct the name, or {otherwise}"


def repeated_ids(source: Source, entries: Iterable[tuple[Loc, str]]) -> Iterator[Problem]:
    """Yield a problem for every entry, given by its place and its id, whose id is that of an earlier one."""
    taken: dict[str, str] = {}
    for loc, entry_id in entries:
        if entry_id in taken:
            what = f"the id `{entry_id}` is taken at {taken[entry_id]}"
            remedy = "Give the newer one an id of its own"
            yield source.problem((*loc, "id"), what, remedy, breaks=f"ids {source.path}")
        taken.setdefault(entry_id, f"{source.path}:{source.place(*loc, 'id')[0]}")
