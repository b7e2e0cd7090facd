"""Where in the prose something stands that was found in its HTML: Markdown itself does not tell."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from handbook.content.prose_findings import Finding, FindingKind

Find = Callable[[str], Iterable[Finding]]
MOST = 40  # places of one finding that are tried; beyond them, the first ones are taken for it
_BRIEF = 4  # and where the text was changed on its way
_LONGEST = 30  # characters that are compared
_CONTROL = re.compile(r"[\x00-\x1f]")  # what Markdown puts for something that it has already read
_TAG = re.compile(r"<[/!?]*[\w:-]*")
_TITLE = re.compile(r"#(?!#)|^[ >]*=+ *$", re.MULTILINE)
_ID = re.compile(r"(?:`{3}|~{3})[ \t]*\{[^}\n]*?(?P<at>#)")
_NESTED = re.compile(r"^[ \t]*[->*+\d]", re.MULTILINE)


def offsets(body: str, finding: Finding, count: int, find: Find) -> list[int]:
    """Return where in the prose the finding stands, as offsets; none where nobody can tell.

    It was found `count` times. Where more places look like it, it is those without which `find` finds it less often.
    """
    candidates = list(dict.fromkeys(_candidates(body, finding)))
    if len(candidates) <= count:
        return candidates
    meant = [at for at in candidates[:MOST] if _count(find, _without(body, at), finding) < count]
    return meant or candidates[:count]


def _without(body: str, at: int) -> str:
    return f"{body[:at]}x{body[at + 1 :]}"


def _count(find: Find, body: str, finding: Finding) -> int:
    return list(find(body)).count(finding)


def _candidates(body: str, finding: Finding) -> Iterator[int]:
    for pattern in _patterns(finding):
        found = [match.start("at") if "at" in match.groupdict() else match.start() for match in pattern.finditer(body)]
        if found:
            yield from found
            return
    yield from _with_entities(body, finding.text)


def _patterns(finding: Finding) -> Iterator[re.Pattern[str]]:
    """Yield how the finding may look in the prose, the surest first."""
    text = finding.text
    start = re.escape(_CONTROL.split(text)[0][:_LONGEST])
    match finding.kind:
        case FindingKind.RAW_HTML:
            tag = _TAG.match(text)
            yield re.compile(start)
            yield re.compile(re.escape(tag[0] if tag else "<"))
        case FindingKind.ATTRIBUTE_LIST:
            yield re.compile(rf"\{{:?[ ]*{start}")
            yield re.compile(r"\{")
        case FindingKind.FOREIGN:
            yield re.compile(re.escape(text[:_LONGEST].split("\n")[0]))
            yield re.compile(re.escape(text.strip()[:_BRIEF]))
        case FindingKind.TITLE:
            yield _TITLE
        case FindingKind.DEPTH:
            yield re.compile(re.escape(text)) if text else _NESTED
        case FindingKind.LINK | FindingKind.IMAGE | FindingKind.SILENT_IMAGE:
            yield re.compile(rf"\](?:\(|:)\s*<?(?P<at>{re.escape(text)})(?=[\s)>]|$)")
            if bare := re.sub(r"^(?:mailto:|http://(?=www\.))", "", text):
                yield re.compile(re.escape(bare))
        case _:
            yield re.compile(rf"\b{start}\b", re.IGNORECASE)
            yield _ID


def _with_entities(body: str, text: str) -> Iterator[int]:
    """Yield where the text stands written with entities, such as `&#106;` for a letter."""
    start = 0
    for line in body.splitlines(keepends=True):
        if text and (at := unescape(line).find(text)) >= 0:
            yield start + min(at, len(line) - 1)
        start += len(line)
