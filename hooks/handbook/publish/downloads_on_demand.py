"""While the handbook is served, files for others are made when somebody asks for one."""

import mimetypes
from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any

from handbook.site.download import Download

Environment = dict[str, Any]
Application = Callable[[Environment, Any], Iterable[bytes]]


class LastDownloads:
    """The files for others as of the last build: listed when somebody asks for the first of them."""

    def __init__(self) -> None:
        """Start before the first build."""
        self._listing = Lock()
        self.renew(tuple)

    def renew(self, every: Callable[[], Iterable[Download]]) -> None:
        """Take those of a new build, which `every` lists."""
        with self._listing:
            self._every = every
            self._listed: dict[str, Download] | None = None

    def find(self, address: str) -> Download | None:
        """Return the file at the address; every file's name has a dot, which spares pages the list."""
        if "." not in address.rpartition("/")[2]:
            return None
        with self._listing:
            if self._listed is None:
                self._listed = {download.address: download for download in self._every()}
            return self._listed.get(address)


def with_downloads(application: Application, find: Callable[[str], Download | None], mount: str) -> Application:
    """Return the WSGI application (PEP 3333) with the files that `find` finds before it, under the path `mount`."""

    def answer(environment: Environment, start_response: Any) -> Iterable[bytes]:  # noqa: ANN401 - as PEP 3333 has it
        path = environment["PATH_INFO"]
        download = find(path.removeprefix(mount.rstrip("/")))
        if download is None:
            return application(environment, start_response)
        content = download.content
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    return answer
