"""What an edition leaves out, and content files without what they say about that."""

import posixpath
import re
from dataclasses import dataclass, replace
from functools import cached_property, partial

from handbook.content.handbook import address_of
from handbook.content.kinds import classify
from handbook.core.front_matter import Loc
from handbook.edition.cuts import cut_values
from handbook.edition.text import Line, Text

_LINK = re.compile(r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<to>[^)\s]+)\)")
_HEADING_OF_ANOTHER = re.compile(r"(?P<before>\s*learn_more: [\"']?)(?P<practice>[a-z0-9-]+)#(?P<anchor>.*)")
_ANY = "*"  # the number of any entry
# Where front matter names a page or a study.
_NAMED: dict[str, frozenset[tuple[str, ...]]] = {
    "practices": frozenset(
        {
            ("practices", _ANY),  # of a chapter
            ("practices", _ANY, "use"),  # of a situation
            ("related", _ANY),
            ("not_this", "use"),
            ("items", _ANY, "shows"),
            ("modules", _ANY, "practices", _ANY),
        }
    ),
    "situations": frozenset({("groups", _ANY, "situations", _ANY), ("modules", _ANY, "situations", _ANY)}),
    "addresses": frozenset({("news", _ANY, "see")}),
    "studies": frozenset({("research", _ANY, "id")}),
}
# Values with which the fields around them go: what is said of a page that is gone, and groups of nothing.
_CARRIES = frozenset(
    {
        ("practices", _ANY, "use"),
        ("not_this", "use"),
        ("news", _ANY, "see"),
        ("research", _ANY, "id"),
        ("groups", _ANY, "situations"),
        ("modules", _ANY, "practices"),
    }
)


@dataclass(frozen=True)
class LeftOut:
    """The content files that were left out, and the studies that only they leaned on."""

    paths: frozenset[str]
    studies: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> dict[str, frozenset[str]]:
        """What pages may say of them in their front matter."""
        kinds = [(found[0].name, found[1]) for path in self.paths if (found := classify(path))]
        slugs = {name: frozenset(slug for kind, slug in kinds if kind == name) for name in ("practices", "situations")}
        return slugs | {"addresses": frozenset(map(address_of, self.paths)), "studies": self.studies}

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """Whatever a file may say of them: of most files nothing has to be looked for."""
        words = sorted({re.escape(posixpath.basename(path).removesuffix(".md")) for path in self.paths} | self.studies)
        folders = {re.escape(posixpath.basename(posixpath.dirname(path))) for path in self.paths if "/index." in path}
        return re.compile("|".join([*words, *folders]) or "(?!)")


def without(path: str, text: Text, left_out: LeftOut) -> Text:
    """Return the file at `path` without what it says of pages that were left out."""
    if not any(left_out.mention.search(line.text) for line in text.lines):
        return text
    shorter = replace(text, prose=tuple(_unlinked(path, line, left_out.paths) for line in text.prose))
    for part in text.fields:
        if any(left_out.mention.search(line.text) for line in part.lines):
            lines = tuple(_on_own_page(line, left_out.names["practices"]) for line in part.lines)
            lines = cut_values(lines, partial(_goes, left_out), _carries)
            shorter = shorter.with_field(part.name, lines)
    return shorter


def _unlinked(path: str, line: Line, paths: frozenset[str]) -> Line:
    """Return the line with the words alone of links that lead to what was left out."""

    def plain(link: re.Match[str]) -> str:
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), link["to"].partition("#")[0]))
        return link["words"] if there in paths else link[0]

    return replace(line, text=_LINK.sub(plain, line.text))


def _goes(left_out: LeftOut, loc: Loc, text: str) -> bool:
    """Return whether what stands at this place of the front matter names something that was left out."""
    plain = tuple(_ANY if isinstance(step, int) else step for step in loc)
    return any(text in left_out.names[name] for name, places in _NAMED.items() if plain in places)


def _carries(loc: Loc) -> bool:
    return tuple(_ANY if isinstance(step, int) else step for step in loc) in _CARRIES


def _on_own_page(line: Line, practices: frozenset[str]) -> Line:
    """Return the line with the heading of the same name on the quiz's own practice, where another practice is gone."""
    match = _HEADING_OF_ANOTHER.match(line.text)
    if match and match["practice"] in practices:
        return replace(line, text=f"{match['before']}{match['anchor']}")
    return line
