"""The whole address of a page is the one that MkDocs would give it."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage

from handbook.incremental.prose_cache import ProseCache
from handbook.site.page import Page
from handbook.site.settings import Settings
from mkdocs_pages import HandbookPage

BASES = (
    "http://127.0.0.1:8000/",
    "https://handbook.example",
    "https://handbook.example/a/b",
    "https://handbook.example/a/../b/?c=d",
    "",
)


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("source", ["index.md", "serve/greet.md", "quizzes/index.md"])
@pytest.mark.parametrize("base", BASES)
def test_it_is_that_of_mkdocs(base: str, source: str, directories: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter
    config = MkDocsConfig()
    config.load_dict({"site_name": "Rapport", "site_url": base, "use_directory_urls": directories})
    config.load_dict({"site_dir": str(tmp_path), "extra": {"settings": Settings()}})
    file = File(source, None, str(tmp_path), use_directory_urls=directories)
    page = Page("/", "Title", "Summary", source)
    ours, usual = HandbookPage(page, file, config, ProseCache({})), MkDocsPage(None, file, config)
    assert (ours.canonical_url, ours.abs_url) == (usual.canonical_url, usual.abs_url)
