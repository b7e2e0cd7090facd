"""Web servers with the settings that the site publishes, changed only in what these tell their reader to change."""

import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import pytest

import tools
from hosting import HOSTING

NAME = "handbook.your-company.com"
FOLDER = "/srv/handbook/site"
NO_MORE: Mapping[str, str] = MappingProxyType({})
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")  # where nginx puts what it holds for a while
SECONDS = 60


@contextmanager
def running(
    server: str, folder: Path, scratch: Path, name: str = NAME, more: Mapping[str, str] = NO_MORE
) -> Iterator[int]:
    """Run `nginx` or `caddy` over HTTPS for the folder, as the site `name`; give its port.

    `more` has further texts of the settings, and what they become.
    """
    changes, port = {NAME: name, FOLDER: str(folder), **more}, _free_port()
    with _process(COMMANDS[server](changes, scratch, name, port)) as process:
        _wait(process, port)
        yield port


def found(command: str) -> str:
    """Return where the server's command is, or skip the test."""
    place = shutil.which(command, path="/usr/sbin:/usr/bin:/usr/local/bin")
    if not place:
        pytest.skip(f"there is no {command} here: apt-get install {tools.SERVERS[command]}")
    return place


def unchecked() -> ssl.SSLContext:
    """Return a context for HTTPS that takes the certificates of these servers, which nobody trusts."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """Make a certificate that nobody trusts; return its file and that of its key."""
    key, made = folder / "key.pem", folder / "certificate.pem"
    openssl = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}"]
    subprocess.run([*openssl, "-keyout", key, "-out", made], check=True, capture_output=True)
    return made, key


def speaking(name: str) -> ssl.SSLContext:
    """Return a context for HTTPS as the server `name`, whose certificate nobody trusts."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    with TemporaryDirectory() as folder:
        context.load_cert_chain(*certificate(Path(folder), name))
    return context


def _nginx(changes: dict[str, str], scratch: Path, name: str, port: int) -> list[str]:
    made, key = certificate(scratch, name)
    changes |= {"/etc/ssl/certs/handbook.pem": str(made), "/etc/ssl/private/handbook.key": str(key)}
    changes |= {"listen 80;": f"listen 127.0.0.1:{_free_port()};", "listen 443 ssl": f"listen 127.0.0.1:{port} ssl"}
    (scratch / "handbook.conf").write_text(_changed("nginx.conf", changes), "utf-8")
    places = " ".join(f"{part}_temp_path {scratch}/{part};" for part in TEMPORARY)
    main = scratch / "nginx.conf"
    main.write_text(
        f"{'user root; ' if os.geteuid() == 0 else ''}daemon off; pid {scratch}/pid; error_log stderr; events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {places} include {scratch}/handbook.conf; }}\n",
        "utf-8",
    )
    command = [found("nginx"), "-c", str(main)]
    subprocess.run([*command, "-t"], check=True, capture_output=True)
    return command


def _caddy(changes: dict[str, str], scratch: Path, name: str, port: int) -> list[str]:
    """Its own options, which stand before any site's, say where it is tried; the site's stay as they are."""
    places = f"http_port {_free_port()}\n\thttps_port {port}\n\tstorage file_system {scratch}"
    options = f"admin off\n\tlocal_certs\n\tskip_install_trust\n\tdefault_sni {name}\n\t{places}"
    config = scratch / "Caddyfile"
    config.write_text(f"{{\n\t{options}\n}}\n{_changed('Caddyfile', changes)}", "utf-8")
    return [found("caddy"), "run", "--adapter", "caddyfile", "--config", str(config)]


COMMANDS: dict[str, Callable[[dict[str, str], Path, str, int], list[str]]] = {"nginx": _nginx, "caddy": _caddy}


def _changed(file: str, changes: dict[str, str]) -> str:
    text = (HOSTING / file).read_text("utf-8")
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


@contextmanager
def _process(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(SECONDS)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    """Wait until the server speaks HTTPS."""
    deadline = time.monotonic() + SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with socket.create_connection(("127.0.0.1", port), SECONDS) as plain, unchecked().wrap_socket(plain):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"{process.args!r} does not answer", pytrace=False)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number
