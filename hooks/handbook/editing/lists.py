"""Lists of pages in content files: an entry added or taken out as an editor would."""

import re
from pathlib import Path

from handbook.content.lists import List
from handbook.core.front_matter import Loc
from handbook.core.source import Source


def add_to_list(root: Path, listed: List, slug: str) -> str:
    """Write the slug after the last one of the list, be that one line or several; return the path of its file."""
    file = root / listed.source.path
    lines = re.split(r"(?<=\n)", file.read_bytes().decode("utf-8"))
    number, column = listed.source.place(*listed.loc, listed.length - 1)
    if not listed.length:
        number = listed.source.place(*listed.loc)[0]
        lines[number - 1] = re.sub(r"\[\s*\]", f"[{slug}]", lines[number - 1], count=1)
        file.write_bytes("".join(lines).encode())
        return listed.source.path
    line = lines[number - 1]
    before, entry = line[: column - 1], line[column - 1 :]
    if before.strip() == "-":
        end = entry[len(entry.rstrip("\r\n")) :]
        lines.insert(number, f"{before}{slug}{end}")
    else:
        written = column - 1 + len(re.split(r"[\s,\]]", entry, maxsplit=1)[0])
        lines[number - 1] = f"{line[:written]}, {slug}{line[written:]}"
    file.write_bytes("".join(lines).encode())
    return listed.source.path


def replace_in_list(root: Path, source: Source, loc: Loc, new: str) -> None:
    """Write another slug in the place of the entry at `loc`, or, where it is empty, take the entry out."""
    file = root / source.path
    lines = re.split(r"(?<=\n)", file.read_bytes().decode("utf-8"))
    number, column = source.place(*loc)
    line = lines[number - 1]
    before, entry = line[: column - 1], line[column - 1 :]
    old = re.match(r"""["']?[\w-]+["']?""", entry)
    length = old.end() if old else 0
    if new:
        lines[number - 1] = f"{before}{new}{entry[length:]}"
    elif before.strip() == "-":
        del lines[number - 1]
    else:
        after = entry[length:]
        next_one = re.match(r"\s*,\s*", after)
        if next_one:
            lines[number - 1] = before + after[next_one.end() :]
        else:
            lines[number - 1] = re.sub(r"\s*,\s*$", "", before) + after
    file.write_bytes("".join(lines).encode())
