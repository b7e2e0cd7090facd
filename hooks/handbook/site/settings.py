"""What whoever runs the site decides in mkdocs.yml, beyond its content."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from handbook.core.counting import counted
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.edition.model import Edition

PLACEHOLDER = re.compile(r"//([^/]*\.)?(example\.(com|org|net)|[^/]*\.(example|invalid|test))(:\d+)?(/|$)|[<>{}$]")
SITE = re.compile(r"https?://[^\s/?#\"'\\^`|]+(?:/[^\s?#\"'\\^`|]*)?")
EPOCH = "SOURCE_DATE_EPOCH"  # as reproducible-builds.org/specs/source-date-epoch has it
LATEST = 2**32 - 1  # the last second that the four bytes of a gzip file hold (RFC 1952, MTIME)
DIGITS = len(str(LATEST))
SVG = re.compile(r"<svg\b[^>]*>")
ORIGIN = re.compile(r"https?://[^/\s]+")
CONFIG = "mkdocs.yml"
ORIGINS = ("embed_origins", "lrs_origins")  # settings that list origins
LONGEST_SITE = 64  # characters of the address of the site that every cue card has room for


Fault = tuple[str, str, str]  # the name of a setting, what is wrong with it, and what to do


@dataclass(frozen=True)
class Settings:
    """The site's address and where it may report to; empty where nothing was decided."""

    site_url: str = ""  # absolute, with a slash at its end
    report_question: str = ""  # a link in which {id} and {revision} are filled in
    offline: bool = True  # whether browsers keep the site, so that it opens without a network
    embed_origins: tuple[str, ...] = ()  # sites that may frame a quiz and hear its results
    lrs_origins: tuple[str, ...] = ()  # of record stores on our own site; others need no listing
    print_url: str = ""  # a short address that leads to the site, with a slash at its end
    print_logo: str = ""  # the company's logo as SVG, for cue cards and other sheets
    made_at: int = 0  # when this version was made, in seconds since 1970; 0 where SOURCE_DATE_EPOCH does not tell

    def url(self, address: str) -> str:
        """Return the absolute URL of an address; where the site has none, the address."""
        return urljoin(self.site_url, address.lstrip("/")) if self.site_url else address

    @property
    def on_paper(self) -> str:
        """The site's address on paper; empty where it has none, or none that has room on a cue card."""
        return self.print_url or (self.site_url if len(self.site_url) <= LONGEST_SITE else "")

    @property
    def warnings(self) -> list[str]:
        """What whoever builds should know, a line each."""
        if self.on_paper or not self.site_url:
            return []
        return [f"{CONFIG}: SITE_URL is too long for cue cards; they have no codes. Set a shorter `print_url`."]

    def absolute(self, address: str) -> str:
        """Return the whole address for use outside the site, or nothing when the site's own is unknown."""
        return self.site_url and self.site_url.rstrip("/") + address

    def report_link(self, item: str, revision: str) -> str:
        """Return where a reader reports the item, or nothing when nobody listens."""
        return self.report_question.replace("{id}", item).replace("{revision}", revision)


def read_settings(site_url: str, extra: Mapping[str, object], docs: Path = Path("docs")) -> Settings:
    """Return the settings from MkDocs' `site_url` and `extra`; the logo is read from the folder of content.

    Raises ValueError with every problem, a line each.
    """
    report, offline = extra.get("report_question") or "", extra.get("offline", True)
    print_url, logo = str(extra.get("print_url") or ""), _logo(docs, str(extra.get("print_logo") or ""))
    lists = [extra.get(name) or [] for name in ORIGINS]
    problems = [*(_in_config(*fault) for fault in _faults(site_url, extra)), *_epoch_problems()]
    if logo is None:
        problems.append(f"{CONFIG}: `print_logo` is '{extra['print_logo']}'. Name an SVG file in docs/.")
    if problems:
        raise ValueError("\n".join(problems))
    embed, lrs = (tuple(map(str, origins)) if isinstance(origins, list) else () for origins in lists)
    printed = print_url and print_url.rstrip("/") + "/"
    made_at = int(os.environ.get(EPOCH) or 0)
    return Settings(site_url, str(report), offline is True, embed, lrs, printed, logo or "", made_at)


def is_drawing(file: Path) -> bool:
    """Return whether the file holds a drawing as SVG."""
    return bool(_logo(file.parent, file.name))


def _logo(docs: Path, name: str) -> str | None:
    """Return the drawing in the file of this name, nothing where none is named; None where it can't be read."""
    try:
        drawing = (docs / name).read_text("utf-8") if name else ""
    except (OSError, ValueError):
        return None
    return drawing if SVG.search(drawing) or not name else None


def setting_problems(edition: Edition, source: Source) -> Iterator[Problem]:
    """Yield what is wrong with the settings that an edition gives, each at its place there."""
    for name, what, remedy in _faults(edition.site_url or "", edition.extra):
        yield source.problem((name,), what, remedy)


def _in_config(name: str, what: str, remedy: str) -> str:
    """Return the line of a setting of mkdocs.yml, or of the address, which comes from the environment."""
    told = f"SITE_URL{what.removeprefix(f'`{name}`')}" if name == "site_url" else f"{CONFIG}: {what}"
    return f"{told}. {remedy}."


def _faults(site_url: str, extra: Mapping[str, object]) -> Iterator[Fault]:
    yield from _site_faults(site_url)
    report, offline = extra.get("report_question") or "", extra.get("offline", True)
    if report and not str(report).startswith(("mailto:", "https://", "http://")):
        what = f"`report_question` is '{report}'"
        yield "report_question", what, "Write a link that begins with mailto: or https://"
    if not isinstance(offline, bool):
        yield "offline", f"`offline` is '{offline}'", "Write true or false"
    yield from _print_faults(str(extra.get("print_url") or ""))
    for name in ORIGINS:
        yield from _origin_faults(name, extra.get(name) or [])


def _site_faults(site_url: str) -> Iterator[Fault]:
    what = f"`site_url` is '{site_url}'"
    if site_url and not SITE.fullmatch(site_url):
        yield "site_url", what, "Write it like https://handbook.your-company.com/, without spaces, ? and #"
    elif PLACEHOLDER.search(site_url):
        yield "site_url", f"{what}, a placeholder", "Set the site's real address, or leave it out"


def _print_faults(print_url: str) -> Iterator[Fault]:
    if print_url and not SITE.fullmatch(print_url):
        yield "print_url", f"`print_url` is '{print_url}'", "Write it like https://handbook.your-company.com/"
    if len(print_url) > LONGEST_SITE:
        what = f"`print_url` has {counted(len(print_url), 'character')}; cue cards have room for {LONGEST_SITE}"
        yield "print_url", what, "Use a shorter address"


def _origin_faults(name: str, origins: object) -> Iterator[Fault]:
    if not isinstance(origins, list):
        yield name, f"`{name}` is no list", "Begin each entry with `- `"
        return
    for origin in origins:
        if not ORIGIN.fullmatch(str(origin)):
            yield name, f"'{origin}' in `{name}` is no origin", "Write it like https://lms.your-company.com"


def _epoch_problems() -> Iterator[str]:
    """Yield what is wrong with the time; where it is empty, as `git log` leaves it outside a clone, none is given."""
    told = os.environ.get(EPOCH, "")
    if told and not (told.isascii() and told.isdecimal() and len(told) <= DIGITS and int(told) <= LATEST):
        yield f"{EPOCH} is '{told[:40]}'. Give whole seconds since 1970, at most {LATEST}, or leave it out."
