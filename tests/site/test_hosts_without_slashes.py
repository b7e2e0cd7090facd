"""A host that drops the slash at the end: the check of the page on hosting finds it, and finds nothing on ours."""

import http.client
import re
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

import pytest

from servers import NAME, NO_MORE, SECONDS, running, unchecked
from trees import ROOT
from website import Website

PAGE = ROOT / "docs/project/hosting.md"
COMMAND = re.compile(rf"curl -sI? +https://{re.escape(NAME)}(\S+)")
LAST = "    charset utf-8;"
# What nginx is told instead of what our settings say: to answer without the slash, and even to lead away from it.
STRICT = MappingProxyType(
    {
        "answers without it": {LAST: f"{LAST}\n    try_files $uri $uri/index.html =404;"},
        "leads away from it": {
            LAST: f"{LAST}\n    rewrite ^/(.+)/$ /$1 permanent;\n    try_files $uri $uri/index.html /index.html =404;"
        },
    }
)


def _commands() -> list[str]:
    """Return the addresses that the page says to ask for, in its order."""
    return COMMAND.findall(PAGE.read_text("utf-8"))


def _answers(folder: Path, scratch: Path, more: dict[str, str]) -> list[tuple[int, str]]:
    """Return the status of each, and the path that it leads to."""
    with running("nginx", folder, scratch, more=more or NO_MORE) as port:
        found = []
        for address in _commands():
            with closing(http.client.HTTPSConnection("127.0.0.1", port, timeout=SECONDS, context=unchecked())) as asked:
                asked.request("GET", address, headers={"Host": NAME})
                answer = asked.getresponse()
                found.append((answer.status, urlsplit(answer.headers["Location"] or "").path))
    return found


def test_our_settings_pass_the_check(site: Website, tmp_path: Path) -> None:
    assert _answers(site.folder, tmp_path, {}) == [(200, ""), (301, "/situations/"), (404, ""), (200, "")]


@pytest.mark.parametrize("how", STRICT)
def test_a_host_that_drops_the_slash_fails_it_as_the_page_says(site: Website, tmp_path: Path, how: str) -> None:
    first, second, *_ = _answers(site.folder, tmp_path, STRICT[how])
    assert (
        "Where the second one answers 200, or the first leads to the address without its slash, the host drops"
        in PAGE.read_text("utf-8")
    )
    assert {"answers without it": second == (200, ""), "leads away from it": first == (301, "/situations")}[how]
