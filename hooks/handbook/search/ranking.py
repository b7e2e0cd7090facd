"""What counts how much in search: each number that a ranking is made of."""

# How much a word counts by where it is. Phrases, steps, examples and prose count nothing: they speak of everything,
# and what a page is for is in its other fields. What is left when a page's advice fails counts like a summary: whoever
# searches again has tried it. The text of a company's procedures counts, for what they are about is only there.
WORTH = {"title": 8.0, "keyword": 8.0, "summary": 2.0, "text": 1.0}
# How much a page counts by what it is, in the order of the index: whoever searches has a customer waiting.
WEIGHTS = {
    "situation": 1.04,
    "practice": 1.0,
    "procedure": 0.8,
    "chapter": 0.6,
    "rehearsal": 0.4,
    "page": 0.5,
    "quiz": 0.5,
    "tool": 0.5,
}

SATURATION = 11.0  # BM25's k: how soon saying a word again adds little
SPREAD = 300.0  # the same for a group of synonyms, whose words a page has many of
OFTEN = 5  # a word, not a group, counts no more often than this in one kind of text
LENGTH = 0.2  # BM25's b: how much a long page loses
LEVELS = 7  # weights are kept as whole numbers up to this
MOST = 63  # and what a page counts up to this
MOST_PAGES = 160  # a word leads to no more pages than these, its best
