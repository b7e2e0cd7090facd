"""Every practice is whole: what the shape of its own file cannot see."""

from collections.abc import Iterator

from handbook.content.handbook import Document, Handbook
from handbook.core.problems import Problem
from handbook.practice.anchors import PROSE_HEADINGS, Heading, prose_headings
from handbook.practice.model import Practice

FEWEST_TYPES = 3


def the_fixed_pages_are_there(handbook: Handbook) -> Iterator[Problem]:
    """The home page, the company file and the list of sources exist."""
    for kind, slug in (("pages", "index"), ("company", "company"), ("sources", "sources")):
        if slug not in handbook.files[kind]:
            yield Problem(f"docs/{slug}.md", 1, 1, "the file is missing", "Every handbook has one; write it")


def chapters_list_their_practices(handbook: Handbook) -> Iterator[Problem]:
    """A chapter lists exactly the practices in its folder, each once."""
    practices = handbook.files["practices"]
    listed = set()
    for chapter in handbook.chapters.values():
        for index, slug in enumerate(chapter.content.practices):
            path = f"docs/{chapter.slug}/{slug}.md"
            if practices.get(slug) != path:
                yield chapter.source.problem(
                    ("practices", index), f"there is no {path}", "Write it, or take it off the list"
                )
            elif slug in listed:
                yield chapter.source.problem(("practices", index), f"`{slug}` is listed twice", "Take one out")
            listed.add(slug)
    for slug, path in practices.items():
        folder = path.split("/")[1]
        index_path = f"docs/{folder}/index.md"
        if folder not in handbook.files["chapters"]:
            yield Problem(path, 1, 1, f"its chapter has no {index_path}", "Write it, or move this file to its chapter")
        elif folder in handbook.chapters and slug not in listed:
            yield Problem(path, 1, 1, "its chapter does not list it", f"Add `{slug}` to `practices:` in {index_path}")


def the_list_of_situations_is_whole(handbook: Handbook) -> Iterator[Problem]:
    """docs/situations/index.md lists every situation once, in one of its groups."""
    if handbook.situation_list is None:
        return
    source, listed = handbook.situation_list.source, set[str]()
    for number, group in enumerate(handbook.situation_list.content.groups):
        for index, slug in enumerate(group.situations):
            loc = ("groups", number, "situations", index)
            if slug not in handbook.files["situations"]:
                what = f"there is no docs/situations/{slug}.md"
                yield source.problem(loc, what, "Write it, or take it off the list")
            elif slug in listed:
                yield source.problem(loc, f"`{slug}` is listed twice", "Take one out")
            listed.add(slug)
    for slug, path in handbook.files["situations"].items():
        if slug not in listed:
            what = "docs/situations/index.md does not list it"
            yield Problem(path, 1, 1, what, f"Add `{slug}` to one of the `groups:` there")


def every_practice_has_a_quiz(handbook: Handbook) -> Iterator[Problem]:
    """A practice's quiz lies under the same chapter and name."""
    for practice in handbook.practices.values():
        wanted = f"quizzes/{practice.folder}/{practice.slug}.md"
        if handbook.files["quizzes"].get(practice.slug) != wanted:
            yield practice.source.problem((), "the practice has no quiz", f"Write {wanted}")


def every_quiz_has_a_practice(handbook: Handbook) -> Iterator[Problem]:
    """A quiz belongs to the practice of the same chapter and name."""
    for slug, path in handbook.files["quizzes"].items():
        wanted = path.replace("quizzes/", "docs/", 1)
        if handbook.files["practices"].get(slug) != wanted:
            yield Problem(
                path, 1, 1, f"the quiz has no practice {wanted}", "Write it, or move the quiz to its practice's name"
            )


def every_practice_shows_three_channels(handbook: Handbook) -> Iterator[Problem]:
    """The three examples play on three channels."""
    for practice in handbook.practices.values():
        seen: dict[str, int] = {}
        for index, example in enumerate(practice.content.examples):
            if example.channel in seen:
                what = f"`examples {index + 1}` is on the same channel as `examples {seen[example.channel] + 1}`"
                yield practice.source.problem(("examples", index, "channel"), what, "Show three different channels")
            seen.setdefault(example.channel, index)


def every_practice_explains_itself(handbook: Handbook) -> Iterator[Problem]:
    """The prose has the three headings that quizzes link to, and words under them."""
    for practice in handbook.practices.values():
        sections = practice.once(_headings)
        for anchor, heading in PROSE_HEADINGS.items():
            if anchor not in sections:
                place = (practice.source.path, practice.source.body_line, 1)
                yield Problem(*place, f"the prose has no heading `## {heading}`", "Write that section")
            elif sections[anchor].empty:
                place = (practice.source.path, sections[anchor].line, 1)
                yield Problem(*place, f"nothing stands under `## {heading}`", "Write that section")


def _headings(practice: Document[Practice]) -> dict[str, Heading]:
    return prose_headings(practice.source)


def every_quiz_mixes_its_types(handbook: Handbook) -> Iterator[Problem]:
    """A quiz has items of three types or more."""
    for quiz in handbook.quizzes.values():
        kinds = sorted({item.type for item in quiz.content.items})
        if len(kinds) < FEWEST_TYPES:
            what = f"the quiz has items of {len(kinds)} types ({', '.join(kinds)}); {FEWEST_TYPES} at least"
            yield quiz.source.problem(("items",), what, "Turn an item into choice, multiple, order, match or spot")
