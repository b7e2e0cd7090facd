"""What the YAML parser complains about, in an editor's words."""

import re

from yaml import Mark, MarkedYAMLError

CHECK = "Check the indent, the colons and the quotation marks around here"

AT_END = ", and the text is at its end"  # our addition to the parser's words

# The parser's words -> what an editor did, and what helps; `{char}` is the character at the place.
WORDS = {
    "mapping values are not allowed in this context": (
        "a colon with a space after it has no place here",
        "Put the text in quotes, or check the indent",
    ),
    "did not find expected key": (
        "the text from here on belongs to nothing above it",
        "Check the indent, and the quotation marks before it",
    ),
    "did not find expected '-' indicator": (
        "this line does not go on with the list above it",
        "Begin it with `- ` like the list, or check the indent",
    ),
    "could not find expected ':'": ("this line has no `key:`", "Write `key: value`, or indent it like the text above"),
    "found character that cannot start any token": ("a text cannot begin with '{char}'", "Put it in quotes"),
    "did not find expected alphabetic or numeric character": (
        "a text cannot begin with '{char}'",
        "Put it in quotes",
    ),
    "found unexpected end of stream": ("the quotation mark here is never closed", "Close it where the text ends"),
    "did not find expected ',' or ']'": (
        "the list that `[` begins here has no comma or no end where it needs one",
        "Write it like `[phone, chat]`",
    ),
    "did not find expected ',' or '}'": (
        "the fields that `{{` begins here have no comma or no end where they need one",
        "Write them on lines of their own, or put the text in quotes",
    ),
    "did not find expected node content": ("no value can begin with '{char}'", "Write a value, or put it in quotes"),
    f"did not find expected node content{AT_END}": (
        "the fields end inside a bracket `[` or a brace `{{` that begins above",
        "Close it, or put the text that it begins in quotes",
    ),
    "block sequence entries are not allowed in this context": (
        "a list cannot begin on its key's line",
        "Put each `- ` on a line of its own, below the key",
    ),
    "did not find expected <document start>": ("the line `...` above ends the fields too early", "Take it out"),
    "found unknown escape character": (
        "the text in double quotes has a backslash that means nothing",
        "Write two backslashes, or use single quotes",
    ),
}
_AFTER_LIST = re.compile(r"[:-] +[\[{].*[\]}]\s*$")
_TEXT_ENDED = {"did not find expected key", "could not find expected ':'"}
_NO_COMMENT = "Take the comment out, or put the whole text in double quotes"
_TAB = ("the line is indented with a tab", "Use spaces")
_WHERE_NOTICED = {"found a tab character that violates indentation"}
# Here the parser notices only later, and the fault is where the list or the fields end; otherwise where it began.
_NOTICED_AT_ONCE = {"while parsing a block mapping", "while parsing a block collection"}


def in_plain_words(error: MarkedYAMLError, text: str) -> tuple[Mark | None, str, str]:
    """Return where the fault is, what it is, and what to do."""
    problem = str(error.problem or error.context)
    at_once = error.context in _NOTICED_AT_ONCE or problem in _WHERE_NOTICED
    mark = error.problem_mark if at_once or not error.context_mark else error.context_mark
    char = _char_at(mark, text)
    if mark and problem in _TEXT_ENDED and text.split("\n")[mark.line - 1].lstrip().startswith("#"):
        return mark, "the line above is a comment, for it begins with `#`, and ends the text before it", _NO_COMMENT
    if (
        problem == "did not find expected key"
        and mark
        and _AFTER_LIST.search(text.split("\n")[mark.line][: mark.column])
    ):
        return mark, "the text goes on after the list that `[` or `{` begins", "Put the whole text in quotes"
    if not char and f"{problem}{AT_END}" in WORDS:
        problem += AT_END
    what, remedy = WORDS.get(problem, (f"the front matter is not YAML: {problem}".replace("{", "{{"), CHECK))
    return (mark, *_TAB) if char == "\t" else (mark, what.format(char=char), remedy)


def _char_at(mark: Mark | None, text: str) -> str:
    lines = text.split("\n")
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    return line[mark.column] if mark and mark.column < len(line) else ""
