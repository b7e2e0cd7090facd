"""Which words have no room on their card or page: measured by Typst on each layout and paper, before any is set."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, product
from typing import Any

from handbook.addresses import PAPERS
from handbook.cache import Cache
from handbook.content import Document, Handbook
from handbook.front_matter import Loc
from handbook.model.situation import Situation
from handbook.sheets.data import Data, Setting
from handbook.sheets.press import Press
from handbook.sheets.sets import Set, shelved_sets
from handbook.sheets.way import of_longest_site
from handbook.source import Source
from handbook.templates import Templates, fingerprint

# The widest digits, for prose that is on no sheet changes the revision too, and takes no room.
ANY = {"revision": "dddddddd"}
PART = 100  # cards


@dataclass(frozen=True)
class Misfit:
    """A text that is too long somewhere: where it is written, what has no room for it, and how much is over."""

    source: Source
    loc: Loc
    layout: str
    paper: str
    excess: int  # characters


def misfits(handbook: Handbook, cache: Cache) -> list[Misfit]:
    """Return every text that has to be shortened, with the layout and paper that leave it the least room."""
    words = Templates().words
    setting, press = Setting(words, words["handbook"], of_longest_site()), Press(cache)
    tools = fingerprint(f"{press.key!r} {words}")

    def measure(job: tuple[Set, str]) -> list[Misfit]:
        each, paper = job
        first, *others = _documents(handbook, each)
        names = (each.slug, each.title, *(card.label for card in each.cards))
        find = partial(press.found, "fit", "misfit", partial(_measured, setting, each, paper))
        return list(_read(handbook, each, paper, first.once(_Measuring(tools, names, paper, find), *others)))

    worst: dict[tuple[str, Loc], Misfit] = {}
    parts = [part for each in shelved_sets(handbook, words["situations"]) for part in _parts(each)]
    for misfit in chain.from_iterable(map(measure, product(parts, PAPERS))):
        key = misfit.source.path, misfit.loc
        worst[key] = max(worst.get(key, misfit), misfit, key=lambda one: one.excess)
    return list(worst.values())


def _parts(each: Set) -> Iterator[Set]:
    """Yield the set in parts that are measured apart: after an edit, one part has to be measured again."""
    for start in range(0, len(each.cards), PART):
        yield replace(each, cards=each.cards[start : start + PART])


def _documents(handbook: Handbook, each: Set) -> list[Document[Any]]:
    """Return all that the set is made of: its cards' documents, and practices that situations call by their titles."""
    documents: list[Document[Any]] = [card.document for card in each.cards]
    contents = (document.content for document in documents)
    helping = [help_.use for content in contents if isinstance(content, Situation) for help_ in content.practices]
    return documents + [handbook.practices[slug] for slug in helping if slug in handbook.practices]


@dataclass(frozen=True)
class _Measuring:
    """Measures a set on one paper; another one that is equal would find the same in the same documents."""

    tools: str
    names: tuple[str, ...]
    paper: str
    found: Callable[[], list[Any]] = field(compare=False)

    def __call__(self, *_: Document[Any]) -> list[Any]:
        """Return what Typst tells."""
        return self.found()


def _measured(setting: Setting, each: Set, paper: str) -> Data:
    """Return the data of all that is measured, with the paths of its texts."""
    cards = each.cards
    return setting.sheet(
        "",
        paper,
        cards=[
            setting.card(card) | {"paths": {side: _paths(locs) for side, locs in card.faces.items()}} | ANY
            for card in cards
        ],
        lists=[setting.checklist(card) | {"paths": _paths(card.acts)} | ANY for card in cards],
        situations=[
            setting.situation(card) | {"paths": _paths(card.page)} | ANY for card in cards if card.of_situation
        ],
        cover={"slug": each.slug, "title": each.title},
    )


def _paths(locs: dict[str, Loc]) -> list[list[str | int]]:
    return [[int(step) if step.isdigit() else step for step in path.split()] for path in locs]


def _read(handbook: Handbook, each: Set, paper: str, found: list[Data]) -> Iterator[Misfit]:
    """Yield what Typst tells of, by the place where an editor wrote it."""
    cards = {card.document.slug: card for card in each.cards}
    for told in found:
        slug, layout = told["of"], told["layout"]
        for path, excess in told["cuts"].items():
            if layout == "cover":
                yield Misfit(handbook.chapters[slug].source, ("title",), layout, paper, excess)
            else:
                yield Misfit(cards[slug].document.source, cards[slug].fields(layout)[path], layout, paper, excess)
