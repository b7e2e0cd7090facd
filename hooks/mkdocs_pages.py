"""The handbook's pages as MkDocs knows them: prose to be rendered, with blocks to put in, or finished HTML."""

import re
from functools import lru_cache, partial
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, get_toc

from handbook.incremental.prose_cache import Bodies, Body
from handbook.site.page import Page

BLOCK = re.compile(r"<!-- block (?P<name>[a-z0-9_]+) -->")
MOST_PAGES = 10_000  # whose anchors are known
ID = re.compile(r'\bid="([^"]+)"')


class HandbookPage(MkDocsPage):
    """A page that the handbook made: prose with blocks to put in, or finished HTML that passes Markdown by."""

    def __init__(self, made: Page, file: File, config: MkDocsConfig, bodies: Bodies) -> None:
        """Take the place of the file's page."""
        self.made = made
        self._bodies = bodies
        super().__init__(escape(made.label or made.title), file, config)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Take over text and metadata; the file itself was read long ago."""
        made = self.made
        self.markdown = made.markdown
        title, summary = escape(made.title), escape(made.summary)
        self.meta = {"title": title, "description": summary, "hide": list(made.hide)}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the prose and put in the blocks, or take over what is finished."""
        if self.made.html:
            self.content = self.made.html
            headings = [_token(heading.title, heading.anchor, heading.level) for heading in self.made.headings]
            self.toc = get_toc([_token(self.made.title, "top", 1, headings)])
        else:
            body = self._bodies.get(
                self.file.src_uri, self.made.markdown, partial(_address, files), partial(self._body, config, files)
            )
            self.toc = get_toc(body.toc)
            self._title_from_render = body.title
            self.links_to_anchors = {
                file: dict(links) for uri, links in body.links.items() if (file := files.get_file_from_path(uri))
            }
            self.content = BLOCK.sub(lambda mark: self.made.blocks[mark["name"]], body.content)
        self.present_anchor_ids = Anchors(self.content)

    def _body(self, config: MkDocsConfig, files: Files) -> Body:
        asked = AskedFiles(files)
        super().render(config, asked)
        links = {file.src_uri: found for file, found in (self.links_to_anchors or {}).items()}
        return Body(
            self.content or "", [_plain(link) for link in self.toc], self._title_from_render, links, asked.addresses
        )


class Anchors(set[str]):
    """The anchors of a page: looked for when somebody asks whether one is there, for few do."""

    def __init__(self, content: str) -> None:
        """Wait to be asked."""
        super().__init__()
        self._content = content

    def __contains__(self, anchor: object) -> bool:
        """Tell whether the page has the anchor."""
        return anchor in _anchors(self._content)


@lru_cache(MOST_PAGES)
def _anchors(content: str) -> frozenset[str]:
    """Return the anchors of a page; while serving, most pages are what they were."""
    return frozenset(ID.findall(content))


class AskedFiles(Files):
    """Files that note which of them was asked for."""

    def __init__(self, files: Files) -> None:
        """Answer like `files`."""
        self._src_uris = dict(files.src_uris)
        self.addresses: dict[str, str | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at the path."""
        self.addresses[path] = _address(self, path)
        return super().get_file_from_path(path)


def _address(files: Files, path: str) -> str | None:
    file = Files.get_file_from_path(files, path)
    return file.url if file else None


def _plain(link: AnchorLink) -> dict[str, Any]:
    return {
        "name": link.title,
        "id": link.id,
        "level": link.level,
        "children": [_plain(each) for each in link.children],
    }


def _token(name: str, anchor: str, level: int, children: list[Any] | None = None) -> Any:  # noqa: ANN401 - MkDocs keeps this type to itself
    return {"name": escape(name), "id": anchor, "level": level, "children": children or []}


def escaped(nav: Any) -> Any:  # noqa: ANN401 - a tree of lists, dicts and paths
    """Escape the labels: the theme's templates escape nothing."""
    if isinstance(nav, list):
        return [escaped(entry) for entry in nav]
    return {escape(label): escaped(entry) for label, entry in nav.items()} if isinstance(nav, dict) else nav
