"""Words that staff use for one another, from hooks/templates/search/synonyms.yml."""

from collections import defaultdict
from collections.abc import Mapping

from handbook.search.language import Language

MARK = "="  # begins the name of a group among the terms: no word has it


def groups(lists: Mapping[str, str], language: Language) -> dict[str, tuple[str, ...]]:
    """Return the groups that each stem, or run of stems parted by spaces, belongs to."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name, words in lists.items():
        for member in words.split(","):
            stems = [language.stem(word) for word in language.words(member)]
            found[" ".join(stems)][f"{MARK}{name}"] = None
    return {member: tuple(names) for member, names in found.items()}
