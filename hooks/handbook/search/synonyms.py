"""Words that staff use for one another, from hooks/handbook/search/synonyms.yml."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from handbook.core.front_matter import FrontMatter, parse
from handbook.core.problems import Problem
from handbook.search.language import Language
from handbook.site.templates import FOLDER

PATH = "hooks/handbook/search/synonyms.yml"
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
    _, _, text = (folder / "search/synonyms.yml").read_text("utf-8").partition("\n")
    found = parse(PATH, text)
    return [*found.problems, *_problems(found)]


def _problems(found: FrontMatter) -> Iterator[Problem]:
    for name, words in found.data.items() if isinstance(found.data, dict) else ():
        place = found.values[(name,)]
        if not isinstance(words, str):
            yield Problem(PATH, *place, f"`{name}` is no list of words", "Write them on its line, parted by commas")
            continue
        members = Counter(member.strip().lower() for member in words.split(","))
        if len(members) == 1:
            yield Problem(PATH, *place, f"`{name}` has one word", "Write a second one, or take the group out")
        for member, times in members.items():
            if times > 1:
                yield Problem(PATH, *place, f"`{name}` has '{member}' {times} times", "Keep one")
            if not 0 < len(member.split()) <= MOST_WORDS:
                remedy = f"Write one to {MOST_WORDS} words between commas"
                yield Problem(PATH, *place, f"`{name}` has '{member}'", remedy)
