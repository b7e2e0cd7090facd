"""Every source of results, found out by what a file holds."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType

from handbook.core.problems import Problem
from handbook.results.model import Answer, Question
from handbook.results.sources import moodle_quiz, moodle_scorm, our_csv, progress, xapi
from handbook.results.sources.given_file import GivenFile

SOURCES: tuple[ModuleType, ...] = (progress, xapi, moodle_scorm, moodle_quiz, our_csv)
KNOWN = (
    "Give Moodle's report of responses or of interactions as CSV, xAPI statements or progress files as JSON, "
    "or a CSV file with the columns `learner`, `item` and `response`"
)


def read(paths: Iterable[Path], questions: Mapping[str, Question]) -> tuple[list[Answer], list[Problem]]:
    """Return every answer in the files, and what is wrong with them."""
    answers: list[Answer] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(paths):
        name = path.as_posix()
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            problems.append(Problem(name, 1, 1, f"it can't be opened ({error.strerror})", "Check its name"))
            continue
        except UnicodeDecodeError:
            problems.append(Problem(name, 1, 1, "it is no text in UTF-8", KNOWN))
            continue
        file = GivenFile(name, text.replace("\r\n", "\n"), questions)
        if source := next((source for source in SOURCES if source.is_it(file)), None):
            answers += source.read(file)
        else:
            file.complain(1, "it is nothing that results are read from", KNOWN)
        problems += file.problems
    return answers, problems
