"""A handbook that has nothing but what it must: one chapter, no programme, no news, no page for course builders."""

import shutil
from pathlib import Path

from handbook.content.handbook import Handbook
from handbook.publish.permalinks import LOCK, write_lock
from handbook.publish.validation import BuildMode, validate
from pages import CHECKS
from trees import TREE
from website import build, copy, page_addresses


def bare(root: Path) -> Handbook:
    """Take out of the small handbook under `root` all that it may do without."""
    (root / "docs/news.md").unlink()
    shutil.rmtree(root / "docs/onboarding")
    (root / LOCK).unlink()
    write_lock(validate(root, BuildMode.PUBLISH)[0], root)
    book, problems = validate(root, BuildMode.CHECK)
    assert not problems
    return book


def test_it_builds_without_a_warning_and_every_page_is_sound(tmp_path: Path) -> None:
    root = copy(tmp_path / "tree", TREE)
    addresses = page_addresses(bare(root))
    site = build(root, tmp_path / "site")
    assert not [line for line in site.log.splitlines() if line.strip() and not line.startswith("INFO ")]
    assert site.addresses == {*addresses}
    assert not [(address, check.__name__) for address in addresses for check in CHECKS if check(site, address)]
