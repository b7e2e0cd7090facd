"""The rules of every room together, and `validate`, which applies them to a handbook."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from pathlib import Path

from handbook.cache.disk_cache import Cache
from handbook.chapter.rules import unseen_chapters
from handbook.content import rules as content
from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.load import Reading, load
from handbook.content.prose_recall import recall_prose
from handbook.content.references import dangling
from handbook.core.data_file import DataError, read_shaped
from handbook.core.problems import Problem, in_order
from handbook.dialogue import rules as dialogue
from handbook.edition.layers import tree_of
from handbook.edition.model import read_edition
from handbook.exports.registry import OPTIONAL
from handbook.grave import rules as grave
from handbook.grave.subjects import read_subjects
from handbook.grave.untaught import untaught
from handbook.print import rules as paper
from handbook.print.families import family_problems
from handbook.publish import link_rules as links
from handbook.publish import permalink_rules as permalinks
from handbook.publish import rules as publish
from handbook.publish.edition_lock import lock_of
from handbook.publish.new_quiz_rules import new_quizzes_give_nothing_away
from handbook.publish.permalinks import LOCK
from handbook.registry import PRODUCTS
from handbook.search.language import read_rules
from handbook.search.synonyms import synonym_problems
from handbook.site.brand import colour_problems
from handbook.site.brand_files import file_problems
from handbook.site.settings import setting_problems
from handbook.site.templates import FOLDER, WORDS, Templates
from handbook.site.tokens import TOKENS, Tokens
from handbook.site.words import read_interface_words
from handbook.upkeep import rules as upkeep

RULES: tuple[Rule, ...] = (
    *content.RULES,
    *dialogue.RULES,
    *(rule for product in PRODUCTS for rule in product.rules),
    *grave.RULES,
    *publish.RULES,
    *links.RULES,
    paper.every_character_can_be_printed,
)


class BuildMode(Enum):
    """What the handbook is opened for."""

    CHECK = "every problem, drafts and all"
    PREVIEW = "drafts are shown, and what is unfinished about them is forgiven"
    PUBLISH = "drafts are left out, and so are their problems"


def validate(root: Path, mode: BuildMode, readings: dict[str, Reading] | None = None) -> tuple[Handbook, list[Problem]]:
    """Read and validate the tree under `root`; return the handbook, and its problems sorted by place.

    What `readings` has of the last time is not read again.
    """
    cache, tree = Cache.of(root), tree_of(root)
    earlier = Cache() if readings else cache  # what commands before this process found is asked for once
    handbook, unreadable = load(tree, readings, earlier)
    if mode is BuildMode.PUBLISH:
        handbook = handbook.without(handbook.drafts)
    elif mode is BuildMode.PREVIEW:
        handbook = handbook.without(_empty_chapters(handbook))
    recall_prose(handbook, earlier)
    problems = unreadable + [problem for rule in RULES for problem in rule(handbook)]
    problems += paper.every_card_fits(handbook, cache, templates_of(root))
    if mode is BuildMode.CHECK:  # alone, for what a build makes of the content never depends on the day
        problems += upkeep.days_are_past(handbook, dt.datetime.now(tz=dt.UTC).date())
    if mode is BuildMode.PREVIEW:
        handbook = _presentable(handbook, problems)
    problems += content.nothing_is_left_to_write(handbook)
    problems += [*synonym_problems(), *data_problems(), *edition_problems(root)]
    lock, changed = lock_of(handbook, root)
    problems += permalinks.permalinks_are_kept(handbook, lock)
    if mode is not BuildMode.PREVIEW:
        problems += new_quizzes_give_nothing_away(handbook, root)
    problems = [_as_named(problem, handbook.misnamed) for problem in problems]
    forgiven = frozenset() if mode is BuildMode.CHECK else handbook.drafts
    problems = [problem for problem in problems if problem.path not in forgiven]
    if mode is not BuildMode.PREVIEW:
        there = (root / LOCK).exists()
        later = bool(problems)
        problems += permalinks.permalinks_are_listed(handbook, lock, changed, there=there, later=later)
    return handbook, in_order(map(tree.told, problems))


def _empty_chapters(handbook: Handbook) -> frozenset[str]:
    """Return the paths of chapters that have no practice yet, not even a draft: there is nothing to show of them."""
    chapters = handbook.chapters.items()
    return frozenset(chapter.source.path for slug, chapter in chapters if not handbook.practices_of(slug))


def _as_named(problem: Problem, misnamed: Mapping[str, str]) -> Problem:
    """Return the problem of a file that was read in spite of its name, at the name that it has."""
    name = misnamed.get(problem.path)
    return replace(problem, path=name, follows=f"{problem.follows}, {name}".removeprefix(", ")) if name else problem


def data_problems(folder: Path = FOLDER) -> Iterator[Problem]:
    """Yield what is wrong with our own files of data, as far as can be known before they are used."""
    readers = (
        lambda: read_interface_words(folder / WORDS),
        lambda: read_shaped(folder / TOKENS, Tokens),
        lambda: read_rules(folder),
        lambda: read_subjects(folder),
    )
    for read in readers:
        try:
            read()
        except DataError as error:
            yield from error.problems


def templates_of(root: Path) -> Templates:
    """Return the templates with what the edition in the folder shows in the place of ours, if it is one."""
    templates, found = Templates(), read_edition(root)
    if found:
        templates.show(found[0], root)
    return templates


def missing(handbook: Handbook) -> list[Problem]:
    """Return what is missing though nothing fails: subjects that no page teaches, and chapters that nobody sees."""
    return [*untaught(handbook), *unseen_chapters(handbook)]


def edition_problems(root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the brand of an edition, and with what it leaves out beside pages."""
    if not (found := read_edition(root)):
        return
    edition, source = found
    if edition.palettes:
        yield from colour_problems(read_shaped(FOLDER / TOKENS, Tokens), edition, source)
    yield from setting_problems(edition, source)
    yield from file_problems(root, edition, source)
    yield from family_problems(root, edition, source)
    for number, kind in enumerate(edition.leave_out.files):
        if kind not in OPTIONAL:
            reference = source, ("leave_out", "files", number), kind
            yield dangling(
                reference, "kind of files to leave out", OPTIONAL, f"take it out; there is {', '.join(OPTIONAL)}"
            )


def _presentable(handbook: Handbook, problems: list[Problem]) -> Handbook:
    """Leave out the drafts that have problems, then those that pointed to them, and so on."""
    while broken := _with_partners({problem.path for problem in problems} & handbook.drafts) & _shown(handbook):
        handbook = handbook.without(broken)
        problems = [problem for rule in RULES for problem in rule(handbook)]
    return handbook


def _shown(handbook: Handbook) -> frozenset[str]:
    """Return the paths of all documents but of chapters, which wait for their practices."""
    waiting = {chapter.source.path for chapter in handbook.chapters.values()}
    return frozenset(document.source.path for document in handbook.documents()) - waiting


def _with_partners(paths: set[str]) -> frozenset[str]:
    """Return the paths with those of the quizzes of practices, and of the practices of quizzes."""
    pages = {path.replace("quizzes/", "docs/", 1) for path in paths}
    return frozenset(pages | {path.replace("docs/", "quizzes/", 1) for path in pages})
