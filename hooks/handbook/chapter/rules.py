"""What must be true of chapters."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.core.problems import Problem


def chapters_list_their_practices(handbook: Handbook) -> Iterator[Problem]:
    """A chapter lists exactly the practices in its folder, each once."""
    practices = handbook.files["practices"]
    listed = set()
    for chapter in handbook.chapters.values():
        for index, slug in enumerate(chapter.content.practices):
            path = f"docs/{chapter.slug}/{slug}.md"
            if practices.get(slug) != path:
                remedy = "Write it, or take it off the list"
                yield chapter.source.problem(("practices", index), f"there is no {path}", remedy, follows=slug)
            elif slug in listed:
                yield chapter.source.problem(("practices", index), f"`{slug}` is listed twice", "Take one out")
            listed.add(slug)
    for slug, path in practices.items():
        folder = path.split("/")[1]
        index_path = f"docs/{folder}/index.md"
        if folder not in handbook.files["chapters"]:
            remedy = "Write it, or move this file to its chapter"
            yield Problem(path, 1, 1, f"its chapter has no {index_path}", remedy, follows=folder)
        elif folder in handbook.chapters and slug not in listed:
            remedy = f"Add `{slug}` to `practices:` in {index_path}"
            yield Problem(path, 1, 1, "its chapter does not list it", remedy, follows=f"new {slug}")


def unseen_chapters(handbook: Handbook) -> list[Problem]:
    """Return a warning for each chapter that no reader sees: one whose practices are all drafts is a draft, too."""
    return [
        chapter.source.problem(
            ("practices",),
            "nobody sees this chapter, for no practice in it is published",
            f"Begin one with `handbook new practice {chapter.slug}/…`, or finish a draft",
        )
        for chapter in handbook.chapters.values()
        if chapter.source.path in handbook.drafts
    ]


RULES: tuple[Rule, ...] = (chapters_list_their_practices,)
