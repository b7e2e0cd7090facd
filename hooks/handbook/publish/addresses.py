"""Every address the site has, worked out from the content alone: what links may point to and what must never break."""

from collections.abc import Iterator

from handbook.content.handbook import Handbook

# First parts of addresses that no chapter, practice or programme may take.
RESERVED = frozenset(
    "404 a-z assets cards catalogue checklists company cue-cards downloads due exports handbook home index news "
    "offline onboarding overrides phrasebook print progress project quizzes record review schemas search "
    "situations sources sw tags".split()
)
# The kinds of content file that become a page each.
WRITTEN = tuple("pages company sources news chapters practices situations situation_list programmes".split())
CATALOGUE, CATALOGUE_SCHEMA = "/catalogue.json", "/schemas/catalogue.json"
DUE = "/due.json"
QUESTIONS = tuple(
    f"/exports/{{}}/questions.{ending}" for ending in ("moodle.xml", "gift.txt", "qti.zip", "apkg", "csv")
)
_COMPLETE = ("/exports/{}/scorm-1.2.zip", "/exports/{}/scorm-2004.zip")
_LINKED = ("/exports/{}/dispatch.zip", "/exports/{}/cmi5.zip", "/exports/{}/cmi5.xml")
PAPERS = ("a4", "letter")


def _sheets(*names: str, folder: str = "") -> tuple[str, ...]:
    return tuple(f"/print/{folder}{{}}/{name}-{paper}.pdf" for name in names for paper in PAPERS)


SHEETS = _sheets("cards-4up", "cards-8up", "checklists", "coaching")
# Files for others, by what they are of: the kind of content, the handbook, or the set of all situations; its slug goes
# between the braces.
FILES: dict[str, tuple[str, ...]] = {
    "handbook": (CATALOGUE, CATALOGUE_SCHEMA, DUE, *QUESTIONS, *SHEETS, *_sheets("poster", "guide")),
    "chapters": (*QUESTIONS, *_COMPLETE, *_LINKED, *SHEETS),
    "practices": _LINKED,
    "programmes": (*QUESTIONS, *_COMPLETE, *_LINKED, *SHEETS),
    "set of situations": SHEETS,
    "situations": _sheets("page", folder="situations/"),
}


def addresses(handbook: Handbook) -> tuple[str, ...]:
    """Return the path of every page and file for others, drafts left out, such as `/empathise/stay-calm/`."""
    return tuple(sorted({*page_files(handbook, drafts=False), *file_addresses(handbook)}))


def file_addresses(handbook: Handbook) -> Iterator[str]:
    """Yield the address of every file for others, drafts left out."""
    for kind, patterns in FILES.items():
        yield from (pattern.format(slug) for slug in _slugs(handbook, kind) for pattern in patterns)


def _slugs(handbook: Handbook, kind: str) -> list[str]:
    if kind == "handbook":
        return [kind]
    if kind == "set of situations":
        return ["situations"] if any(_found(handbook, "situations", drafts=False)) else []
    return [slug for slug, _ in _found(handbook, kind, drafts=False)]


def page_files(handbook: Handbook, *, drafts: bool) -> dict[str, str]:
    """Return the Markdown file, written or generated, that stands for each page's address, relative to docs/."""
    return dict(_written(handbook, drafts=drafts)) | {
        address: _generated_file(address) for address in _generated(handbook, drafts=drafts)
    }


def _found(handbook: Handbook, kind: str, *, drafts: bool) -> Iterator[tuple[str, str]]:
    for slug, path in handbook.files.get(kind, {}).items():
        if drafts or path not in handbook.drafts:
            yield slug, path


def _written(handbook: Handbook, *, drafts: bool) -> Iterator[tuple[str, str]]:
    for kind in WRITTEN:
        for _, path in _found(handbook, kind, drafts=drafts):
            yield of_file(path), path.removeprefix("docs/")


def _generated(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    yield from (
        "/quizzes/",
        "/checklists/",
        "/cue-cards/",
        "/phrasebook/",
        "/project/coverage/",
        "/review/",
        "/progress/",
        "/offline/",
        "/a-z/",
    )
    if not handbook.files.get("situation_list"):
        yield "/situations/"
    if handbook.files.get("situations"):
        yield from ("/checklists/situations/", "/cue-cards/situations/")
    for chapter, _ in _found(handbook, "chapters", drafts=drafts):
        for product in ("quizzes", "checklists", "cue-cards"):
            yield f"/{product}/{chapter}/"
    for kind in ("practices", "programmes"):
        for slug, _ in _found(handbook, kind, drafts=drafts):
            yield f"/quizzes/{slug}/"
    if handbook.files.get("programmes"):
        yield "/onboarding/"


def of_file(path: str) -> str:
    """Return the address of the page that the content file at `docs/…` becomes."""
    page = f"/{path.removeprefix('docs/').removesuffix('.md')}"
    return page.removesuffix("index") if page.endswith("/index") else f"{page}/"


def _generated_file(address: str) -> str:
    name = address.strip("/")
    return f"{name}.md" if "/" in name else f"{name}/index.md"
