"""Jinja templates and interface words: everything a reader sees that is not content comes from here."""

import hashlib
import posixpath
import re
from collections.abc import Callable, Container
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.runtime import Context
from markupsafe import Markup

from handbook.core.data_file import Group, read_data
from handbook.core.field_types import STAFF
from handbook.core.inline import inline, spoken
from handbook.core.literal import literal
from handbook.core.review_dates import review_due
from handbook.edition.model import Edition
from handbook.locale.language import Language
from handbook.site.words import read_interface_words

BLOCK = "block_"
PART = re.compile(r"<!-- part (?P<name>\S+) -->\n")
WORDS = "locale/words.yml"
FOLDER = Path(__file__).parents[1]


@cache
def relative(address: str, start: str, index: str = "") -> str:
    """Return the link from the page at `start` to `address`; it works under any path, and from files with an index."""
    path, mark, anchor = address.partition("#")
    link = posixpath.relpath(path, start) + (f"/{index}" if path.endswith("/") else "")
    return f"{link}{mark}{anchor}"


def fingerprint(text: str) -> str:
    """Return eight hexadecimal digits that change when the text does."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


class _Environment(Environment):
    """Finds data by its name before what a dict can do: a word may be called `copy`."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - as the library has it
        """Return the data, or the attribute, or else what Jinja takes for it: asked a thousand times for each page."""
        if isinstance(obj, Group) and attribute in obj:
            return obj[attribute]
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)


class Templates:
    """The templates of one build."""

    def __init__(self, folder: Path = FOLDER, index: str = "", compiled: BytecodeCache | None = None) -> None:
        """Read the words and prepare the templates below `folder`, some of them `compiled` before.

        Links to pages end in `index`. Raises DataError.
        """
        self.folder = folder
        self.index = index
        self.edition = Edition()  # what is shown in the place of ours
        self.home = folder  # the folder of the edition
        self.words: dict[str, Any] = read_interface_words(folder / WORDS)
        self.language = Language.of(self.words)
        self._env = _Environment(
            loader=FileSystemLoader(folder),
            autoescape=select_autoescape(["html", "xml"]),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=compiled,
            auto_reload=False,  # each build has its own; else every include asks for the file's time
        )
        self._env.filters |= {"inline": inline, "spoken": spoken, "literal": literal, "fingerprint": fingerprint}
        self._env.filters |= {"channel": self._channel, "channels": self._channels, "speaker": self.speaker}
        self._env.filters |= {"review_due": review_due, "day": self.language.day, "counted": self.language.counted}
        self._env.filters |= {"number": self.language.number}
        self._env.globals |= {"words": self.words, "language": self.language, "index": index}

    def show(self, edition: Edition, home: Path) -> None:
        """Show the name, the colours and the typefaces of the edition in the folder in the place of ours."""
        self.edition, self.home = edition, home
        if edition.name:
            self.words["bank"]["title"] = self.words["handbook"] = edition.name

    @staticmethod
    @pass_context
    def _channel(values: Context, channel: str) -> str:
        """Return what readers call the channel, by the names among the template's values."""
        return str(values["channel_names"][channel])

    @staticmethod
    @pass_context
    def _channels(values: Context, channels: Container[str]) -> list[str]:
        """Return what readers call these channels, in the order of menus."""
        return [str(label) for name, label in values["channel_names"].items() if name in channels]

    def speaker(self, who: str) -> str:
        """Return what readers call a speaker of a dialogue."""
        return str(self.words["staff"]) if who == STAFF else who

    def data(self, name: str) -> Group:
        """Return what a YAML file beside the templates holds. Raises DataError."""
        return read_data(self.folder / name)

    def text(self, name: str, address: str, part: str = "", /, **values: object) -> str:  # noqa: ARG002 - to remember by
        """Return the template rendered for the page at `address`, or for a part of the page that has this name."""
        return self._rendered(name, address, values)

    def parts(self, name: str, address: str, part: str = "", /, **values: object) -> dict[str, Markup]:  # noqa: ARG002 - as above
        """Return what the rendered template has below each comment `<!-- part … -->`, by what that names."""
        _, *found = PART.split(self._rendered(name, address, values))
        return dict(zip(found[::2], map(Markup, found[1::2]), strict=True))

    def blocks(self, name: str, address: str, part: str = "", /, **values: object) -> dict[str, str]:  # noqa: ARG002 - as above
        """Return what each macro `block_<name>` of the template gives for the page at `address`, by its name."""
        module = self._env.get_template(name).make_module(self._links(address) | values)
        macros = ((key, macro) for key, macro in vars(module).items() if key.startswith(BLOCK))
        return {key.removeprefix(BLOCK): str(macro()) for key, macro in macros}

    def _rendered(self, name: str, address: str, values: dict[str, object]) -> str:
        return self._env.get_template(name).render(self._links(address) | values)

    def link(self, address: str, start: str) -> str:
        """Return the link from the page at `start` to `address`."""
        return relative(address, start, self.index)

    def _links(self, address: str) -> dict[str, Callable[[str], str]]:
        @cache
        def url(target: str) -> str:
            return self.link(target, address)

        return {"url": url}
