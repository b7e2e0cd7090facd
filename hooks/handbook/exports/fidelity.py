"""What each format does with the questions: which types become something else, and what is left out, counted."""

from collections import Counter
from collections.abc import Iterator

from handbook.content.handbook import Handbook
from handbook.exports.catalogue.model import Fidelity
from handbook.quiz.model import Item

# By kind of file: what an item's type becomes where the format has no such type.
BECOMES = {
    "moodle": {"order": "matching", "spot": "one_choice", "multiple": "part_marks", "match": "reasons_together"},
    "gift": {"order": "matching", "spot": "one_choice", "multiple": "part_marks", "match": "reasons_together"},
    "qti": {"order": "matching", "spot": "one_choice"},
    "anki": dict.fromkeys(("choice", "multiple", "order", "match", "spot"), "card"),
    "csv": {},
}
# By kind of file: the parts of an item that it has no place for.
LEFT_OUT = {
    "moodle": ("answer_ids", "misconceptions"),
    "gift": ("hints", "answer_ids", "misconceptions"),
    "qti": ("hints", "misconceptions"),
    "anki": ("answer_ids", "misconceptions"),
    "csv": (),
}


def fidelity(handbook: Handbook, *, linked: bool) -> Iterator[Fidelity]:
    """Yield what each format does with all questions of the handbook; `linked` where the site has an address."""
    items = [item for _, _, item in handbook.items()]
    for kind, forms in BECOMES.items():
        counts = Counter(item.type for item in items if item.type in forms)
        becomes: dict[str, dict[str, int]] = {type_: {forms[type_]: count} for type_, count in sorted(counts.items())}
        lost = Counter(part for item in items for part in LEFT_OUT[kind] if _has(item, part))
        left_out = dict(sorted(lost.items())) | ({} if linked else {"links": len(items)})
        yield Fidelity(kind=kind, items=len(items), becomes=becomes, left_out=left_out)


def _has(item: Item, part: str) -> bool:
    """Return whether the item has something of what is left out."""
    if part == "hints":
        return bool(item.hints)
    parts = [answer for name in ("options", "lines", "spares") for answer in getattr(item, name, ())]
    return part == "answer_ids" or any(answer.misconception for answer in parts)
