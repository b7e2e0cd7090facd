"""The site's navigation: sections by what people come for, chapters in reading order."""

from collections.abc import Mapping
from typing import Any

from handbook.content.handbook import Handbook

Nav = list[Any]
MOST_ENTRIES = 60  # of one section: a menu of hundreds helps nobody, and every page of the section would carry it


def navigation(handbook: Handbook, files: Mapping[str, str], words: Mapping[str, str]) -> Nav:
    """Return MkDocs' `nav`: `files` has the source path of every page by its address."""
    chapters = list(handbook.chapters.items())
    practices = [
        {
            chapter.content.label: _brief(
                files[f"/{slug}/"], [files[f"/{slug}/{p.slug}/"] for p in handbook.practices_of(slug)]
            )
        }
        for slug, chapter in chapters
    ]
    programmes = [files[f"/onboarding/{slug}/"] for slug in handbook.programmes]
    situations = [files[f"/situations/{slug}/"] for slug in handbook.situations]
    rehearsals = [files[f"/rehearsals/{slug}/"] for slug in handbook.rehearsals]
    own = [files[address] for address in ("/news/", "/a-z/", "/offline/") if address in files]
    about = [files[f"/{slug}/"] for slug in handbook.pages if slug != "index" and "/" not in slug]

    def section(folder: str) -> Nav:
        labelled = [{chapter.content.label: files[f"/{folder}/{slug}/"]} for slug, chapter in chapters]
        moments = [{words["situations"]: files[f"/{folder}/situations/"]}] if f"/{folder}/situations/" in files else []
        return [files[f"/{folder}/"], *moments, *labelled]

    sheets = [{words["cards"]: section("cue-cards")}, {words["checklists"]: section("checklists")}]
    return [
        {words["home"]: files["/"]},
        {words["situations"]: _brief(files["/situations/"], situations)},
        {words["practices"]: practices},
        {words["quizzes"]: [*section("quizzes"), files["/review/"], files["/progress/"]]},
        *([{words["rehearsals"]: _brief(files["/rehearsals/"], rehearsals)}] if rehearsals else []),
        *([{words["onboarding"]: [files["/onboarding/"], *programmes, files["/sign-off/"]]}] if programmes else []),
        {words["print"]: [*sheets, {words["huddles"]: [files["/huddles/"]]}]},
        {words["phrasebook"]: files["/phrasebook/"]},
        {words["about"]: [*about, *own, files["/company/"], files["/sources/"]]},
    ]


def _brief(index: str, pages: Nav) -> Nav:
    """Return a section's entries; of a large one only its index, which lists them all."""
    return [index, *pages] if len(pages) <= MOST_ENTRIES else [index]
