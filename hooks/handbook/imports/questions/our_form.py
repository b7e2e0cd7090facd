"""Knows questions that this handbook has written into files, and puts back what each format wrote into other texts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from typing import Any
from urllib.parse import urlsplit

from handbook.content.handbook import Handbook
from handbook.core.field_types import STAFF
from handbook.exports.moodle.xml import step
from handbook.imports.questions.foreign import Answer, Question
from handbook.site.templates import Templates

_RING_STEP = 6  # steps in the path of a ring's category: course, top, handbook, chapter, practice, ring
_STEM = re.compile(
    r"<p><b>(?P<channel>[^<]*)\.</b> (?P<situation>.*?)</p>(?P<lines>.*)<p><b>(?P<stem>.*)</b> [^<]*</p>"
)
_LINE = re.compile(r"<p><b>(?P<who>[^<]*):</b> (?P<text>.*?)</p>")
_SAID = re.compile(r"<b>(?P<who>[^<]*):</b> (?P<text>.*)")
_REASONS = re.compile(r"<ul>(?P<rows>.*?)</ul>(?P<rest>.*)")
_ROW = re.compile(r"<li><b>(?P<what>.*?)</b><br/>(?P<why>.*?)</li>")
_EXPLAINED = re.compile(r"<p>(?P<text>.*?)(?: <a href=\"(?P<link>[^\"]*)\">(?P<more>[^<]*)</a>)?</p>")


def ring_of(path: str) -> str:
    """Return the mirror ring whose category this is; empty for any other category of Moodle's."""
    steps = re.split(r"(?<!/)/(?!/)", path)
    ours = len(steps) == _RING_STEP and steps[2] == step(str(words_of_interface()["bank"]["title"]))
    return steps[-1] if ours else ""


@cache
def words_of_interface() -> Mapping[str, Any]:
    """Return the words that no editor wrote."""
    return Templates().words


@dataclass(frozen=True)
class OurForm:
    """Puts questions back as they are written here, with the names that the handbook has for channels."""

    handbook: Handbook

    def restore(self, question: Question) -> None:
        """Take apart the texts of a question that the handbook has written; leave any other question as it is."""
        found = _STEM.fullmatch(question.stem.strip())
        channels = {escape(name): channel for channel, name in self.handbook.channel_names.items()}
        if not found or found["channel"] not in channels:
            return
        question.channel = channels[found["channel"]]
        question.situation, question.stem = found["situation"], found["stem"]
        if found["lines"]:
            self._restore_lines(question, found["lines"])
        self._restore_reasons(question)

    def _restore_lines(self, question: Question, lines: str) -> None:
        """Make the dialogue and the lines to choose from one again."""
        chosen = {answer.text: answer for answer in question.answers}
        answers: list[Answer] = []
        for found in _LINE.finditer(lines):
            line = f"<b>{found['who']}:</b> {found['text']}"
            answers.append(chosen.get(line) or Answer(line, fixed=True))
        for answer in answers:
            if said := _SAID.fullmatch(answer.text):
                answer.who, answer.text = speaker(said["who"]), said["text"]
            answer.id = ""  # lines between them had ids, too
        question.kind, question.answers = "spot", answers

    def _restore_reasons(self, question: Question) -> None:
        """Give each pair its reason, which formats without a place for it have before the explanation."""
        if found := _REASONS.fullmatch(question.explanation):
            words = words_of_interface()["quiz"]
            reasons = {unescape(row["what"]): row["why"] for row in _ROW.finditer(found["rows"])}
            for answer in question.answers:
                lead = f"{answer.text} {words['onto']} " if answer.text else f"{words['spare']} "
                answer.feedback = answer.feedback or reasons.get(unescape(f"{lead}{answer.target}"), "")
            question.explanation = found["rest"]
        if found := _EXPLAINED.fullmatch(question.explanation):
            question.explanation = found["text"]
            question.learn_more = self.learn_more(found["link"] or "")

    def learn_more(self, link: str) -> str:
        """Return the heading of a practice that the link leads to; empty where there is no such practice."""
        address = urlsplit(link)
        slug = address.path.rstrip("/").removesuffix("/index.html").rpartition("/")[2]
        return f"{slug}#{address.fragment}" if slug in self.handbook.practices and address.fragment else ""


def speaker(name: str) -> str:
    """Return who speaks, by what readers call them."""
    return STAFF if name == words_of_interface()["staff"] else name
