"""What each word says about each page: BM25 over weighted texts, worked out when the site is built."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from handbook.search.entries import WEIGHTS, Entry
from handbook.search.language import Language
from handbook.search.synonyms import MOST_WORDS, Groups

SATURATION = 12.0  # BM25's k: how soon saying a word again adds little
OFTEN = 3  # a word counts no more often than this in one kind of text
LENGTH = 0.15  # BM25's b: how much a long page loses
LEVELS = 10  # weights are kept as whole numbers up to this
MOST_PAGES = 160  # a word leads to no more pages than these, its best

Postings = list[tuple[int, int]]  # pages by their number, each with a weight from 1 to LEVELS


@dataclass
class Weights:
    """Every term with its rarity and its pages; a term is a stem or a group of synonyms."""

    rarity: dict[str, float] = field(default_factory=dict)
    postings: dict[str, Postings] = field(default_factory=dict)


def weights(entries: Sequence[Entry], language: Language, groups: Groups) -> Weights:
    """Return the weight of every term on every page."""
    counts = [_counts(entry, language, groups) for entry in entries]
    lengths = [sum(count.values()) for count in counts]
    mean = sum(lengths) / max(1, len(lengths))
    found: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (entry, count) in enumerate(zip(entries, counts, strict=True)):
        norm = SATURATION * (1 - LENGTH + LENGTH * lengths[number] / mean)
        for term, worth in count.items():
            found[term].append((number, WEIGHTS[entry.kind] * worth / (worth + norm)))
    result = Weights()
    for term, pages in sorted(found.items()):
        if kept := _kept(pages):
            result.postings[term] = kept
            result.rarity[term] = math.log(1 + (len(entries) - len(pages) + 0.5) / (len(pages) + 0.5))
    return result


def _kept(pages: list[tuple[int, float]]) -> Postings:
    """Return the best pages with weights as whole numbers, by page."""
    best = sorted(pages, key=lambda page: (-page[1], page[0]))[:MOST_PAGES]
    most = max(WEIGHTS.values())
    whole = [(number, round(LEVELS * weight / most)) for number, weight in best]
    return sorted((number, level) for number, level in whole if level)


def _counts(entry: Entry, language: Language, groups: Groups) -> dict[str, float]:
    """Return what each term is worth on the page."""
    total: defaultdict[str, float] = defaultdict(float)
    for worth, texts in entry.texts:
        count: Counter[str] = Counter()
        for text in texts:
            count.update(terms(language, text, groups))
        for term, times in count.items():
            total[term] += worth * min(times, OFTEN)
    return total


def terms(language: Language, text: str, groups: Groups) -> Iterator[str]:
    """Yield the text's stems, and the groups that its words, alone or side by side, belong to."""
    words = language.words(text)
    stems = [language.stem(word) for word in words]
    for place, (word, stem) in enumerate(zip(words, stems, strict=True)):
        if word not in language.ignored:
            yield stem
            yield from groups.get(stem, ())
        for length in range(2, MOST_WORDS + 1):
            if place + length <= len(stems):
                yield from groups.get(" ".join(stems[place : place + length]), ())
