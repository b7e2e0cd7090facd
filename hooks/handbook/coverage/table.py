"""What each practice has, counted: examples, channels, checklist, card, items, situations, sources; and gaps."""

from collections import Counter
from dataclasses import dataclass

from handbook.content.handbook import Document, Handbook
from handbook.core.counting import counted
from handbook.items.registry import NAMES
from handbook.practice.model import Practice
from handbook.quiz.model import Quiz
from handbook.situation.practices import situations_for


@dataclass(frozen=True)
class Row:
    """One practice's counts."""

    slug: str
    title: str
    sources: tuple[str, ...]
    channels: tuple[str, ...]
    acts: int
    card: int  # lines to say
    items: dict[str, int]
    situations: int
    programmes: int
    harder: int  # items of the harder tier

    @property
    def initials(self) -> str:
        """The channels of its examples, a letter each."""
        return "".join(channel[0].upper() for channel in self.channels)

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is missing that the rules don't ask for: a situation or a programme that leads here."""
        wanted = {"situation": self.situations, "programme": self.programmes}
        return tuple(name for name, count in wanted.items() if count == 0)


def coverage(handbook: Handbook) -> list[Row]:
    """Return a row for every practice, in reading order."""
    every = handbook.programmes.values()
    programmes = Counter(practice for programme in every for practice in programme.content.practices)
    return [_row(handbook, practice, programmes[practice.slug]) for practice in handbook.practices.values()]


def _row(handbook: Handbook, practice: Document[Practice], programmes: int) -> Row:
    shown = {example.channel for example in practice.content.examples}
    quiz = handbook.quizzes[practice.slug]
    return Row(
        practice.slug,
        practice.content.title,
        practice.content.sources,
        tuple(channel for channel in handbook.channel_names if channel in shown),
        sum(len(acts) for _, acts in practice.content.checklist.phases),
        len(practice.content.cue_card.say),
        quiz.once(_types),
        len(situations_for(handbook, practice.slug)),
        programmes,
        quiz.once(_harder),
    )


def _types(quiz: Document[Quiz]) -> dict[str, int]:
    counts = Counter[str](item.type for item in quiz.content.items)
    return {name: counts[name] for name in NAMES}


def _harder(quiz: Document[Quiz]) -> int:
    return sum(item.harder for item in quiz.content.items)


def table(rows: list[Row]) -> str:
    """Return the rows as plain text."""
    types = " ".join(name[:2] for name in NAMES)
    lines = [f"{'practice':28} ex chan acts card items: {types} sit prog hard sources"]
    for row in rows:
        kinds = " ".join(f"{row.items[name]:2}" for name in NAMES)
        sources = ", ".join(row.sources)
        lines.append(
            f"{row.slug:28} {len(row.channels):2} {row.initials:4} {row.acts:4} {row.card:4} "
            f"{sum(row.items.values()):6} {kinds} {row.situations:3} {row.programmes:4} {row.harder:4} {sources}"
        )
    gaps = [f"{row.slug}: no {gap} leads here" for row in rows for gap in row.gaps]
    return "\n".join([*lines, *gaps, f"{counted(len(rows), 'practice')}, {counted(len(gaps), 'gap')}."])
