"""What the page on hosting says of hosts: its check finds one that drops slashes; below a path, all works."""

import http.client
import re
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

import pytest

from servers import FOLDER, NAME, NO_MORE, SECONDS, running, unchecked
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


BELOW = re.compile(r"In nginx, the settings stand in `(location /handbook/ \{.*?\})`;")


def _commands() -> list[str]:
    """Return the addresses that the page says to ask for, in its order."""
    return COMMAND.findall(PAGE.read_text("utf-8"))


def _answers(folder: Path, scratch: Path, more: Mapping[str, str], below: str = "") -> list[tuple[int, str, bytes]]:
    """Return the status of each, asked for below a path, the path that it leads to, and the content."""
    with running("nginx", folder, scratch, more=more) as port:
        found = []
        for address in _commands():
            with closing(http.client.HTTPSConnection("127.0.0.1", port, timeout=SECONDS, context=unchecked())) as asked:
                asked.request("GET", below + address, headers={"Host": NAME})
                answer = asked.getresponse()
                found.append((answer.status, urlsplit(answer.headers["Location"] or "").path, answer.read()))
    return found


def _is_as_the_page_says(site: Website, answers: list[tuple[int, str, bytes]], below: str = "") -> bool:
    leads = (301, f"{below}/situations/")
    files = [(200, "/situations/"), (404, "/404.html"), (200, "/version.txt")]
    index, missing, version = [(status, "", site.file(address).read_bytes()) for status, address in files]
    return [answers[0], answers[1][:2], *answers[2:]] == [index, leads, missing, version]


def test_our_settings_pass_the_check(site: Website, tmp_path: Path) -> None:
    assert _is_as_the_page_says(site, _answers(site.folder, tmp_path, NO_MORE))


def test_below_a_path_the_settings_of_the_page_pass_it_too(site: Website, tmp_path: Path) -> None:
    (place,) = BELOW.findall(PAGE.read_text("utf-8"))
    other = tmp_path / "other-site"
    other.mkdir()
    more = {FOLDER: str(other), LAST: f"{LAST}\n    {place.replace(FOLDER, str(site.folder))}"}
    assert _is_as_the_page_says(site, _answers(site.folder, tmp_path, more, "/handbook"), "/handbook")


@pytest.mark.parametrize("how", STRICT)
def test_a_host_that_drops_the_slash_fails_it_as_the_page_says(site: Website, tmp_path: Path, how: str) -> None:
    answers = _answers(site.folder, tmp_path, STRICT[how])
    assert not _is_as_the_page_says(site, answers)
    assert "the second one answers 200, or the first leads to the address without its slash" in PAGE.read_text("utf-8")
    assert {"answers without it": answers[1][0] == 200, "leads away from it": answers[0][:2] == (301, "/situations")}[
        how
    ]
