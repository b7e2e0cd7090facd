"""Where the links and images of pages from elsewhere lead in the handbook."""

import itertools
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import SplitResult, unquote, urlsplit

from handbook.content.kinds import ASSETS
from handbook.imports.names import is_own_page
from handbook.imports.notes import Notes

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx"})
IMAGES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})
WIKI = "wiki"  # the scheme of links that name a page, as wikis do
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_OWN_PAGES = ("index", "README", "readme", "_index")
_SPOILING = re.compile(r"[^\w./-]+")  # what of a name would end a link, or be written otherwise in it
_NOWHERE = urlsplit("nowhere:")


@dataclass
class Links:
    """The files of a tree, the path in the handbook of each page, and the anchors that are known on it by that path.

    `around` has the names of the folders down to the tree, for links that begin with some of them; `images` gathers
    those that pages show, each with its path in the handbook.
    """

    files: Collection[PurePosixPath]
    targets: Mapping[PurePosixPath, str]
    anchors: Mapping[str, frozenset[str]]
    to: str
    notes: Notes
    around: tuple[str, ...] = ()
    images: dict[PurePosixPath, str] = field(default_factory=dict)

    def resolve(self, page: PurePosixPath, address: str) -> str | None:
        """Return what the address becomes on the page; None where it leads to nothing, which is noted."""
        parts = _split(address)
        if parts.scheme not in {"", WIKI}:
            return self._elsewhere(page, address, parts.scheme)
        if re.match("#fn[0-9]", address):
            return None  # the number of a footnote, whose text stands below
        path = unquote(parts.path)
        if not path:
            return self._with_anchor(self.targets[page], page, parts.fragment)
        found = self._by_name(path) if parts.scheme else self._by_path(page, path)
        if found is None:
            self.notes.change(str(page), f"the link to {path} is left out: it leads to no file here")
            return None
        if found in self.targets:
            return self._with_anchor(self.targets[found], page, parts.fragment)
        return self._relative(self._image(found), page)

    def _elsewhere(self, page: PurePosixPath, address: str, scheme: str) -> str | None:
        if scheme in _SCHEMES:
            return address.replace(" ", "%20")
        self.notes.change(str(page), f"the link to {address} is left out: pages don't lead there")
        return None

    def _with_anchor(self, target: str, page: PurePosixPath, anchor: str) -> str | None:
        """Return the address of the page at `target`; None where only an anchor that nobody knows is left of it."""
        known = anchor in self.anchors.get(target, ())
        if anchor and not known:
            self.notes.change(str(page), f"the link to #{anchor} leads to no heading, so its anchor is left out")
        here = "" if target == self.targets[page] else self._relative(target, page)
        return here + (f"#{anchor}" if known else "") or None

    def _relative(self, target: str, page: PurePosixPath) -> str:
        return posixpath.relpath(target, posixpath.dirname(self.targets[page]))

    def _image(self, path: PurePosixPath) -> str:
        """Return the path in the handbook of the image, whose name there is one that links can have."""
        if path not in self.images:
            plain = PurePosixPath(f"{ASSETS}procedures", self.to, _SPOILING.sub("-", str(path)))
            more = (str(plain.with_stem(f"{plain.stem}-{count}")) for count in itertools.count(2))
            taken = {*self.images.values()}
            self.images[path] = next(free for free in itertools.chain([str(plain)], more) if free not in taken)
        return self.images[path]

    def _by_name(self, name: str) -> PurePosixPath | None:
        """Return the file that a wiki's link names, by its path, or by its name or its folder's alone."""
        wanted = name.lower().strip("/")
        ways = (path for path in self.files if wanted in {str(path).lower(), str(path.with_suffix("")).lower()})
        names = (path for path in self.files if wanted in {path.name.lower(), path.stem.lower()})
        folders = (path for path in self.targets if wanted == path.parent.name.lower() and is_own_page(path))
        found = next(ways, None) or next(names, None) or next(folders, None)
        return found if found in self.targets or (found and found.suffix.lower() in IMAGES) else None

    def _by_path(self, page: PurePosixPath, path: str) -> PurePosixPath | None:
        """Return the file that a link or an image means, as the systems that pages come from write it."""
        ways = self._from_top(path) if path.startswith("/") else [posixpath.join(str(page.parent), path.strip("/"))]
        options = (option for way in ways for option in _options(posixpath.normpath(way or ".")))
        found = (PurePosixPath(one) for one in options)
        return next((one for one in found if one in self.targets or self._is_image(one)), None)

    def _from_top(self, path: str) -> Iterator[str]:
        """Yield where a path from the top of a site may lead: that may be the tree, or a folder around it."""
        parts = tuple(path.strip("/").split("/"))
        yield "/".join(parts)
        yield from ("/".join(parts[n:]) for n in range(1, len(parts) + 1) if parts[:n] == self.around[-n:])

    def _is_image(self, path: PurePosixPath) -> bool:
        return path.suffix.lower() in IMAGES and path in self.files


def _options(plain: str) -> list[str]:
    """Return the files that a path without a suffix, with one, or to a folder may mean."""
    stem = re.sub(r"\.html?$", "", plain)
    folder = re.sub(r"(^|/)index$", "", stem) or "."
    options = [plain, *(f"{stem}{suffix}" for suffix in sorted(MARKDOWN))]
    return [posixpath.normpath(one) for one in (*options, *(f"{folder}/{own}.md" for own in _OWN_PAGES))]


def _split(address: str) -> SplitResult:
    """Return the parts of the address; of one that can't be read, those of one that leads nowhere."""
    try:
        return urlsplit(address)
    except ValueError:
        return _NOWHERE
