"""What must be true of situations."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.kinds import key
from handbook.content.references import missing
from handbook.core.problems import Problem
from handbook.situation.model import FEWEST_PRACTICES


def the_list_of_situations_is_whole(handbook: Handbook) -> Iterator[Problem]:
    """docs/situations/index.md lists every situation once, in one of its groups."""
    if handbook.situation_list is None:
        return
    source, listed = handbook.situation_list.source, set[str]()
    for number, group in enumerate(handbook.situation_list.content.groups):
        for index, slug in enumerate(group.situations):
            loc = ("groups", number, "situations", index)
            if slug not in handbook.files["situations"]:
                what = f"there is no docs/situations/{slug}.md"
                yield source.problem(loc, what, "Write it, or take it off the list", follows=key("situations", slug))
            elif slug in listed:
                yield source.problem(loc, f"`{slug}` is listed twice", "Take one out")
            listed.add(slug)
    for slug, path in handbook.files["situations"].items():
        if slug not in listed:
            what = "docs/situations/index.md does not list it"
            yield Problem(path, 1, 1, what, f"Add `{slug}` to one of the `groups:` there")


def group_about_danger_comes_first(handbook: Handbook) -> Iterator[Problem]:
    """Only the first group of situations is about danger: whoever is in it looks at nothing else."""
    if handbook.situation_list:
        source, content = handbook.situation_list.source, handbook.situation_list.content
        for number, group in enumerate(content.groups):
            if group.danger and number:
                what = f"`danger` is on group {number + 1}, and others stand above it"
                yield source.problem(("groups", number, "danger"), what, "Make it the first group, or take it out")


def practices_of_situations_exist(handbook: Handbook) -> Iterator[Problem]:
    """Practices that help in a situation exist."""
    for situation in handbook.situations.values():
        for index, help_ in enumerate(situation.content.practices):
            reference = situation.source, ("practices", index, "use"), help_.use
            yield from missing(handbook, "practices", reference)


def practices_help(handbook: Handbook) -> Iterator[Problem]:
    """Two practices help in a situation; where others were left out, one that is left is enough."""
    for situation in handbook.situations.values():
        has, source = len(situation.content.practices), situation.source
        if source.path not in handbook.shortened and has < FEWEST_PRACTICES:
            what = f"`practices` has {has}; {FEWEST_PRACTICES} at least"
            yield source.problem(("practices",), what, f"Write {FEWEST_PRACTICES - has} more")
        elif not has:
            what = "all practices that help here are left out"
            yield source.problem(("practices",), what, "Leave the situation out, too, or name others")


def one_first_thing_on_a_channel(handbook: Handbook) -> Iterator[Problem]:
    """What takes the place of `first` on a channel is said once."""
    for situation in handbook.situations.values():
        said = set[str]()
        for number, one in enumerate(situation.content.first_on):
            for index, channel in enumerate(one.channels):
                if channel in said:
                    loc = ("first_on", number, "channels", index)
                    yield situation.source.problem(loc, f"`{channel}` stands twice in `first_on`", "Take one out")
                said.add(channel)


RULES: tuple[Rule, ...] = (
    the_list_of_situations_is_whole,
    group_about_danger_comes_first,
    practices_of_situations_exist,
    practices_help,
    one_first_thing_on_a_channel,
)
