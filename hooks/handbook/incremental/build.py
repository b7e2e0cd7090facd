"""One build: what it takes over from the last, and what it leaves to the next."""

from contextlib import suppress
from pathlib import Path

from handbook.core.cache import Cache
from handbook.incremental.build_fingerprint import setting
from handbook.incremental.file_cache import Files
from handbook.incremental.memory import Memory
from handbook.incremental.output_digests import sha256
from handbook.incremental.page_cache import PageCache
from handbook.incremental.prose_cache import Bodies
from handbook.incremental.template_cache import RememberingTemplates
from handbook.publish import staging
from handbook.site.templates import FOLDER, Templates


class Build:
    """A build in the folder `new`, beside the last complete `site`.

    While serving, the process remembers everything, and only what changed goes into the site.
    Otherwise the memory is on disk, and the new site takes the place of the last one as a whole.
    """

    def __init__(self, root: Path, memory: Memory, same: str, places: tuple[str, str], *, serving: bool) -> None:
        """Begin with what is remembered under the same setting, or with nothing where the environment says so."""
        self._serving = serving
        self._new, self._site = places
        self._staying: set[str] = set()
        self.cache = Cache.of(root)
        self._memory = memory if self.cache.folder else Memory()
        self._memory.recall(same, self.cache)
        self.readings = self._memory.readings if serving else None
        self._renderings: RememberingTemplates | None = None
        self.bodies = Bodies(self._memory.bodies)
        tools = "" if serving else setting([FOLDER, root / "docs/assets"])  # while serving, none is put into a site
        self.files = Files(self._memory.files, Path(self._site), tools)
        reuse = self._stay if serving else self._copy
        self.page_cache = PageCache(self._memory.pages, reuse, self._memory.compiled)

    def templates(self, index: str) -> Templates:
        """Return the templates of this build, whose links to pages end in `index`; while serving, they remember."""
        if not self._serving:
            return Templates(index=index)
        self._renderings = RememberingTemplates(self._memory.renderings, self._memory.compiled, index=index)
        return self._renderings

    def _stay(self, uri: str, digest: str) -> bool:
        """Leave the last site's file where it is, if it has this hash."""
        if holds := self._memory.standing.holds(f"{self._site}/{uri}", digest):
            self._staying.add(uri)
        return holds

    def _copy(self, uri: str, digest: str) -> bool:
        """Take the last site's file over into the new one, if it has this hash."""
        with suppress(OSError):
            content = Path(self._site, uri).read_bytes()
            if sha256(content) == digest:
                file = Path(self._new, uri)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
                return True
        return False

    def publish(self) -> None:
        """Put what was built in its place, and remember it."""
        if self._serving:
            staging.overlay(self._new, self._site, self._staying)
        else:
            staging.swap(self._new, self._site)
        self._memory.bodies, self._memory.pages, self._memory.files = (
            self.bodies.now,
            self.page_cache.entries,
            self.files.now,
        )
        if self._renderings:
            self._memory.renderings = self._renderings.now
        else:
            self._memory.keep(self.cache)
            self.cache.prune()
