"""Anki's own importer takes every question, and an edited one updates its note without losing what was learned."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportAnkiPackageUpdateCondition, ImportResponse

from exports.seen import MADE_AT, context, expected, file, folded, hostile, real, text_of
from handbook.content.handbook import Handbook
from handbook.items.order.model import Order
from handbook.quiz.revisions import revision
from handbook.site.context import SiteContext

if TYPE_CHECKING:  # imported first, this module would import itself in a circle
    from anki.cards import Card

IF_NEWER = ImportAnkiPackageUpdateCondition.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
ALWAYS = ImportAnkiPackageUpdateCondition.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS
LATER = MADE_AT + 60
banks = pytest.mark.parametrize("bank", [real(), hostile()], ids=["real", "hostile"])


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Return an empty collection."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def _take(
    collection: Collection, bank: SiteContext, of: str = "handbook", update: int = IF_NEWER
) -> ImportResponse.Log:
    package = Path(collection.path).with_name("questions.apkg")
    package.write_bytes(file(bank, "anki", of))
    options = ImportAnkiPackageOptions(update_notes=update, update_notetypes=update)  # type: ignore[arg-type]  # an enum is a number here
    request = ImportAnkiPackageRequest(package_path=str(package), options=options)
    return collection.import_anki_package(request).log


def _notes(collection: Collection) -> dict[str, dict[str, str]]:
    found = (collection.get_note(note) for note in collection.find_notes(""))
    return {note["Id"]: dict(note.items()) for note in found}


@banks
def test_anki_takes_every_question(collection: Collection, bank: SiteContext) -> None:
    log = _take(collection, bank)
    wanted = expected(bank)
    assert (log.found_notes, len(log.new)) == (len(wanted), len(wanted))
    read = _notes(collection)
    assert set(read) == set(wanted)
    for _, _, item in bank.handbook.items():
        seen, note = wanted[item.id], read[item.id]
        assert text_of(note["Question"]) == seen.stem
        assert note["Revision"] == revision(item)
        shown = text_of(note["Answers"])
        keys, reasons = text_of(note["Key"]), text_of(note["Reasons"])
        assert [text for text, right, _ in seen.answers if right and text not in keys] == []
        assert [text for text, right, _ in seen.answers if not right and text in keys] == []
        assert [text for text, _, why in seen.answers if text not in shown or f"{text} {why}" not in reasons] == []
        assert [left for left, right in seen.pairs if left not in shown or left not in keys] == []
        assert [spare for spare in seen.spares if spare not in shown or spare in keys] == []
        assert seen.reason in reasons
        assert [hint for hint in seen.hints if hint not in text_of(note["Hints"])] == []
        assert (not note["Hints"]) == (not seen.hints)


def test_steps_stand_in_their_order_in_the_key_and_not_in_the_question(collection: Collection) -> None:
    _take(collection, real())
    read = _notes(collection)
    for _, _, item in real().handbook.items():
        if isinstance(item, Order):
            steps = [folded(step.text) for step in item.steps]
            key, shown = text_of(read[item.id]["Key"]), text_of(read[item.id]["Answers"])
            assert [key.index(step) for step in steps] == sorted(key.index(step) for step in steps)
            assert [shown.index(step) for step in steps] != sorted(shown.index(step) for step in steps)


@banks
def test_no_text_is_taken_for_a_field_or_a_tag(collection: Collection, bank: SiteContext) -> None:
    _take(collection, bank)
    for card in collection.find_cards("")[:60]:
        drawn = collection.get_card(card)
        assert "<script" not in drawn.question() + drawn.answer()
        assert drawn.note()["Id"] in text_of(drawn.answer())


def test_questions_that_mirror_one_another_share_a_tag_that_no_other_note_has(collection: Collection) -> None:
    _take(collection, real())
    rings: dict[str, set[str]] = {}
    for _, _, item in real().handbook.items():
        if item.ring_name:
            rings.setdefault(item.ring_name, set()).add(item.id)
    assert rings
    for ring, members in rings.items():
        assert {collection.get_note(note)["Id"] for note in collection.find_notes(f"tag:{ring}")} == members
        decks = {collection.get_card(card).did for card in collection.find_cards(f"tag:{ring}")}
        assert len(decks) == 1, "they are suspended in one place"


def test_every_practice_has_its_deck_in_its_chapter(collection: Collection) -> None:
    _take(collection, real())
    handbook, title = real().handbook, real().words["bank"]["title"]
    names = {deck.name for deck in collection.decks.all_names_and_ids()}
    wanted = {
        f"{title}::{handbook.chapters[practice.folder].content.title}::{practice.content.title}"
        for practice in handbook.practices.values()
    }
    assert wanted <= names
    (root,) = [deck for deck in collection.decks.deck_tree().children if deck.name == title]
    assert {deck.name for deck in root.children} == {each.content.title for each in handbook.chapters.values()}


def test_a_question_in_two_packages_is_one_note(collection: Collection) -> None:
    handbook = real().handbook
    programme, chapter = next(iter(handbook.programmes)), next(iter(handbook.chapters))
    for of in (programme, chapter, "handbook"):
        _take(collection, real(), of)
    assert collection.note_count() == collection.card_count() == len(list(handbook.items()))


def _edited(handbook: Handbook) -> tuple[Handbook, str]:
    """Return the handbook with the first question's stem edited, and that question's id."""
    slug, quiz = next(iter(handbook.quizzes.items()))
    first, *others = quiz.content.items
    changed = first.model_copy(update={"stem": "What would you say now?"})
    content = quiz.content.model_copy(update={"items": (changed, *others)})
    return replace(handbook, quizzes={**handbook.quizzes, slug: replace(quiz, content=content)}), first.id


def _learn(collection: Collection, item: str) -> "Card":
    """Answer the question's card once, and return it as it is then."""
    (card,) = collection.find_cards(f"Id:{item}")
    drawn = collection.get_card(card)
    drawn.start_timer()
    collection.sched.answerCard(drawn, 3)  # Good
    return collection.get_card(card)


@pytest.mark.parametrize(
    ("first", "second", "update", "updated"),
    [(MADE_AT, LATER, IF_NEWER, True), (LATER, MADE_AT, IF_NEWER, False), (0, 0, ALWAYS, True)],
    ids=["a later build", "an earlier build", "builds without a date, updating always"],
)
def test_an_edited_question_updates_its_note_and_keeps_what_was_learned(
    collection: Collection, first: int, second: int, update: int, *, updated: bool
) -> None:
    chapter = next(iter(real().handbook.chapters))
    count = len(_take(collection, context(real().handbook, first), chapter).new)
    handbook, item = _edited(real().handbook)
    before = _learn(collection, item)
    log = _take(collection, context(handbook, second), chapter, update)
    assert (len(log.new), len(log.conflicting)) == (0, 0)
    assert ("What would you say now?" in _notes(collection)[item]["Question"]) is updated
    after = collection.get_card(before.id)
    assert (after.type, after.queue, after.due, after.reps) == (before.type, before.queue, before.due, before.reps)
    assert after.reps == 1
    assert collection.note_count() == count
