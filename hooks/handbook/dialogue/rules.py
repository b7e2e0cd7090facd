"""What must be true of examples."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.core.problems import Problem
from handbook.practice.model import Practice
from handbook.situation.model import Situation


def every_example_is_on_a_channel_of_its_own(handbook: Handbook) -> Iterator[Problem]:
    """No two examples of a practice or a situation play on one channel."""
    for document in _with_examples(handbook):
        seen: dict[str, int] = {}
        for index, example in enumerate(document.content.examples):
            if example.channel in seen:
                what = f"`examples {index + 1}` is on the same channel as `examples {seen[example.channel] + 1}`"
                yield document.source.problem(("examples", index, "channel"), what, "Show different channels")
            seen.setdefault(example.channel, index)


def _with_examples(handbook: Handbook) -> Iterator[Document[Practice] | Document[Situation]]:
    yield from handbook.practices.values()
    yield from handbook.situations.values()


RULES: tuple[Rule, ...] = (every_example_is_on_a_channel_of_its_own,)
