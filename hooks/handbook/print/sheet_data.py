"""The shapes of the data that Typst templates get as JSON.

A text is a tuple of runs: style and words, a fill-in in the style "var", when to say words in "when". Revisions are
eight hexadecimal digits; dates are ready to be read, such as "22 November 2026"; names of layouts and papers are those
of sheets/layouts_and_type_sizes.yml.
"""

from typing import TypedDict

from handbook.print.runs import Run

Text = tuple[Run, ...]
Phase = tuple[str, list[Text]]  # of a checklist: its name and its acts
Rung = list[Text]  # of a ladder: what to do, and words for it where it has any
Growth = dict[str, dict[str, float]]  # by how much type grows, by layout and face


class PageLink(TypedDict):
    """The way back to a page; an address is in parts, and a line may break between any two."""

    path: list[str]  # from the site's root
    shown: list[str]  # without the scheme; where the site has no address, the path
    absolute: str  # with the scheme; empty where the site has no address
    code: str  # a QR code as SVG; empty where the site has no address


class ChapterLook(TypedDict):
    """What a chapter is known by."""

    colour: str  # as CSS writes it
    glyph: str  # SVG, white; empty where there is none


class Company(TypedDict):
    """Whose sheets they are; each is empty where the company did not say."""

    name: str
    logo: str  # SVG


class Printed(TypedDict):
    """What is printed of every practice and situation."""

    slug: str
    title: str
    label: str  # of its chapter, or of all situations
    chapter: ChapterLook
    growth: Growth  # empty where it was not measured: then no type grows
    url: PageLink
    revision: str
    reviewed: str  # the day on which it was last read through
    due: str  # the day by which it is read through again


class CardData(Printed):
    """A cue card; its revision is that of the card's own text."""

    first: bool  # whether `when` is what comes first, as in a situation
    moment: str  # the label before `when`
    next: str  # the label above `steps`
    when: Text
    say: list[Text]
    avoid: Text
    steps: list[Text]  # of a practice; of a situation, the titles of practices that help
    phases: list[Phase]
    ladder: list[Rung]


class ChecklistData(Printed):
    """A checklist."""

    phases: list[Phase]


class SituationData(ChecklistData):
    """All of a situation that is on its page."""

    ask: Text
    first: Text
    say: list[Text]
    avoid: list[tuple[Text, Text]]  # what not to say, and why
    ladder: list[Rung]
    helps: list[str]  # titles of practices


class Panel(TypedDict):
    """A small page of a guide."""

    card: int  # the number of its card in the part
    face: str  # front, or ladder where the card has one


class GuidePart(TypedDict):
    """One folded sheet of a set's pocket guide."""

    title: str
    label: str  # whose handbook it is
    chapter: ChapterLook
    count: int  # of parts that the set has
    place: str  # such as "Part 1 of 2"
    cards: list[CardData]
    panels: list[Panel]  # between the covers
    url: PageLink
    revision: str  # of all its cards
    due: str  # the earliest of its cards


class Look(TypedDict):
    """Colours as CSS writes them, by name, and families of type, from site/tokens.yml."""

    colours: dict[str, str]
    text: list[str]
    display: list[str]


class SheetData(TypedDict):
    """What every file has."""

    title: str
    author: str
    language: str  # a BCP 47 tag
    direction: str  # ltr or rtl
    paper: str
    words: dict[str, str]  # `sheets` in locale/words.yml
    look: Look
    company: Company


class CardSheets(SheetData):
    """Data of cards.typ and poster.typ."""

    layout: str
    cards: list[CardData]


class ChecklistSheets(SheetData):
    """Data of checklists.typ and coaching.typ."""

    lists: list[ChecklistData]


class SignOffSheets(ChecklistSheets):
    """Data of sign-off.typ."""

    read: list[str]  # titles of pages to have read besides those of the lists
    url: PageLink


class GuideSheets(SheetData):
    """Data of guide.typ."""

    parts: list[GuidePart]


class SituationSheets(SheetData):
    """Data of situation.typ."""

    situations: list[SituationData]
