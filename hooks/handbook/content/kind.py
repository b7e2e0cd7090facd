"""A kind of content file: where its files are, the shape of their front matter, and how they are named."""

import re
from dataclasses import dataclass

from handbook.core.field_types import Part

SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


@dataclass(frozen=True)
class Kind:
    """What is true of all files of one kind."""

    model: type[Part]
    pattern: re.Pattern[str]  # of paths below the root; its group is the slug
    single: bool = False  # whether there is one file, and not one for each slug
    required: bool = False  # whether every handbook has it
    has_page: bool = True  # whether each file becomes a page at the address of its path
    own_names: bool = False  # whether a slug may be that of another kind, too, for all addresses begin otherwise
    name: str = ""  # that of its field in `Handbook`

    @property
    def shares_names(self) -> bool:
        """Whether slugs are in the namespace of pages and of whatever has a quiz: quizzes share `/quizzes/`."""
        return self.has_page and not self.single and not self.own_names
