"""Steps whose numbers go on after what belongs to one of them, such as code that nobody indented: one list again."""

from collections.abc import Callable

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

_PARTING = frozenset("h1 h2 h3 h4 h5 h6 hr".split())


def join_steps(soup: BeautifulSoup, changed: Callable[[str], None]) -> None:
    """Put what stands between two parts of a list into the step before it; `changed` is told of lost numbers."""
    for later in soup.find_all("ol"):
        start = _start(later)
        if start == 1:
            continue
        earlier, between = _before(later)
        if earlier is None or _start(earlier) + len(_steps(earlier)) != start or not _steps(earlier):
            changed(f"a list that begins with {start} begins with 1")
            continue
        for each in between:
            _steps(earlier)[-1].append(each.extract())
        for step in _steps(later):
            earlier.append(step.extract())
        later.decompose()


def _before(later: Tag) -> tuple[Tag | None, list[PageElement]]:
    """Return the list before it, if no heading comes first, and what stands between them."""
    between: list[PageElement] = []
    for node in later.previous_siblings:
        if isinstance(node, Tag) and node.name == "ol":
            return node, between[::-1]
        if isinstance(node, Tag) and node.name in _PARTING:
            break
        between.append(node)
    return None, []


def _start(steps: Tag) -> int:
    start = str(steps.get("start") or "1")
    return int(start) if start.isdecimal() else 1


def _steps(steps: Tag) -> list[Tag]:
    return [each for each in steps.find_all("li", recursive=False) if isinstance(each, Tag)]
