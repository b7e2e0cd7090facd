"""What whoever runs the site decides in mkdocs.yml, beyond its content."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from handbook.core.counting import counted

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
    problems = [*_problems(site_url, report), *_switch_problems(offline), *_epoch_problems()]
    problems.extend(_print_problems(print_url))
    if logo is None:
        problems.append(f"{CONFIG}: `print_logo` is '{extra['print_logo']}'. Name an SVG file in docs/.")
    lists = [extra.get(name) or [] for name in ORIGINS]
    for name, origins in zip(ORIGINS, lists, strict=True):
        problems.extend(_origin_problems(name, origins))
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


def _print_problems(print_url: str) -> Iterator[str]:
    if print_url and not SITE.fullmatch(print_url):
        yield f"{CONFIG}: `print_url` is '{print_url}'. Write it like https://handbook.your-company.com/."
    if len(print_url) > LONGEST_SITE:
        length = counted(len(print_url), "character")
        yield f"{CONFIG}: `print_url` has {length}; cue cards have room for {LONGEST_SITE}. Use a shorter address."


def _switch_problems(offline: object) -> Iterator[str]:
    if not isinstance(offline, bool):
        yield f"{CONFIG}: `offline` is '{offline}'. Write true or false."


def _epoch_problems() -> Iterator[str]:
    """Yield what is wrong with the time; where it is empty, as `git log` leaves it outside a clone, none is given."""
    told = os.environ.get(EPOCH, "")
    if told and not (told.isascii() and told.isdecimal() and len(told) <= DIGITS and int(told) <= LATEST):
        yield f"{EPOCH} is '{told[:40]}'. Give whole seconds since 1970, at most {LATEST}, or leave it out."


def _problems(site_url: str, report: object) -> Iterator[str]:
    if site_url and not SITE.fullmatch(site_url):
        yield f"SITE_URL is '{site_url}'. Write it like https://handbook.your-company.com/, without spaces, ? and #."
    elif PLACEHOLDER.search(site_url):
        yield f"SITE_URL is '{site_url}', a placeholder. Set the site's real address, or leave it out."
    if report and not str(report).startswith(("mailto:", "https://", "http://")):
        yield f"{CONFIG}: `report_question` is '{report}'. Write a link that begins with mailto: or https://."


def _origin_problems(name: str, origins: object) -> Iterator[str]:
    if not isinstance(origins, list):
        yield f"{CONFIG}: `{name}` is no list. Begin each entry with `- `."
        return
    for origin in origins:
        if not ORIGIN.fullmatch(str(origin)):
            yield f"{CONFIG}: '{origin}' in `{name}` is no origin. Write it like https://lms.your-company.com."
