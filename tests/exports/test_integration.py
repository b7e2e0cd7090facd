"""The page for course builders lists every quiz and every file, whatever the file is of."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.content.load import load
from handbook.exports import registry
from handbook.exports.page import integration_pages
from handbook.exports.registry import downloads
from handbook.quiz.scopes import scopes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import Export
from handbook.site.templates import Templates
from trees import TREE
from website import handbook


@pytest.fixture
def context() -> SiteContext:
    """Return a handbook with a page for course builders."""
    return SiteContext(handbook(), Templates())


def _page(context: SiteContext) -> LexborHTMLParser:
    (page,) = integration_pages(context)
    return LexborHTMLParser("".join(page.blocks.values()))


def test_every_quiz_and_every_file_has_its_link(context: SiteContext) -> None:
    links = [node.attributes["href"] or "" for node in _page(context).css(".file a")]
    wanted = [f"../quizzes/{scope.slug}/" for scope in scopes(context.handbook)]
    wanted += [f"..{rehearsal.address}" for rehearsal in context.handbook.rehearsals.values()]
    wanted += [f"..{download.address}" for download in downloads(context)]
    assert sorted(links) == sorted(wanted)


def test_every_link_says_what_it_is_in_a_name_of_its_own(context: SiteContext) -> None:
    names = [node.attributes["aria-label"] for node in _page(context).css(".file a")]
    assert len(set(names)) == len(names)


def test_a_file_of_a_practice_or_a_situation_is_listed_under_it(
    context: SiteContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [Download(f"/exports/{of}/x.csv", "csv", of, bytes) for of in ("greet", "long-queue", "something-else")]
    monkeypatch.setattr(registry, "EXPORTS", (Export((), lambda _: iter(files)),))
    sets = {str(node.css_first("summary").text(strip=True)): node for node in _page(context).css(".file-set")}  # type: ignore[union-attr]  # each has one
    greet, queue = context.title("greet"), context.handbook.situations["long-queue"].content.title
    found = {name.rstrip("0123456789"): len(node.css(".file")) for name, node in sets.items()}
    assert (found[greet], found[queue], found["something-else"]) == (2, 1, 1)


def test_a_handbook_without_the_page_has_none() -> None:
    assert not list(integration_pages(SiteContext(load(TREE)[0], Templates())))


def test_every_kind_of_file_has_a_name_and_says_what_it_is_for(context: SiteContext) -> None:
    for kind in {download.kind for download in downloads(context)}:
        assert set(context.words["downloads"][kind]) == {"name", "for"}, kind
