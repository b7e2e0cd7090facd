"""A pseudo-language: every word of ours is marked, and all content is in other letters, so that nothing else has any.

On a site that is built with it, a Latin letter outside of a mark is a word that comes neither from the words file nor
from an editor.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from handbook.core.field_types import STAFF
from website import Website, build, copy

OPEN, CLOSE = "\u2020\u2021"  # in the fonts of the sheets, not in the content, and judged by no rule
FILLED_IN = re.compile(r"(\{\w*\})")
LATIN = "abcdefghijklmnopqrstuvwxyz"
# Vowels twice, as words of most languages are longer than English ones, and every letter in the fonts of the sheets.
ACCENTED = str.maketrans(dict(zip("aeiouycdlnst", "áa ée íi óo úu ýy ç ď ľ ñ š ť".split(), strict=True)))
TURNED = str.maketrans("→←", "←→")  # as from right to left
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщ"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهو"[: len(LATIN)]
# Entries of the words file that no reader sees: the language, and what editors call the headings of their prose.
NOT_READ = frozenset({"language", "prose_headings"})
# Fields whose values name something; all other values are words for readers.
NAMES = frozenset(
    "id type use find channel channels chapter learn_more ring shows lacks worth related sources research identifier "
    "read company see picture".split()
)
NAMING_LISTS = frozenset("practices situations audience".split())
DIALOGUES = frozenset({"weak", "strong", "turns"})
TARGET = re.compile(r"(\]\([^)]*\)|\{:[^}]*\})")  # of a link, and attributes


@dataclass(frozen=True)
class Variant:
    """A language to build the handbook in: its tag, and the letters of its words, if it has others, and of content."""

    tag: str
    content: str
    words: str = ""

    def word(self, text: str) -> str:
        """Return a text of the words file in the pseudo-language; what is filled in stays."""
        longer = [part if FILLED_IN.fullmatch(part) else self._written(part) for part in FILLED_IN.split(text)]
        return f"{OPEN}{''.join(longer)}{CLOSE}"

    def _written(self, text: str) -> str:
        if not self.words:
            return text.translate(ACCENTED)
        return other_letters(re.sub("[aeiouy]", r"\g<0>\g<0>", text), self.words).translate(TURNED)

    def words_file(self, words: dict[str, Any]) -> dict[str, Any]:
        """Return the words in the pseudo-language, plural forms as they are."""
        language = {"language": {"tag": self.tag}}
        return {name: value if name in NOT_READ else self._of(value) for name, value in words.items()} | language

    def _of(self, value: Any) -> Any:  # noqa: ANN401 - what the words file holds
        if isinstance(value, dict):
            return {name: self._of(inner) for name, inner in value.items()}
        return [self._of(inner) for inner in value] if isinstance(value, list) else self.word(value)

    def front(self, value: Any, key: str = "") -> Any:  # noqa: ANN401 - what front matter holds
        """Return front matter with its texts in other letters; names and ids stay."""
        if isinstance(value, dict):
            speakers = key in DIALOGUES and len(value) == 1  # a turn of a rehearsal has more
            names = {"to"} if "feels" in value else set()  # where a move of a rehearsal leads
            return {
                self._speaker(name) if speakers else name: each if name in names else self.front(each, name)
                for name, each in value.items()
            }
        if isinstance(value, list):
            return [self.front(each, "id" if key in NAMING_LISTS else key) for each in value]
        if not isinstance(value, str) or key in NAMES | NAMING_LISTS:
            return value
        if key == "who":
            return self._speaker(value)
        # A target may share no word with what it belongs to, and no language has other small words than ours.
        return other_letters(value, self.content[::-1] if key == "target" else self.content)

    def _speaker(self, name: str) -> str:
        return name if name == STAFF else other_letters(name, self.content)

    def prose(self, body: str, headings: list[str]) -> str:
        """Return Markdown in other letters, but for the headings that every practice has, and where links lead."""
        lines = (
            line if line.lstrip("# ") in headings else "".join(map(self._piece, TARGET.split(line)))
            for line in body.splitlines()
        )
        return "\n".join(lines) + "\n"

    def _piece(self, piece: str) -> str:
        return piece if TARGET.fullmatch(piece) else other_letters(piece, self.content)


VARIANTS = (Variant("pl", CYRILLIC), Variant("ar", ARABIC, ARABIC))


def other_letters(text: str, alphabet: str) -> str:
    """Return the text with each Latin letter replaced by one of the alphabet."""
    return text.translate(str.maketrans(LATIN + LATIN.upper(), alphabet + alphabet.upper()))


def translate(root: Path, variant: Variant) -> None:
    """Translate the tree under `root`: its words, its content, and what mkdocs.yml says of the site."""
    file = root / "hooks/handbook/locale/words.yml"
    words = yaml.safe_load(file.read_text("utf-8"))
    _write(file, _dumped(variant.words_file(words)))
    for part in ("docs", "quizzes"):
        for page in (root / part).rglob("*.md"):
            _, front, body = page.read_text("utf-8").split("---\n", 2)
            data = _dumped(variant.front(yaml.safe_load(front)))
            _write(page, f"---\n{data}---\n{variant.prose(body, words['prose_headings'])}")
    config = root / "mkdocs.yml"
    named = re.compile(r"^(site_(?:name|description): )(.*)$", re.MULTILINE)
    given = config.read_text("utf-8")
    _write(config, named.sub(lambda found: found[1] + other_letters(found[2], variant.content), given))


def translated_site(variant: Variant, folder: Path) -> Website:
    """Build the handbook of another trade in the pseudo-language."""
    root = copy(folder.with_name(f"{folder.name}-tree"))
    translate(root, variant)
    return build(root, folder)


def _dumped(data: object) -> str:
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=10**6)


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
