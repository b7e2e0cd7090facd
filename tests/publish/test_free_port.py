"""`make serve` takes the next port where the first is taken, and says so; no verb forgets the configuration."""

import re
import socket

import pytest

from handbook.publish import free_port
from trees import ROOT


def test_a_port_that_is_taken_is_told_and_the_next_one_used(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind((free_port.HOST, 0))
        taken.listen()
        first = taken.getsockname()[1]
        assert free_port.main(first) == 0
    told = capsys.readouterr()
    assert int(told.out) > first
    assert f"Port {first} is taken" in told.err
    assert told.out.strip() in told.err


def test_a_free_port_is_used_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as free:
        free.bind((free_port.HOST, 0))
        first = free.getsockname()[1]
    assert free_port.main(first) == 0
    assert tuple(capsys.readouterr()) == (f"{first}\n", "")


def test_where_all_are_taken_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(free_port, "TRIED", 0)
    assert free_port.main(8000) == 1
    assert "name another with PORT=" in capsys.readouterr().err


def test_every_verb_that_reads_the_handbook_takes_its_configuration() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    calls = re.findall(r"\$\(BIN\)/mkdocs (?:serve|build).*", makefile)
    assert len(calls) >= 3
    assert all("--config-file $(CONFIG)" in call for call in calls)
    assert "$(HANDBOOK) check" in makefile


@pytest.mark.parametrize(
    "variable", ["CONFIG", "EDITION", "PORT", "PYTHON", "SITE_URL", "FORMAT", "CHROMIUM", "HANDBOOK_NO_CACHE"]
)
def test_every_variable_is_documented(variable: str) -> None:
    assert f"| `{variable}` |" in (ROOT / "README.md").read_text("utf-8")
