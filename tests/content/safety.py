"""The safety contract: its rules, and the pages that carry each. Run as a program, it writes the table of safety.md."""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from content.content_text import content_files, paragraphs, parts, texts  # noqa: E402 - after its path is known

CONTRACT = ROOT / "docs/project/safety.md"
DATA = Path(__file__).with_name("safety.yml")  # another handbook leaves out both, or writes its own
COMPANY = "docs/company.md"
ROW = re.compile(r"^\| S\d+ .*\n", re.MULTILINE)
NOT_OURS = frozenset({"avoid", "weak", "keywords"})  # what we warn of, and words to search by


class Rule(NamedTuple):
    """A rule of the contract; `safety.yml` says what each field means."""

    id: str
    title: str
    entries: Sequence[str] = ()
    pages: Mapping[str, str] = MappingProxyType({})
    speaks: Sequence[str] = ()
    never: Sequence[str] = ()
    course: Sequence[str] = ()


class Content(NamedTuple):
    """A practice or situation: its path in the repository, its front matter and its prose."""

    path: str
    front: dict[str, Any]
    prose: str

    @property
    def slug(self) -> str:
        """Return its name, by which other pages refer to it."""
        return Path(self.path).stem

    @property
    def entries(self) -> list[str]:
        """Return the ids of the company entries that it names."""
        return list(self.front.get("company", []))

    @property
    def said(self) -> str:
        """Return all that it teaches as one line: without its keywords and what it warns of."""
        front = {name: value for name, value in self.front.items() if name not in NOT_OURS}
        return " ".join([*(text for _, text in texts(front)), self.prose])


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in their order; none where a handbook has no contract."""
    data = yaml.safe_load(DATA.read_text("utf-8")) if DATA.exists() else {}
    return tuple(Rule(id=name, **fields) for name, fields in data.items())


@cache
def pages() -> tuple[Content, ...]:
    """Return the practices and the situations."""
    found = []
    for path in content_files():
        if re.fullmatch(r"docs/(?!onboarding|rehearsals)\w+/(?!index)[\w-]+\.md", path):
            front, body = parts(path)
            found.append(Content(path, front, " ".join(paragraphs(body))))
    return tuple(found)


@cache
def company() -> dict[str, dict[str, Any]]:
    """Return the entries of the company file by id."""
    front, _ = parts(COMPANY)
    groups = (front.get(group, []) for group in ("limits", "escalation", "contacts"))
    return {entry["id"]: entry for group in groups for entry in group}


def carries(page: Content, rule: Rule) -> bool:
    """Return whether a page tells its reader the rule."""
    named = rule.entries or ([] if rule.pages else list(company()))
    return page.slug in rule.pages or not set(named).isdisjoint(page.entries)


def recommended(front: object, field: str = "") -> Iterator[str]:
    """Yield each line that staff are to say: phrases, cards, strong dialogues, and the keys of questions."""
    if isinstance(front, list):
        for value in front:
            yield from recommended(value, field)
    elif isinstance(front, dict) and "lacks" not in front:  # a move that lacks something is none to say
        if front.get("key") is True or (field == "say" and "text" in front):
            yield str(front.get("text", ""))
        if field in {"strong", "turns"}:
            yield str(front.get("You", ""))
        for name, value in front.items():
            if name not in NOT_OURS:
                yield from recommended(value, name)
    elif field == "say":
        yield str(front)


def rows() -> str:
    """Return the rows of the table: each rule, its company entries, and links to the pages that carry it."""
    return "".join(_row(rule) for rule in rules())


def _row(rule: Rule) -> str:
    links = [f"[{page.front['title']}](../{page.path[5:]})" for page in pages() if carries(page, rule)]
    entries = ", ".join(f"`{entry}`" for entry in rule.entries) or ("" if rule.pages else "any")
    return f"| {rule.id} {rule.title} | {entries} | {', '.join(links)} |\n"


if __name__ == "__main__":
    text = CONTRACT.read_text("utf-8")
    first, *_ = ROW.search(text).span()  # type: ignore[union-attr]  # the page has a table
    bare = ROW.sub("", text)
    CONTRACT.write_text(bare[:first] + rows() + bare[first:], "utf-8")
