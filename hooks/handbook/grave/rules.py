"""What must be true of grave subjects: whatever names one names one that is listed."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import Reference, dangling
from handbook.core.data_file import DataError
from handbook.core.problems import Problem
from handbook.grave.subjects import PATH, read_subjects, teachers


def grave_subjects_are_listed(handbook: Handbook) -> Iterator[Problem]:
    """What pages say they teach, and what the company file leaves out, are ids of grave subjects."""
    try:
        known = [subject.id for subject in read_subjects()]
    except DataError:
        return  # told as a problem of that file
    for reference in _named(handbook):
        if reference[-1] not in known:
            yield dangling(reference, "grave subject", known, f"list it in hooks/handbook/{PATH}")


def _named(handbook: Handbook) -> Iterator[Reference]:
    for page in teachers(handbook):
        for index, subject in enumerate(page.content.teaches):
            yield page.source, ("teaches", index), subject
    if company := handbook.company:
        for index, left_out in enumerate(company.content.not_taught):
            yield company.source, ("not_taught", index, "subject"), left_out.subject


RULES: tuple[Rule, ...] = (grave_subjects_are_listed,)
