"""The settings for web servers that the site publishes: servers take them, and answer as the page says."""

import http.client
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

import tools
from hosting import HOSTING, headers, policy
from website import Website, handbook

NAME = "handbook.your-company.com"
READABLE = ("/catalogue.json", "/schemas/catalogue.json", "/exports/handbook/questions.csv")
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")  # where nginx puts what it holds for a while
SECONDS = 60
QUIZ = f"/quizzes/{next(iter(handbook().quizzes))}/"
pytestmark = pytest.mark.long


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


@contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    """Run a server until the test is done."""
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline and server.poll() is None:
            with socket.socket() as waiting:
                if waiting.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait(SECONDS)


def _needs(command: str) -> str:
    found = shutil.which(command, path="/usr/sbin:/usr/bin:/usr/local/bin")
    if not found:
        pytest.skip(f"there is no {command} here: apt-get install {tools.SERVERS[command]}")
    return found


def _certificate(folder: Path) -> dict[str, str]:
    """Make a certificate that nobody trusts; return the files it stands in, by the names in our settings."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    openssl = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}"]
    subprocess.run([*openssl, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    return {"/etc/ssl/certs/handbook.pem": str(certificate), "/etc/ssl/private/handbook.key": str(key)}


@pytest.fixture
def nginx(site: Website, tmp_path: Path) -> Iterator[http.client.HTTPConnection]:
    """Return a connection to nginx with our settings, but for its ports, certificate and folder."""
    port, plain = _port(), _port()
    ports = {"listen 80;": f"listen 127.0.0.1:{plain};", "listen 443 ssl": f"listen 127.0.0.1:{port} ssl"}
    changes = _certificate(tmp_path) | ports | {"/srv/handbook/site": str(site.folder)}
    (tmp_path / "handbook.conf").write_text(_changed((HOSTING / "nginx.conf").read_text("utf-8"), changes), "utf-8")
    places = " ".join(f"{name}_temp_path {tmp_path}/{name};" for name in TEMPORARY)
    main = tmp_path / "nginx.conf"
    main.write_text(
        f"{'user root; ' if os.geteuid() == 0 else ''}daemon off; pid {tmp_path}/pid; error_log stderr; events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {places} include {tmp_path}/handbook.conf; }}\n",
        "utf-8",
    )
    command = [_needs("nginx"), "-c", str(main)]
    subprocess.run([*command, "-t"], check=True, capture_output=True)
    unchecked = ssl.create_default_context()
    unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE
    connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=SECONDS, context=unchecked)
    with _running(command, port), closing(connection):
        yield connection


@pytest.fixture
def caddy(site: Website, tmp_path: Path) -> Iterator[http.client.HTTPConnection]:
    """Return a connection to Caddy with our settings, but for HTTPS, its port and the folder."""
    port = _port()
    changes = {"\nhandbook.your-company.com {": f"\nhttp://{NAME}:{port} {{", "/srv/handbook/site": str(site.folder)}
    config = tmp_path / "Caddyfile"
    ours = _changed((HOSTING / "Caddyfile").read_text("utf-8"), changes)
    config.write_text(f"{{\n\tadmin off\n}}\n{ours}", "utf-8")
    command = [_needs("caddy"), "run", "--adapter", "caddyfile", "--config", str(config)]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    with _running(command, port), closing(connection):
        yield connection


def _changed(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_a_server_answers_as_the_page_says(server: str, site: Website, request: pytest.FixtureRequest) -> None:
    connection: http.client.HTTPConnection = request.getfixturevalue(server)

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
    status, sent, content = ask("/no/such/page/")
    assert (status, content) == (404, site.file("/404.html").read_bytes())
    assert (sent["Cache-Control"], sent["Content-Security-Policy"]) == ("no-cache", policy())


def test_caddy_takes_the_file_as_it_is() -> None:
    config = ["--adapter", "caddyfile", "--config", str(HOSTING / "Caddyfile")]
    done = subprocess.run([_needs("caddy"), "validate", *config], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_headers_for_other_hosts_say_the_same() -> None:
    rules = headers()
    for name in ("nginx.conf", "Caddyfile"):
        assert f'Content-Security-Policy "{policy()}"' in (HOSTING / name).read_text("utf-8")
    assert "'unsafe-inline'" not in policy().partition("script-src")[2].partition(";")[0]
    assert all(rules[place] == {"Access-Control-Allow-Origin": "*"} for place in rules if place != "/*")
    assert {"/catalogue.json", "/schemas/*", "/exports/*"} == rules.keys() - {"/*"}
