"""Ids and addresses are permanent, so each is used once."""

from collections.abc import Iterator

from handbook.content.handbook import Handbook
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.publish.addresses import reserved_names
from handbook.quiz.model import Item, Match, Order, Spot

HOME = "docs/index.md"


def slugs_share_one_namespace(handbook: Handbook) -> Iterator[Problem]:
    """Pages and whatever has a quiz share one namespace, for quizzes share `/quizzes/`; some words are reserved."""
    taken: dict[str, str] = {}
    reserved = reserved_names()
    for kind in ("pages", "chapters", "practices", "programmes"):
        for slug, path in handbook.files[kind].items():
            if slug in reserved and path != HOME:
                yield Problem(path, 1, 1, f"`{slug}` is an address of the site itself", "Choose another name")
            if slug in taken:
                yield Problem(path, 1, 1, f"`{slug}` is taken by {taken[slug]}", "Rename one of the two")
            taken.setdefault(slug, path)


def item_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two items of the whole handbook have the same id."""
    taken: dict[str, tuple[Source, Loc]] = {}
    for quiz, index, item in handbook.items():
        here = (quiz.source, ("items", index, "id"))
        source, loc = taken.setdefault(item.id, here)
        if (source, loc) != here:
            what = f"the id `{item.id}` is taken at {source.path}:{source.place(*loc)[0]}"
            yield quiz.source.problem(here[1], what, "Give the newer item an id of its own")


def part_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two options, lines, steps or targets of one item have the same id."""
    for quiz, index, item in handbook.items():
        taken: set[str] = set()
        for field, number, part_id in _parts(item):
            if part_id in taken:
                loc = ("items", index, field, number, "id")
                yield quiz.source.problem(
                    loc, f"the id `{part_id}` stands twice in this item", "Use the next free letter"
                )
            taken.add(part_id)


def entry_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two sources, and no two entries of the company file, have the same id."""
    taken: dict[str, str] = {}
    for source, loc, entry_id in _entries(handbook):
        if entry_id in taken:
            what = f"the id `{entry_id}` is taken at {taken[entry_id]}"
            yield source.problem((*loc, "id"), what, "Give the newer one an id of its own")
        taken.setdefault(entry_id, f"{source.path}:{source.place(*loc, 'id')[0]}")


def _entries(handbook: Handbook) -> Iterator[tuple[Source, Loc, str]]:
    if handbook.company:
        for group, entries in handbook.company.content.groups:
            for index, entry in enumerate(entries):
                yield handbook.company.source, (group, index), entry.id
    if handbook.sources:
        for index, source in enumerate(handbook.sources.content.sources):
            yield handbook.sources.source, ("sources", index), source.id


def _parts(item: Item) -> Iterator[tuple[str, int, str]]:
    fields = ("pairs", "spares") if isinstance(item, Match) else (parts_field(item),)
    for field in fields:
        for number, part in enumerate(getattr(item, field)):
            yield field, number, part.id


def parts_field(item: Item) -> str:
    """Return the name of the field that holds what can be chosen."""
    if isinstance(item, Order):
        return "steps"
    if isinstance(item, Spot):
        return "lines"
    return "pairs" if isinstance(item, Match) else "options"
