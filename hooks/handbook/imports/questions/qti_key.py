"""What QTI 1.2 says of the answers to a question, among its conditions: what each scores, and what is said of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from handbook.imports.questions.xml_file import inner, name_of

Choice = tuple[str, str]  # a response, and what is chosen there


@dataclass
class Key:
    """The key of a question."""

    scores: dict[Choice, float] = field(default_factory=dict)  # the most that each scores
    order: list[str] = field(default_factory=list)
    feedback: dict[Choice, str] = field(default_factory=dict)  # by its identifier
    of_response: dict[str, str] = field(default_factory=dict)  # what is said where a response is not right
    general: str = ""
    combined: bool = False  # whether there is feedback that hangs on the answer as a whole
    texts: dict[str, str] = field(default_factory=dict)

    def said(self, ident: str) -> str:
        """Return the feedback of this identifier as HTML."""
        return self.texts.get(ident, "")


def key_of(item: Element) -> Key:
    """Return the key of the item."""
    key = Key()
    for each in inner(item, "itemfeedback"):
        said = ["".join(text.itertext()).strip() for text in inner(each, "mattext")]
        key.texts[each.get("ident", "")] = "<br>".join(filter(None, said))
    for condition in inner(item, "respcondition"):
        _add(key, condition)
    shown = {*key.feedback.values(), *key.of_response.values(), key.general}
    key.combined = any(text and ident not in shown for ident, text in key.texts.items())
    return key


def _add(key: Key, condition: Element) -> None:
    shows = next((each.get("linkrefid", "") for each in inner(condition, "displayfeedback")), "")
    score = max((_number(each) for each in inner(condition, "setvar")), default=0.0)
    when = next(inner(condition, "conditionvar"), None)
    if when is None:
        return
    chosen, others = list(_chosen(when, negated=False)), list(_chosen(when, negated=True))
    if any(name_of(each) == "other" for each in when):
        key.general = key.general or shows
    for each in chosen:
        key.scores[each] = max(score, key.scores.get(each, score))
    if score > 0 and len(chosen) > 1 and len({response for response, _ in chosen}) == 1:
        key.order = [ident for _, ident in chosen]
    if shows and len(chosen) == 1 and not others:
        key.feedback.setdefault(chosen[0], shows)
    if shows and not chosen and len(others) == 1:
        key.of_response.setdefault(others[0][0], shows)


def _chosen(when: Element, *, negated: bool) -> Iterator[Choice]:
    """Yield what has to be chosen, or what has not to be."""
    not_wanted = {id(each) for outer in inner(when, "not") for each in inner(outer, "varequal")}
    for each in inner(when, "varequal"):
        if (id(each) in not_wanted) == negated:
            yield each.get("respident", ""), (each.text or "").strip()


def _number(setvar: Element) -> float:
    try:
        return float(setvar.text or 0)
    except ValueError:
        return 0.0
