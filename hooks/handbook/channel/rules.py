"""What must be true of channels: each is listed once, and none is used that is not listed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.content.references import Reference, dangling, repeated_ids
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem


def channel_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two channels have the same id."""
    if handbook.channels:
        entries = enumerate(handbook.channels.content.channels)
        yield from repeated_ids(handbook.channels.source, ((("channels", index), one.id) for index, one in entries))


def channels_are_known(handbook: Handbook) -> Iterator[Problem]:
    """Phrases, examples and items name channels that docs/channels.md lists."""
    if handbook.channels is None:
        return
    known, source = handbook.channel_names, handbook.channels.source
    every = [reference for document in handbook.documents() for reference in document.once(_named)]
    lost = [reference for reference in every if reference[-1] not in known]
    for name, count in Counter(name for _, _, name in lost).items():
        if count > 1:
            what = f"the channel `{name}` is not listed, and {count} places name it"
            remedy = f"List it here, with `id: {name}` and its `name:`"
            names = f"channel {name}", f"ids {source.path}"
            yield replace(source.problem(("channels",), what, remedy), breaks=names[0], follows=names[1])
    for reference in lost:
        found = dangling(reference, "channel", known, "list it in docs/channels.md")
        yield replace(found, follows=f"channel {reference[-1]}, ids {source.path}")


def _named(document: Document[Any]) -> list[Reference]:
    """Return every channel that the document names; its model has seen that each is text."""
    return [(document.source, loc, name) for loc, name in _below(document.source.data, ())]


def _below(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, dict):
        for key, child in value.items():
            if key == "channel":
                yield (*loc, key), child
            elif key == "channels" and all(isinstance(each, str) for each in child):
                yield from (((*loc, key, index), each) for index, each in enumerate(child))
            else:
                yield from _below(child, (*loc, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _below(child, (*loc, index))


RULES: tuple[Rule, ...] = (
    channel_ids_are_unique,
    channels_are_known,
)
