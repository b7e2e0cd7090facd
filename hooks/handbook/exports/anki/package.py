"""An Anki package: one card a question, in a deck for each practice; importing it again updates the same notes."""

import datetime as dt
import hashlib
import json
import sqlite3
from contextlib import closing
from typing import Any

from handbook.core.archive import archive
from handbook.exports.questions.bank import Bank, Group, Question, last_read
from handbook.exports.questions.format import Format
from handbook.site.context import SiteContext

# These ids are for ever, and so are the fields and their order: Anki updates no note whose type has other fields.
NOTE_TYPE = 1_730_000_000_001
FIELDS = ("Id", "Practice", "Question", "Answers", "Key", "Reasons", "Hints", "Revision")
FIRST_ID = 1_730_000_000_000  # Anki takes ids for milliseconds, so they stay near real ones
CREATED = FIRST_ID // 1000  # the collection's first day, in seconds
DAY = 86_400  # seconds
SEPARATOR = "\x1f"  # between fields
_VERSION = slice(92, 100)  # where SQLite writes its own version into a file

Note = tuple[int, str, int, int, str, str, str, int]
Row = tuple[int, Note]
NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"
CARD = "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '')"
COLLECTION = "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, -1, 0, ?, ?, ?, ?, '{}')"


def practice(group: Group, context: SiteContext) -> list[Row]:
    """Return the notes of a practice, each with the id of its card."""
    return [(_id("card", question.item.id), _note(context, question)) for question in group.questions]


def whole(bank: Bank, practices: list[list[Row]], context: SiteContext) -> bytes:
    """Return the package."""
    edited = _made_at(context)
    decks = {group.practice.slug: (_id("deck", group.practice.slug), _name(context, group)) for group in bank.groups}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(context.text("exports/anki/layout.sql", "/"))
        database.execute(COLLECTION, (CREATED, edited * 1000, edited * 1000, *_about(context, decks, edited)))
        for group, rows in zip(bank.groups, practices, strict=True):
            deck, _ = decks[group.practice.slug]
            database.executemany(NOTE, (note for _, note in rows))
            database.executemany(CARD, ((card, note[0], deck, edited) for card, note in rows))
        content = bytearray(database.serialize())
    content[_VERSION] = bytes(8)
    return archive({"collection.anki2": bytes(content), "media": b"{}"})


def _made_at(context: SiteContext) -> int:
    """Return when this version was made, in seconds; without a date, the last day on which a practice was read."""
    if context.settings.made_at:
        return context.settings.made_at
    day = last_read(context.handbook)
    return int(dt.datetime.combine(day, dt.time(), dt.UTC).timestamp())


def _id(kind: str, name: str) -> int:
    return FIRST_ID + int.from_bytes(hashlib.sha256(f"{kind}/{name}".encode()).digest()[:5])


def _name(context: SiteContext, group: Group) -> str:
    names = (context.words["bank"]["title"], group.chapter.content.title, group.practice.content.title)
    return "::".join(name.replace("::", ":") for name in names)


def _about(context: SiteContext, decks: dict[str, tuple[int, str]], edited: int) -> tuple[str, ...]:
    """Return the collection's settings, note types, decks and options, each as JSON."""
    sides = {
        name: context.text(f"exports/anki/{name}", "/").strip() for name in ("front.html", "back.html", "card.css")
    }
    values = {"decks": decks.values(), "edited": edited, "note_type": NOTE_TYPE, "fields": FIELDS, "sides": sides}
    made: dict[str, Any] = json.loads(context.text("exports/anki/about.json", "/", **values))
    return tuple(json.dumps(made[name], ensure_ascii=False) for name in ("conf", "models", "decks", "dconf"))


def _note(context: SiteContext, question: Question) -> Note:
    item = question.item
    made = context.blocks("exports/anki/note.html", "/", question=question)
    made |= {"id": item.id, "question": question.stem, "revision": question.revision}
    fields = [made[name.lower()].strip() for name in FIELDS]
    tags = " ".join(filter(None, ("", question.chapter, question.practice, item.type, question.ring, " ")))
    checksum = int(hashlib.sha1(item.id.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    guid, text = f"rapport:{item.id}", SEPARATOR.join(fields)
    return (_id("note", item.id), guid, NOTE_TYPE, _edited(context, text), tags, text, item.id, checksum)


def _edited(context: SiteContext, text: str) -> int:
    """Return when a note was edited, in seconds.

    Anki updates a note if this is later than what it has, or, told to update always, if it differs.
    A build without a date can't know what is later, so it lets another text have another time of that day.
    """
    if context.settings.made_at:
        return context.settings.made_at
    return _made_at(context) + int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) % DAY


ANKI = Format(
    "anki",
    "questions.apkg",
    practice,
    whole,
    leaves_out=("answer_ids", "misconceptions", "siblings_apart", "for_editors"),
)
