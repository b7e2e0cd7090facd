"""While serving, a file for others is made when it is asked for, and nothing else is touched."""

from collections.abc import Iterable
from functools import partial
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from handbook.publish.downloads_on_demand import Environment, LastDownloads, with_downloads
from handbook.site.download import Download


def _pages(_: Environment, start_response: Any) -> Iterable[bytes]:  # noqa: ANN401 - as PEP 3333 has it
    start_response("404 Not Found", [])
    return [b"page"]


def _ask(path: str, mount: str, *downloads: Download) -> tuple[str, dict[str, str], bytes]:
    said: list[Any] = []
    environment: Environment = {"PATH_INFO": path}
    setup_testing_defaults(environment)
    application = with_downloads(_pages, {download.address: download for download in downloads}.get, mount)
    content = b"".join(application(environment, lambda status, headers: said.extend((status, dict(headers)))))
    return said[0], said[1], content


@pytest.mark.parametrize("mount", ["/", "/handbook/"])
def test_what_is_asked_for_is_made(mount: str) -> None:
    made: list[str] = []
    one, other = (
        Download(f"/print/{name}.pdf", "sheet", name, lambda name=name: made.append(name) or name.encode())  # type: ignore[misc, func-returns-value]
        for name in ("one", "other")
    )
    status, headers, content = _ask(f"{mount}print/one.pdf", mount, one, other)
    assert (status, headers, content) == ("200 OK", {"Content-Type": "application/pdf", "Content-Length": "3"}, b"one")
    assert made == ["one"]


def test_anything_else_is_left_to_the_pages() -> None:
    assert _ask("/print/none.pdf", "/")[2] == b"page"


def test_files_are_listed_when_the_first_is_asked_for_and_again_after_a_build() -> None:
    listed: list[str] = []

    def every(name: str) -> list[Download]:
        listed.append(name)
        return [Download(f"/{name}.pdf", "sheet", name, name.encode)]

    last, names = LastDownloads(), ("one", "other")
    assert last.find("/one.pdf") is None
    for build, name in enumerate(names):
        last.renew(partial(every, name))
        assert last.find("/serve/greet/") is None
        assert len(listed) == build
        assert [each for each in names if last.find(f"/{each}.pdf")] == [name]
    assert listed == ["one", "other"]
