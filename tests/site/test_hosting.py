"""The settings for web servers that the site publishes: servers take them, and answer as the page says."""

import http.client
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from hosting import HOSTING, REHEARSALS, headers, of_page, policy
from servers import NAME, NO_MORE, SECONDS, found, running, unchecked
from website import Website, handbook

MARKED = {"nginx": "# add_header Strict-", "caddy": "# header Strict-"}  # what is to hold once HTTPS is to stay
READABLE = ("/catalogue.json", "/schemas/catalogue.json", "/exports/handbook/questions.csv")
QUIZ = f"/quizzes/{next(iter(handbook().quizzes))}/"
REHEARSAL = f"/rehearsals/{next(iter(handbook().rehearsals))}/"
pytestmark = pytest.mark.long


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_a_server_answers_as_the_page_says(server: str, site: Website, tmp_path: Path) -> None:
    with running(server, site.folder, tmp_path) as port, closing(_connection(port)) as connection:
        _answers_as_the_page_says(connection, site)


@pytest.mark.parametrize("for_good", [True, False])
@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_browsers_are_told_to_come_by_https_alone_once_that_is_to_stay(
    server: str, site: Website, tmp_path: Path, *, for_good: bool
) -> None:
    more = {MARKED[server]: MARKED[server].removeprefix("# ")} if for_good else NO_MORE
    with running(server, site.folder, tmp_path, more=more) as port, closing(_connection(port)) as connection:
        for address in ("/", "/no/such/page/"):
            connection.request("GET", address, headers={"Host": NAME})
            answer = connection.getresponse()
            answer.read()
            assert answer.headers["Strict-Transport-Security"] == ("max-age=31536000" if for_good else None)


def _connection(port: int) -> http.client.HTTPSConnection:
    return http.client.HTTPSConnection("127.0.0.1", port, timeout=SECONDS, context=unchecked())


def _answers_as_the_page_says(connection: http.client.HTTPConnection, site: Website) -> None:
    def ask(address: str) -> tuple[int, http.client.HTTPMessage, bytes]:
        connection.request("GET", address, headers={"Host": NAME})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()

    status, sent, content = ask(f"{QUIZ}?embed&mode=assess")
    assert (status, content) == (200, site.file(QUIZ).read_bytes())
    assert sent["Content-Security-Policy"] == policy()
    assert sent["Access-Control-Allow-Origin"] is None
    assert sent.get_all("Vary") == ["Accept-Encoding"]
    for address in READABLE:
        status, sent, content = ask(address)
        assert (status, content) == (200, site.file(address).read_bytes())
        assert sent["Access-Control-Allow-Origin"] == "*"
        assert sent["X-Content-Type-Options"] == "nosniff"
    for address, allowed in {QUIZ: "()", REHEARSAL: "(self)"}.items():
        status, sent, content = ask(address)
        assert (status, content) == (200, site.file(address).read_bytes())
        assert sent.get_all("Permissions-Policy") == [f"microphone={allowed}"]
        assert sent.get_all("Content-Security-Policy") == [policy(address)]
    status, sent, content = ask("/no/such/page/")
    assert (status, content) == (404, site.file("/404.html").read_bytes())
    assert (sent["Cache-Control"], sent["Content-Security-Policy"]) == ("no-cache", policy())


def test_caddy_takes_the_file_as_it_is() -> None:
    config = ["--adapter", "caddyfile", "--config", str(HOSTING / "Caddyfile")]
    done = subprocess.run([found("caddy"), "validate", *config], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_headers_for_other_hosts_say_the_same() -> None:
    rules = headers()
    for name in ("nginx.conf", "Caddyfile"):
        assert f'Content-Security-Policy "{policy()}' in (HOSTING / name).read_text("utf-8")
    assert "'unsafe-inline'" not in policy().partition("script-src")[2].partition(";")[0]
    others = rules.keys() - {"/*", REHEARSALS}
    assert all(rules[place] == {"Access-Control-Allow-Origin": "*"} for place in others)
    assert {"/catalogue.json", "/schemas/*", "/exports/*"} == others


def test_rehearsal_pages_alone_may_record_and_play_what_was_recorded() -> None:
    assert policy(REHEARSAL) == f"{policy()}; media-src 'self' blob:"
    assert "media-src" not in policy()
    assert [of_page(page)["Permissions-Policy"] for page in ("/", REHEARSAL)] == ["microphone=()", "microphone=(self)"]
    text = (HOSTING / "headers.txt").read_text("utf-8").partition(REHEARSALS)[2].partition("\n/")[0]
    assert all(f"  ! {name}\n" in text for name in headers()[REHEARSALS]), "where headers of all patterns are joined"
