"""What changed between two catalogues, in words: for course builders, and for whoever publishes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from pydantic import ValidationError

from handbook.content.kinds import key
from handbook.exports.catalogue.model import (
    CardEntry,
    Catalogue,
    PracticeEntry,
    ProgrammeEntry,
    QuizEntry,
    RehearsalEntry,
    SituationEntry,
)
from handbook.site.file_kinds import REHEARSALS
from handbook.site.templates import Templates

NOT_FOUND = 404
SECONDS = 30  # to wait for a published catalogue


@dataclass(frozen=True)
class Difference:
    """What is new, changed and gone, each by its name."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True)
class QuizChange:
    """What became of a quiz that both catalogues have."""

    quiz: QuizEntry
    items: Difference
    pass_mark: tuple[int, int]  # before and after, as is the next
    item_count: tuple[int, int]

    def __bool__(self) -> bool:
        """Return whether there is anything to tell."""
        return bool(self.items) or any(before != after for before, after in (self.pass_mark, self.item_count))


def read_catalogue(place: str) -> Catalogue | None:
    """Return the catalogue in a file or at a web address; None where the web has none yet.

    Raises ValueError with what is wrong and what to do.
    """
    try:
        return Catalogue.model_validate_json(_bytes(place))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        message = (
            f"{place}: this is no catalogue of format 2: {where}: {first['msg']}. Name the catalogue of a newer build."
        )
        raise ValueError(message) from error
    except HTTPError as error:
        if error.code == NOT_FOUND:
            return None
        message = f"{place}: the server answers {error.code}. Try again later."
        raise ValueError(message) from error
    except OSError as error:
        message = f"{place}: it can't be opened: {error.strerror or error}. Build the site, or correct the name."
        raise ValueError(message) from error


def _bytes(place: str) -> bytes:
    if not place.startswith(("https://", "http://")):
        return Path(place).read_bytes()
    with urlopen(place, timeout=SECONDS) as answer:  # noqa: S310 - a web address, as was just seen
        content: bytes = answer.read()
        return content


def changes(old: Catalogue, new: Catalogue, templates: Templates) -> str:
    """Return what changed, as Markdown."""
    values = {
        "titles": {
            **{entry.id: entry.title for each in (old, new) for entry in (*each.quizzes, *each.situations)},
            **{_key(entry): entry.title for each in (old, new) for entry in each.rehearsals},
        },
        "differences": {
            "quizzes": difference(dict.fromkeys(_ids(old), ""), dict.fromkeys(_ids(new), "")),
            "practices": difference(_revisions(old.practices), _revisions(new.practices)),
            "situations": difference(_revisions(old.situations), _revisions(new.situations)),
            "rehearsals": difference(*({_key(one): one.revision for one in each.rehearsals} for each in (old, new))),
            "cards": difference(_revisions(old.cards), _revisions(new.cards)),
            "programmes": difference(_revisions(old.programmes), _revisions(new.programmes)),
        },
        "quizzes": [change for change in _quizzes(old, new) if change],
        "files_changed": {kind: found for kind, found in _files(old, new) if found},
    }
    return templates.text("exports/catalogue/changes.md", "/", **values)


def difference(old: Mapping[str, str], new: Mapping[str, str]) -> Difference:
    """Return which names are new, which stand for something else now, and which are gone."""
    return Difference(
        tuple(name for name in new if name not in old),
        tuple(name for name in new if name in old and new[name] != old[name]),
        tuple(name for name in old if name not in new),
    )


def _key(rehearsal: RehearsalEntry) -> str:
    return key(REHEARSALS, rehearsal.id)  # as the catalogue says of its files


def _ids(catalogue: Catalogue) -> list[str]:
    return [quiz.id for quiz in catalogue.quizzes]


def _revisions(entries: Iterable[PracticeEntry | SituationEntry | CardEntry | ProgrammeEntry]) -> dict[str, str]:
    return {entry.id: entry.revision for entry in entries}


def _quizzes(old: Catalogue, new: Catalogue) -> Iterator[QuizChange]:
    """Yield what became of each quiz; items are named once, under their practice."""
    before = {quiz.id: quiz for quiz in old.quizzes}
    for quiz in new.quizzes:
        if then := before.get(quiz.id):
            items = difference(then.items, quiz.items) if quiz.kind == "practice" else Difference()
            yield QuizChange(quiz, items, (then.pass_mark, quiz.pass_mark), (then.item_count, quiz.item_count))


def _files(old: Catalogue, new: Catalogue) -> Iterator[tuple[str, Difference]]:
    for kind in dict.fromkeys(file.kind for file in (*old.files, *new.files)):
        hashes = ({file.id: file.sha256 for file in each.files if file.kind == kind} for each in (old, new))
        yield kind, difference(*hashes)
