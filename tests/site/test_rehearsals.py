"""What rehearsals weigh, and that what a launch needs is loaded by launches alone."""

import gzip

from website import Website, handbook

HEAVIEST = 10_000  # bytes of gzip: script and style, with what every page of the site has
PARTS = ("assets/elements.js", "assets/store.js", "assets/rehearsal.js", "assets/rehearsal.css")
LAUNCHED = 2_000  # what a launch loads beside what tests load


def _weight(site: Website, *names: str) -> int:
    return sum(len(gzip.compress((site.folder / name).read_bytes(), 9, mtime=0)) for name in names)


def test_script_and_style_are_light(site: Website) -> None:
    assert _weight(site, *PARTS) <= HEAVIEST
    assert _weight(site, "assets/rehearsal/launched.js") <= LAUNCHED


def test_no_page_loads_what_only_a_launch_needs(site: Website) -> None:
    page = site.page(f"/rehearsals/{next(iter(handbook().rehearsals))}/")
    assert not page.css('script[src*="launched"], script[src*="lms"]')
