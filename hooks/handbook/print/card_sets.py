"""Cards and checklists that are printed together: those of a chapter, a programme, all situations, or everything."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.chapter.model import Chapter
from handbook.content.handbook import Document, Handbook
from handbook.core.checklist import Checklist
from handbook.core.front_matter import Loc
from handbook.practice.model import Practice
from handbook.print.layouts import MadeFor
from handbook.site.templates import fingerprint
from handbook.situation.model import Situation

MOST_LINES = 3  # of what to say in a situation that fit on its card
SITUATIONS = "situations"  # the slug of their set
BELL = "bell"  # the glyph of their cards, which have no chapter


@dataclass(frozen=True)
class Card:
    """What is printed of a practice or a situation: its cue card and its checklist."""

    document: Document[Practice] | Document[Situation]
    label: str
    address: str
    when: str
    say: tuple[str, ...]
    moments: tuple[str, ...]  # when to say each; empty where that is clear
    avoid: str
    steps: tuple[str, ...]
    checklist: Checklist
    colour: str  # of its chapter; empty where it has none
    glyph: str

    @property
    def of_situation(self) -> bool:
        """Whether it is the card of a situation."""
        return isinstance(self.document.content, Situation)

    @property
    def revision(self) -> str:
        """Eight hexadecimal digits that change when the text of the cue card does."""
        said = (f"({when}) {line}" if when else line for line, when in self.lines)
        return fingerprint("\n".join((self.document.content.title, self.when, *said, self.avoid)))

    @property
    def lines(self) -> list[tuple[str, str]]:
        """What to say, each with when to say it."""
        return list(zip(self.say, self.moments, strict=True))

    @property
    def key(self) -> str:
        """Its unique name among all cards: a situation may have the slug of a practice."""
        return f"{SITUATIONS}.{self.document.slug}" if self.of_situation else self.document.slug

    @property
    def faces(self) -> dict[str, dict[str, Loc]]:
        """Where the texts of each face are in front matter, by their path in the card's data.

        The back of a situation's card lists titles of practices, which are in other files and so are left out.
        """
        inside: Loc = () if self.of_situation else ("cue_card",)
        text: Loc = ("text",) if self.of_situation else ()
        front: dict[str, Loc] = {"title": ("title",), "when": ("first",) if self.of_situation else ("cue_card", "when")}
        front |= {f"say {index}": (*inside, "say", index, *text) for index in range(len(self.say))}
        front["avoid"] = ("avoid", 0, "text") if self.of_situation else ("cue_card", "avoid")
        steps = () if self.of_situation else range(len(self.steps))
        back: dict[str, Loc] = {f"steps {index}": ("steps", index, "do") for index in steps} | self.acts
        return {"front": front, "back": back} | ({"ladder": self._rungs} if self._rungs else {})

    @property
    def _rungs(self) -> dict[str, Loc]:
        """Where the texts of the ladder are in front matter, by their path in the card's data."""
        return {
            f"ladder {number} {index}": ("still_fails", number, field)
            for number, rung in enumerate(self.document.content.still_fails)
            for index, field in enumerate(("text", "say") if rung.say else ("text",))
        }

    @property
    def acts(self) -> dict[str, Loc]:
        """Where the acts of the checklist are in front matter, by their path in the checklist's data."""
        return {
            f"phases {number} 1 {index}": ("checklist", phase, index)
            for number, (phase, acts) in enumerate(self.checklist.phases)
            for index in range(len(acts))
        }

    @property
    def page(self) -> dict[str, Loc]:
        """Where the texts of a situation's page are in front matter, by their path in the page's data."""
        content = self.document.content
        if isinstance(content, Practice):
            return {}
        avoided = range(len(content.avoid))
        return (
            {"title": ("title",), "ask": ("ask",), "first": ("first",)}
            | {f"say {index}": ("say", index, "text") for index in range(len(content.say))}
            | {f"avoid {index} 0": ("avoid", index, "text") for index in avoided}
            | {f"avoid {index} 1": ("avoid", index, "because") for index in avoided}
            | self._rungs
            | self.acts
        )

    def locations(self, layout: str) -> dict[str, Loc]:
        """Return where the texts that one layout shows are in front matter, by their path in its data."""
        if layout == "page":
            return self.page
        if layout == "coaching":
            return self.acts
        return {path: loc for face in self.faces.values() for path, loc in face.items()}


@dataclass(frozen=True)
class CardSet:
    """Cards that are printed together, and the page they belong to."""

    made_for: MadeFor  # what it is the set of
    slug: str
    title: str
    label: str  # in menus and titles of files
    address: str
    source: str  # the path of the file that an editor would change
    cards: tuple[Card, ...]
    read: tuple[str, ...] = ()  # titles of what a programme has to look through besides


@dataclass(frozen=True)
class _SetsWithPages:
    """Builds the sets that have a page; equal ones give `Handbook.once` the same result."""

    situations: str

    def __call__(self, handbook: Handbook) -> tuple[CardSet, ...]:
        return tuple(self._sets(handbook))

    def _sets(self, handbook: Handbook) -> Iterator[CardSet]:
        title = self.situations
        if cards := tuple(_of_situation(handbook, each, title) for each in handbook.situations.values()):
            yield CardSet(
                "set of situations", SITUATIONS, title, title, "/situations/", cards[0].document.source.path, cards
            )
        for slug, chapter in handbook.chapters.items():
            content = chapter.content
            if cards := tuple(practice.once(_of_practice, chapter) for practice in handbook.practices_of(slug)):
                yield CardSet("chapters", slug, content.title, content.title, f"/{slug}/", chapter.source.path, cards)


def sets_with_pages(handbook: Handbook, situations: str) -> tuple[CardSet, ...]:
    """Return the sets that have a page: all situations, under the title given, and the practices of each chapter."""
    return handbook.once(_SetsWithPages(situations))


def sets_with_files(handbook: Handbook, situations: str, name: str) -> Iterator[CardSet]:
    """Yield the sets that have PDF files.

    Those with a page, of programmes, of all cards, under the name given, and of each situation by itself.
    """
    sets = sets_with_pages(handbook, situations)
    cards = {card.document.slug: card for each in sets for card in each.cards if not card.of_situation}
    yield from sets
    for slug, programme in handbook.programmes.items():
        chosen = tuple(cards[practice] for practice in programme.content.practices)
        title = programme.content.title
        named = dict.fromkeys(name for module in programme.content.modules for name in module.situations)
        read = tuple(handbook.situations[name].content.title for name in named)
        yield CardSet("programmes", slug, title, title, f"/onboarding/{slug}/", programme.source.path, chosen, read)
    every = tuple(card for each in sets for card in each.cards)
    yield CardSet("handbook", "handbook", name, name, "/", "docs/index.md", every)
    for card in (card for card in every if card.of_situation):
        slug, title, source = card.document.slug, card.document.content.title, card.document.source.path
        yield CardSet("situations", slug, title, title, card.address, source, (card,))


def _of_situation(handbook: Handbook, situation: Document[Situation], label: str) -> Card:
    known = [handbook.practices.get(help_.use) for help_ in situation.content.practices]
    return situation.once(_OfSituation(label), *filter(None, known))


@dataclass(frozen=True)
class _OfSituation:
    """Makes the card of a situation; equal ones give `Document.once` the same card for the same practices."""

    label: str

    def __call__(self, situation: Document[Situation], *helping: Document[Practice]) -> Card:
        content, address = situation.content, f"/situations/{situation.slug}/"
        best = content.say[:MOST_LINES]
        said = tuple(phrase.text for phrase in best), tuple(phrase.when or "" for phrase in best)
        steps, texts = tuple(one.content.title for one in helping), (content.first, *said, content.avoid[0].text)
        return Card(situation, self.label, address, *texts, steps, content.checklist, "", BELL)


def _of_practice(practice: Document[Practice], chapter: Document[Chapter]) -> Card:
    content, card, of = practice.content, practice.content.cue_card, chapter.content
    address = f"/{practice.folder}/{practice.slug}/"
    steps, moments = tuple(step.do for step in content.steps), ("",) * len(card.say)
    texts = (card.when, card.say, moments, card.avoid)
    return Card(practice, of.title, address, *texts, steps, content.checklist, of.colour, of.glyph)
