"""While the handbook is served, files for others are made when somebody asks for one."""

import mimetypes
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from handbook.site.download import Download

Environment = dict[str, Any]
Application = Callable[[Environment, Any], Iterable[bytes]]


def with_downloads(application: Application, downloads: Mapping[str, Download], mount: str) -> Application:
    """Return the WSGI application (PEP 3333) with the downloads before it, under the path `mount`, such as `/`."""

    def answer(environment: Environment, start_response: Any) -> Iterable[bytes]:  # noqa: ANN401 - as PEP 3333 has it
        path = environment["PATH_INFO"]
        download = downloads.get(path.removeprefix(mount.rstrip("/")))
        if download is None:
            return application(environment, start_response)
        content = download.content
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    return answer
