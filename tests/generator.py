"""A handbook of any size: the practices of another one told again under new names, the same for the same seed."""

import itertools
import random
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from handbook.content.handbook import Document, Handbook
from handbook.practice.anchors import OPTIONAL, SECTIONS, wanted_headings
from handbook.publish.new_quiz_rules import new_quizzes_give_nothing_away
from handbook.publish.permalinks import write_lock
from handbook.publish.validation import BuildMode, validate
from handbook.situation.model import Situation
from trees import ROOT, larger

KEPT = ("docs/index.md", "docs/channels.md", "docs/company.md", "docs/sources.md")
PRACTICES_PER_SITUATION = 2  # as in our own handbook
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LINK = re.compile(r"\]\((?!https?:|mailto:)[^)]*\)")


@dataclass(frozen=True)
class Told:
    """One practice to be written: its slug, its chapter, its number, and the practice that it tells again."""

    slug: str
    chapter: str
    number: int
    original: str

    @property
    def prefix(self) -> str:
        """The letters that its items' ids begin with."""
        high, low = divmod(self.number, len(LETTERS))
        return "q" + LETTERS[high // len(LETTERS)] + LETTERS[high % len(LETTERS)] + LETTERS[low]


class Generator:
    """Writes a handbook of `count` practices, with as many quizzes, situations and chapters as go with them."""

    def __init__(self, count: int, seed: int = 1, *, of: Path | None = None, originals: Sequence[str] = ()) -> None:
        """Decide which practice is told where: the `originals` in turn, or any whose quiz could be a new one.

        They are those of the handbook under `of`; without it, of the larger one that the tests have.
        """
        self.random = random.Random(seed)  # noqa: S311 - chance that repeats
        with TemporaryDirectory() as folder:
            root = of or larger(Path(folder))
            self.ours: Handbook = validate(root, BuildMode.PUBLISH)[0]
            self.kept = {path: (root / path).read_text("utf-8") for path in KEPT}
        chapters = round(count**0.5)  # larger handbooks have more chapters, and larger ones
        chosen = itertools.cycle(originals) if originals else iter(partial(self.random.choice, self._new()), None)
        self.told = [
            Told(f"{original[:40]}-{n}", f"chapter-{n % chapters + 1}", n, original)
            for n, original in zip(range(count), chosen, strict=False)
        ]
        self.slugs = [told.slug for told in self.told]

    def _new(self) -> list[str]:
        """Return the practices whose quizzes may be listed today: some of the small handbook's are older than rules."""
        with TemporaryDirectory() as without_lock:
            older = {found.path for found in new_quizzes_give_nothing_away(self.ours, Path(without_lock))}
        return [slug for slug, quiz in self.ours.quizzes.items() if quiz.source.path not in older]

    def write(self, root: Path) -> None:
        """Write the handbook under `root`, with all that a build of it reads."""
        shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
        for name in ("hooks", "overrides"):
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "mkdocs.yml", root)
        self.write_content(root)

    def write_content(self, root: Path) -> None:
        """Write what editors write, and list its addresses."""
        for path, text in self.files():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        write_lock(validate(root, BuildMode.PUBLISH)[0], root)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the text of every content file."""
        for path, text in self.kept.items():
            yield path, self._relinked(text, path)
        for told in self.told:
            yield from self.pages_of(told)
        yield from self._chapters()
        yield from self._situations()
        for slug, programme in self.ours.programmes.items():
            data = programme.source.data
            modules = [self._module(module, len(data["modules"])) for module in data["modules"]]  # type: ignore[arg-type, attr-defined]
            path = f"docs/onboarding/{slug}.md"
            yield path, _text(data | {"modules": modules}, self._relinked(programme.source.body, path))

    def pages_of(self, told: Told) -> Iterator[tuple[str, str]]:
        """Yield the page and the quiz of one practice, each with its path."""
        yield f"docs/{told.chapter}/{told.slug}.md", self._practice(told)
        yield f"quizzes/{told.chapter}/{told.slug}.md", self._quiz(told)

    def _other(self, slug: str) -> str:
        while (other := self.random.choice(self.slugs)) == slug:
            pass
        return other

    def _related(self, told: Told) -> list[str]:
        some = self.random.sample(self.slugs, min(4, len(self.slugs)))
        return [other for other in some if other != told.slug]

    def _relinked(self, text: str, path: str) -> str:
        up = "../" * (path.count("/") - 1)

        def link(_: re.Match[str]) -> str:
            told = self.random.choice(self.told)
            return f"]({up}{told.chapter}/{told.slug}.md)"

        return _LINK.sub(link, text)

    def _practice(self, told: Told) -> str:
        source = self.ours.practices[told.original].source
        beside: Any = source.data.get("not_this", {"when": source.data["summary"]})  # one that stands alone has none
        data = source.data | {
            "title": _numbered(source.data["title"], told.number),
            "not_this": beside | {"use": self._other(told.slug)},
            "related": self._related(told),
        }
        data["summary"] = " ".join(f"{data['summary']} {told.number + 1}".split()[-25:])
        return _text(data, self._relinked(source.body, f"docs/{told.chapter}/{told.slug}.md"))

    def _quiz(self, told: Told) -> str:
        source = self.ours.quizzes[told.original].source
        return _text(source.data | {"items": [self._item(item, told) for item in source.data["items"]]}, source.body)  # type: ignore[attr-defined]

    def _item(self, item: dict[str, Any], told: Told) -> dict[str, Any]:
        changed = {key: value for key, value in item.items() if key != "essential"}  # chance makes the programmes
        changed |= {"id": f"{told.prefix}-{item['id'].partition('-')[2]}"}
        if "ring" in item:
            changed["ring"] = f"{told.prefix}-{item['ring']}"[:48].rstrip("-")
        if "shows" in item:
            changed["shows"] = self._other(told.slug)
        slug, _, anchor = item["learn_more"].rpartition("#")
        if slug:
            everywhere = {*SECTIONS, *wanted_headings()} - OPTIONAL.keys()
            changed["learn_more"] = f"{self._other(told.slug)}#{anchor if anchor in everywhere else 'say'}"
        return changed

    def _chapters(self) -> Iterator[tuple[str, str]]:
        ours = list(self.ours.chapters.values())
        for number, name in enumerate(sorted({told.chapter for told in self.told}, key=lambda c: int(c[8:])), 1):
            source = ours[number % len(ours)].source
            practices = [told.slug for told in self.told if told.chapter == name]
            data = source.data | {"title": f"Chapter {number}", "number": number, "practices": practices}
            data["aim"] = _numbered(source.data["aim"], number)
            path = f"docs/{name}/index.md"
            yield path, _text(data, self._relinked(source.body, path))

    def _situations(self) -> Iterator[tuple[str, str]]:
        ours = list(self.ours.situations.values())
        count = len(self.told) // PRACTICES_PER_SITUATION if ours else 0
        names = [f"{ours[number % len(ours)].slug}-{number}" for number in range(count)]
        for number, name in enumerate(names):
            yield f"docs/situations/{name}.md", self.situation_of(ours[number % len(ours)], number)
        listed = self.ours.situation_list
        if listed:
            groups = [{"title": "Every moment", "situations": names}]
            yield "docs/situations/index.md", _text(listed.source.data | {"groups": groups}, listed.source.body)

    def situation_of(self, situation: Document[Situation], number: int) -> str:
        """Return the text of a situation told again."""
        data = situation.source.data
        helps = [help_ | {"use": self.random.choice(self.slugs)} for help_ in data["practices"]]  # type: ignore[attr-defined]
        title = _numbered(data["title"], number)
        body = self._relinked(situation.source.body, situation.source.path)
        return _text(data | {"title": title, "practices": helps}, body)

    def _module(self, module: dict[str, Any], modules: int) -> dict[str, Any]:
        practices = [self.random.choice(self.slugs) for _ in range(max(2, len(self.slugs) // (8 * modules)))]
        return {key: value for key, value in module.items() if key != "situations"} | {"practices": practices}


def _text(data: dict[str, Any], body: str) -> str:
    data = {key: value for key, value in data.items() if key != "research"}  # chance would leave some of it unused
    front = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{front}---\n{body}"


def _numbered(title: object, number: int) -> str:
    """Return the title with a number in place of its last words: some of our own just fit on their sheet."""
    words, end = str(title).split(), f" {number + 1}"
    while len(words) > 1 and len(" ".join(words) + end) > len(str(title)):
        words.pop()
    return " ".join(words) + end
