"""What each word says about each page: BM25 over weighted texts, worked out when the site is built."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from handbook.search.language import Language
from handbook.search.ranking import LENGTH, LEVELS, MOST, MOST_PAGES, OFTEN, SATURATION, SPREAD, WEIGHTS, WORTH
from handbook.search.synonyms import MARK, MOST_WORDS, Groups
from handbook.site.found import Entry

Postings = list[tuple[int, int]]  # pages by their number, each with a weight from 1 to LEVELS


@dataclass
class Weights:
    """Every term with its rarity and its pages, and what each page counts; a term is a stem or a group of synonyms."""

    rarity: dict[str, float] = field(default_factory=dict)
    postings: dict[str, Postings] = field(default_factory=dict)
    pages: list[int] = field(default_factory=list)  # up to MOST


def weights(entries: Sequence[Entry], language: Language, groups: Groups) -> Weights:
    """Return the weight of every term on every page."""
    counts = [_counts(entry, language, groups) for entry in entries]
    found: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, count in enumerate(counts):
        for term, worth in count.items():
            found[term].append((number, worth / (worth + (SPREAD if term.startswith(MARK) else SATURATION))))
    result = Weights(pages=_pages(entries, [sum(count.values()) for count in counts]))
    for term, pages in sorted(found.items()):
        if kept := _kept(pages, result.pages):
            result.postings[term] = kept
            result.rarity[term] = math.log(1 + (len(entries) - len(kept) + 0.5) / (len(kept) + 0.5))
    return result


def _pages(entries: Sequence[Entry], lengths: Sequence[float]) -> list[int]:
    """Return what each page counts: by what it is, and the less the more it says."""
    mean = sum(lengths) / max(1, len(lengths))
    worth = [
        WEIGHTS[entry.kind] / (1 - LENGTH + LENGTH * length / mean)
        for entry, length in zip(entries, lengths, strict=True)
    ]
    return [max(1, round(MOST * one / max(worth))) for one in worth]


def _kept(found: list[tuple[int, float]], pages: Sequence[int]) -> Postings:
    """Return the best pages with weights as whole numbers, by page."""
    best = sorted(found, key=lambda page: (-page[1] * pages[page[0]], page[0]))[:MOST_PAGES]
    least = 0 if round(LEVELS * max(weight for _, weight in found)) else 1  # a group on few pages leads somewhere, too
    whole = [(number, max(least, round(LEVELS * weight))) for number, weight in best]
    return sorted((number, level) for number, level in whole if level)


def _counts(entry: Entry, language: Language, groups: Groups) -> dict[str, float]:
    """Return what each term is worth on the page."""
    total: defaultdict[str, float] = defaultdict(float)
    for part, texts in entry.texts:
        count: Counter[str] = Counter()
        for text in texts:
            count.update(terms(language, text, groups))
        for term, times in count.items():
            total[term] += WORTH[part] * (times if term.startswith(MARK) else min(times, OFTEN))
    return total


def terms(language: Language, text: str, groups: Groups) -> Iterator[str]:
    """Yield the text's stems, and the groups that its words, alone or side by side, belong to."""
    words = language.words(text)
    stems = [language.stem(word) for word in words]
    telling = [stem for word, stem in zip(words, stems, strict=True) if word not in language.ignored]
    for stem in telling:
        yield stem
        yield from groups.get(stem, ())
    for run in dict.fromkeys([*_runs(stems), *_runs(telling)]):
        yield from groups.get(run, ())


def _runs(stems: Sequence[str]) -> Iterator[str]:
    """Yield stems that stand side by side: every two, every three, to the longest synonym."""
    for length in range(2, MOST_WORDS + 1):
        for place in range(len(stems) - length + 1):
            yield " ".join(stems[place : place + length])
