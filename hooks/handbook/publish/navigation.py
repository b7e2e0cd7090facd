"""The site's navigation: sections by what people come for, chapters in reading order."""

from collections.abc import Mapping

from handbook.content.handbook import Handbook
from handbook.content.kinds import KINDS
from handbook.registry import PRODUCTS
from handbook.site.menu import Menu, Nav

FIRST = ("situations", "practices", "quizzes")  # the other sections of content come after, as the registry has them


def navigation(handbook: Handbook, files: Mapping[str, str], words: Mapping[str, str]) -> Nav:
    """Return MkDocs' `nav`: `files` has the source path of every page by its address."""
    menu = Menu(handbook, files, words)
    sections = {one.section.word: one.section.entries(menu) for one in PRODUCTS if one.section}
    order = dict.fromkeys((*FIRST, *sections))
    sheets = [{words[word]: menu.by_chapter(folder)} for word, folder in _SHEETS.items()]
    return [
        {words["home"]: files["/"]},
        *({words[word]: entries} for word in order if (entries := sections[word]) is not None),
        {words["print"]: [*sheets, {words["huddles"]: [files["/huddles/"]]}]},
        *({words["phrasebook"]: files[address]} for address in ("/phrasebook/",) if address in files),
        {words["about"]: _about(handbook, files)},
    ]


def bar_links(words: Mapping[str, str]) -> dict[str, str]:
    """Return the link of the bar at the foot of phones that is marked in a section, by the section's label."""
    marked = {one.section.word: one.section.bar for one in PRODUCTS if one.section}
    return {words[word]: link for word, link in marked.items() if link}


_SHEETS = {"cards": "cue-cards", "checklists": "checklists"}


def _about(handbook: Handbook, files: Mapping[str, str]) -> Nav:
    """Return the pages that have no section of their own, with those that every handbook has at the end."""
    single = {f"/{kind.name}/": kind.required for kind in KINDS if kind.single}
    plain = [f"/{slug}/" for slug in handbook.pages if slug != "index" and "/" not in slug]
    extra = [address for address, required in single.items() if not required]
    last = [address for address, required in single.items() if required]
    return [files[address] for address in (*plain, *extra, "/a-z/", "/offline/", *last) if address in files]
