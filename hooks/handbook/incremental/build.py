"""One build: what it reuses from the last one, and what it leaves for the next."""

from contextlib import suppress
from pathlib import Path

from handbook.assets import STATIC
from handbook.cache.disk_cache import Cache
from handbook.content.kinds import ASSETS
from handbook.edition.model import FONTS, read_edition
from handbook.incremental.build_fingerprint import build_fingerprint
from handbook.incremental.download_cache import DownloadCache
from handbook.incremental.memory import Memory
from handbook.incremental.output_digests import sha256
from handbook.incremental.page_cache import PageCache
from handbook.incremental.prose_cache import ProseCache
from handbook.incremental.template_cache import CachingTemplates
from handbook.publish.staging import Staging
from handbook.site.templates import FOLDER, Templates


class Build:
    """A build in the folder `new`, beside the last complete `site`.

    While serving, the memory is in the process, and only changed files are put into the site.
    Otherwise the memory is on disk, and the new site replaces the last one as a whole.
    """

    def __init__(self, root: Path, memory: Memory, fingerprint: str, staging: Staging, *, serving: bool) -> None:
        """Start with what is remembered under the fingerprint, or with nothing if the environment forbids caches."""
        self._serving = serving
        self._staging = staging
        self._root = root
        self._reused: set[str] = set()
        self.cache = Cache.of(root)
        self._memory = memory if self.cache.folder else Memory()
        self._memory.load(fingerprint, self.cache)
        self.readings = self._memory.readings if serving else None
        self._templates: CachingTemplates | None = None
        self.prose_cache = ProseCache(self._memory.prose)
        found = read_edition(root)
        self._edition = found[0] if found else None
        # While serving, no download is put.
        made_with = "" if serving else build_fingerprint([FOLDER, STATIC, root / ASSETS, root / FONTS], self._edition)
        self.download_cache = DownloadCache(self._memory.files, staging.site, made_with)
        reuse = self._leave if serving else self._copy
        self.page_cache = PageCache(self._memory.pages, reuse, self._memory.compiled_templates)

    def templates(self, index: str) -> Templates:
        """Return the templates of this build, whose links to pages end in `index`; while serving, with a cache."""
        compiled = self._memory.compiled_templates
        if self._serving:
            self._templates = CachingTemplates(self._memory.templates, compiled, index=index)
        made = self._templates or Templates(index=index, compiled=compiled)
        if self._edition:
            made.show(self._edition, self._root)
        return made

    def _leave(self, uri: str, digest: str) -> bool:
        """Leave the last site's file where it is if it has this SHA-256."""
        if reused := self._memory.output_digests.match(f"{self._staging.site}/{uri}", digest):
            self._reused.add(uri)
        return reused

    def _copy(self, uri: str, digest: str) -> bool:
        """Copy the last site's file into the new one if it has this SHA-256."""
        with suppress(OSError):
            content = (self._staging.site / uri).read_bytes()
            if sha256(content) == digest:
                file = self._staging.new / uri
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
                return True
        return False

    def publish(self) -> None:
        """Put the new site in its place, and remember what the next build can reuse."""
        memory = self._memory
        if self._serving:
            self._staging.overlay(self._reused)
        else:
            self._staging.publish()
        memory.prose, memory.pages = self.prose_cache.entries, self.page_cache.entries
        memory.files = self.download_cache.entries
        if self._templates:
            memory.templates = self._templates.entries
        else:
            memory.save(self.cache)
            self.cache.prune()
