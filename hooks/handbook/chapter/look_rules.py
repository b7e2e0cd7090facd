"""What must be true of how chapters look: their colours are in site/tokens.yml, and their glyphs are drawn."""

from collections.abc import Iterable, Iterator

from handbook.chapter.looks import colour_names, glyph_names
from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import dangling
from handbook.core.data_file import DataError
from handbook.core.problems import Problem
from handbook.site.tokens import TOKENS


def chapters_look_as_listed(handbook: Handbook) -> Iterator[Problem]:
    """The colours and the glyphs that chapters name are there."""
    try:
        colours: Iterable[str] = colour_names()
    except DataError:
        return  # told as a problem of that file
    known = {"colour": (colours, f"add it to hooks/handbook/{TOKENS}"), "glyph": (glyph_names(), "draw it")}
    for chapter in handbook.chapters.values():
        for field, (names, otherwise) in known.items():
            name = getattr(chapter.content, field)
            if name not in names:
                yield dangling((chapter.source, (field,), name), field, names, otherwise)


RULES: tuple[Rule, ...] = (chapters_look_as_listed,)
