"""A new version is published, and something on the way goes wrong: within one visit readers see it, or are told."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.living import Fault, Living
from browser.offline import faults
from browser.offline.faults import GoesOn, Keeps
from browser.offline.keeping import CHAPTER, PRACTICE, SAYS, go, notice, opened, said, visit
from handbook.site.context import SiteContext
from trees import ROOT

pytestmark = pytest.mark.long  # minutes; the tests beside it take the commonest of them
WORKER = "sw.js"


@dataclass(frozen=True)
class Case:
    """A fault, and what readers get: the new version, or a notice and on /offline/ the reason; pages from where."""

    fault: Callable[[Living], Fault]
    notice: str = ""  # the name of its words; empty where the new version comes
    reason: str = ""
    anew: bool = True  # whether pages are those of the new version nevertheless, as long as there is a network
    before: bool = False  # whether it was there when the first version was kept


def _caching(paths: Callable[[str], bool], *, by_query: bool = True) -> Callable[[Living], Fault]:
    return lambda _: Keeps(paths, by_query=by_query)


CASES = {
    "a proxy adds a script to every page": Case(lambda _: faults.adds_a_script, "unkept", "changed"),
    "a listed file is missing (404)": Case(lambda _: faults.misses_a_file, "unkept", "missing"),
    "a listed file fails (500)": Case(lambda _: faults.fails_for_a_file, "unkept", "missing"),
    "a file breaks off": Case(lambda _: faults.breaks_off, "unkept", "lost"),
    "gzip is mangled": Case(lambda _: faults.mangles_gzip, "unkept", "lost"),
    "a portal answers everything": Case(lambda _: faults.shows_a_portal, "unreached", anew=False),
    "a login stands before everything": Case(lambda _: faults.asks_for_a_login, "unreached", anew=False),
    "every answer is an error (502)": Case(lambda _: faults.is_down, "unreached", anew=False),
    "every connection breaks": Case(lambda _: faults.hangs_up, "unreached", anew=False),
    "sw.js is gone (404)": Case(lambda _: faults.loses_the_worker, "unkept"),
    "sw.js has a type that browsers refuse": Case(lambda _: faults.calls_the_worker_text, "unkept"),
    "a proxy keeps the old sw.js": Case(_caching(lambda path: path == WORKER), "unkept", before=True),
    "a proxy keeps old pages, by their addresses": Case(_caching(lambda path: path.endswith("/")), before=True),
    "a proxy keeps old pages, whatever is asked": Case(
        _caching(lambda path: path.endswith("/"), by_query=False), "unkept", "changed", anew=False, before=True
    ),
    "browsers are told to keep everything for a year": Case(lambda _: faults.lets_browsers_keep, before=True),
    "every file is called plain text": Case(lambda _: faults.calls_all_text),
    "the host drops slashes at the end": Case(lambda _: faults.drops_slashes),
}


@pytest.mark.parametrize("name", CASES)
def test_the_new_version_comes_or_the_reader_is_told(
    context: BrowserContext, living: Living, made_with: SiteContext, name: str
) -> None:
    case = CASES[name]
    fault = case.fault(living)
    living.fault = fault if case.before else None
    visit(context, "/").close()
    _publish(living, made_with)
    living.fault = fault
    page = opened(context, "/")
    if case.notice:
        _expect_notice(page, case.notice)
    else:
        expect(notice(page)).to_have_text(SAYS["notices"]["waiting"])
    _follow(page, CHAPTER)
    heading = expect(page.locator("h1"))
    (heading.to_contain_text if case.anew else heading.not_to_contain_text)("anew")
    if not case.notice:
        expect(notice(page)).to_be_hidden()
        living.down = True
        page.reload()
        heading.to_contain_text("anew")
        return
    _expect_notice(page, case.notice)
    go(page, "/offline/")
    expect(said(page)).to_contain_text(SAYS["states"][case.notice].split("{")[0].strip())
    if case.reason:
        expect(said(page)).to_contain_text(SAYS["reasons"][case.reason].split("{path} ")[-1])


def _publish(living: Living, made_with: SiteContext) -> None:
    for address in (CHAPTER, PRACTICE):
        living.write(address, "</h1>", " anew</h1>")
    living.publish(made_with)


def _expect_notice(page: Page, name: str) -> None:
    expect(notice(page)).to_contain_text(SAYS["notices"][name].split("{")[0])
    expect(notice(page)).to_be_visible()


def _follow(page: Page, address: str) -> None:
    page.locator(f'article a[href$="{address.lstrip("/")}"]').first.click()
    page.wait_for_url(f"**{address}")


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.notice and not case.before])
def test_once_the_fault_is_gone_the_new_version_is_kept(
    context: BrowserContext, living: Living, made_with: SiteContext, name: str
) -> None:
    visit(context, "/").close()
    _publish(living, made_with)
    living.fault = CASES[name].fault(living)
    page = opened(context, "/")
    _expect_notice(page, CASES[name].notice)
    living.fault = None
    page.close()
    page = opened(context, "/")
    expect(notice(page)).to_have_text(SAYS["notices"]["waiting"])
    _follow(page, CHAPTER)
    expect(page.locator("h1")).to_contain_text("anew")
    expect(notice(page)).to_be_hidden()


@pytest.mark.parametrize("fault", [faults.adds_a_script, faults.misses_a_file, faults.loses_the_worker])
def test_a_first_visit_that_keeps_nothing_says_so_and_why(
    context: BrowserContext, living: Living, fault: Fault
) -> None:
    living.fault = fault
    page = opened(context, "/offline/")
    expect(said(page)).to_contain_text(SAYS["failed"])
    living.fault = None
    page.get_by_role("button", name=SAYS["acts"]["retry"]).click()
    expect(said(page)).to_contain_text(SAYS["all"])


def test_a_version_published_midway_through_a_first_visit_is_told_and_comes(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    living.fault = GoesOn(lambda: _publish(living, made_with))
    page = opened(context, "/")
    page.wait_for_timeout(1500)
    page = opened(context, "/offline/")
    expect(said(page)).to_contain_text(SAYS["all"])
    go(page, CHAPTER)
    expect(page.locator("h1")).to_contain_text("anew")


def test_every_fault_of_the_written_table_is_driven_here() -> None:
    table = (ROOT / "docs/project/offline-faults.md").read_text("utf-8")
    told = {line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")}
    assert CASES.keys() <= told
