"""What each format does with the questions: which types become something else, and what is left out, counted."""

from collections import Counter
from collections.abc import Callable, Iterator

from handbook.content.handbook import Handbook
from handbook.core.inline import inline
from handbook.exports.catalogue.model import Fidelity
from handbook.exports.questions.files import FORMATS
from handbook.items.base import ItemBase
from handbook.items.registry import TYPES
from handbook.items.spot.model import Spot

# What formats may leave out: whether an item has some of it. Each has words under `lost` in words.yml.
PARTS: dict[str, Callable[[ItemBase], bool]] = {
    "answer_ids": lambda _: True,
    "spare_ids": lambda item: any(not part.text for part in item.parts()),
    "hints": lambda item: bool(item.hints),
    "essential": lambda item: item.essential,
    "siblings_apart": lambda item: bool(item.ring_name),
    "misconceptions": lambda item: any(part.misconception for part in item.parts()),
    "emphasis": lambda item: any("<" in inline(text) for text in _texts(item)),
    "for_editors": lambda item: item.harder or item.shows is not None or isinstance(item, Spot),
}


def _texts(item: ItemBase) -> Iterator[str]:
    yield from (item.situation, item.stem, item.explanation, *item.hints)
    for part in item.parts():
        yield from (part.text, part.feedback or "", part.misconception or "")


def fidelity(handbook: Handbook, *, linked: bool) -> Iterator[Fidelity]:
    """Yield what each format does with all questions of the handbook; `linked` where the site has an address."""
    items = [item for _, _, item in handbook.items()]
    for format_ in FORMATS:
        forms = {type_.name: type_.becomes[format_.kind] for type_ in TYPES if format_.kind in type_.becomes}
        counts = Counter(item.type for item in items if item.type in forms)
        becomes: dict[str, dict[str, int]] = {type_: {forms[type_]: count} for type_, count in sorted(counts.items())}
        lost = Counter(part for item in items for part in format_.leaves_out if PARTS[part](item))
        left_out = dict(sorted(lost.items())) | ({} if linked else {"links": len(items)})
        yield Fidelity(kind=format_.kind, items=len(items), becomes=becomes, left_out=left_out)
