"""One build at a time: the next one waits, and a holder that dies holds nothing."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from handbook.publish.site_lock import WAITING, SiteLock
from powerless import open_to_all, powerless
from trees import ROOT

HOLD = """
import sys, time
from pathlib import Path
from handbook.publish.site_lock import SiteLock
SiteLock(Path(sys.argv[1]), Path("site")).acquire(print)
print("held", flush=True)
time.sleep(60)
"""
SITE = Path("site")
SECONDS = 20  # at most, on a busy machine


def _holder(file: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(file)], env=environment, stdout=subprocess.PIPE)
    assert process.stdout
    assert process.stdout.readline() == b"held\n"
    return process


def _waiting(file: Path) -> tuple[Thread, Event]:
    waits, lock = Event(), SiteLock(file, file)

    def work() -> None:
        lock.acquire(lambda _: waits.set())
        lock.release()

    thread = Thread(target=work, daemon=True)
    thread.start()
    assert waits.wait(SECONDS), "nobody said that another build is at work"
    return thread, waits


def test_the_next_one_says_that_it_waits_and_begins_when_the_first_ends(tmp_path: Path) -> None:
    first = SiteLock(tmp_path / "lock", SITE)
    first.acquire(pytest.fail)
    thread, _ = _waiting(tmp_path / "lock")
    assert thread.is_alive()
    first.release()
    thread.join(SECONDS)
    assert not thread.is_alive()
    assert not list(tmp_path.iterdir()), "the lock's file is left"


def test_a_holder_that_is_killed_holds_nothing(tmp_path: Path) -> None:
    with _holder(tmp_path / "lock") as process:
        thread, _ = _waiting(tmp_path / "lock")
        process.kill()
        thread.join(SECONDS)
    assert not thread.is_alive()
    SiteLock(tmp_path / "lock", SITE).acquire(pytest.fail)


def test_who_waits_for_one_after_the_other_says_so_once(tmp_path: Path) -> None:
    first, second, third = (SiteLock(tmp_path / "lock", SITE) for _ in range(3))
    first.acquire(print)
    said, waits, done = list[str](), Event(), Event()

    def wait(line: str) -> None:
        said.append(line)
        waits.set()

    def work() -> None:
        third.acquire(wait)
        third.release()
        done.set()

    Thread(target=work, daemon=True).start()
    assert waits.wait(SECONDS)
    (tmp_path / "lock").rename(tmp_path / "gone")  # what was waited for is no more when it is there
    second.acquire(print)
    (tmp_path / "gone").rename(tmp_path / "of the first")
    first._file = tmp_path / "of the first"  # noqa: SLF001 - as if it had removed its file before the second came
    first.release()
    assert not done.wait(0.2)
    second.release()
    assert done.wait(SECONDS)
    assert said == [WAITING.format(SITE)]


def test_three_never_hold_it_at_once(tmp_path: Path) -> None:
    inside, most = [], []

    def work() -> None:
        for _ in range(200):
            lock = SiteLock(tmp_path / "lock", SITE)
            lock.acquire(print)
            inside.append(1)
            most.append(len(inside))
            inside.pop()
            lock.release()

    threads = [Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 600
    assert max(most) == 1


def test_a_file_that_another_user_left_is_as_good_as_ours() -> None:
    with open_to_all() as folder:
        (folder / "lock").touch(0o444)
        with powerless():
            lock = SiteLock(folder / "lock", SITE)
            lock.acquire(pytest.fail)
            lock.release()
        assert not list(folder.iterdir())
