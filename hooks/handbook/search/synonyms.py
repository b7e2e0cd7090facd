"""Words that staff use for one another, from hooks/handbook/search/synonyms.yml."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from handbook.core.data_file import DataError, data_source
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.search.language import Language
from handbook.site.templates import FOLDER

MARK = "="  # begins the name of a group among the terms: no word has it
MOST_WORDS = 4  # side by side, in one synonym
Groups = dict[str, tuple[str, ...]]  # a stem, or several parted by spaces -> the names of its groups


def groups(lists: Mapping[str, str], language: Language) -> Groups:
    """Return the groups that each stem, or run of stems, belongs to."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name, words in lists.items():
        for member in words.split(","):
            stems = [language.stem(word) for word in language.words(member)]
            found[" ".join(stems)][f"{MARK}{name}"] = None
    return {member: tuple(names) for member, names in found.items()}


def synonym_problems(folder: Path = FOLDER) -> list[Problem]:
    """Return what is wrong with the list of synonyms."""
    try:
        source = data_source(folder / "search/synonyms.yml")
    except DataError as error:
        return error.problems
    return list(_problems(source))


def _problems(source: Source) -> Iterator[Problem]:
    for name, words in source.data.items():
        place = source.place(name)
        if not isinstance(words, str):
            yield Problem(
                source.path, *place, f"`{name}` is no list of words", "Write them on its line, parted by commas"
            )
            continue
        members = Counter(member.strip().lower() for member in words.split(","))
        if len(members) == 1:
            yield Problem(source.path, *place, f"`{name}` has one word", "Write a second one, or take the group out")
        for member, times in members.items():
            if times > 1:
                yield Problem(source.path, *place, f"`{name}` has '{member}' {times} times", "Keep one")
            if not 0 < len(member.split()) <= MOST_WORDS:
                remedy = f"Write one to {MOST_WORDS} words between commas"
                yield Problem(source.path, *place, f"`{name}` has '{member}'", remedy)
