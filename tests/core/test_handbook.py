"""What is worked out of a handbook is worked out once, and anew for another one."""

from handbook.content.handbook import Handbook
from handbook.content.load import load
from trees import TREE


def test_what_is_worked_out_of_a_handbook_is_worked_out_once_for_each() -> None:
    asked = []

    def count(handbook: Handbook) -> int:
        asked.append(handbook)
        return len(handbook.practices)

    whole = load(TREE)[0]
    less = whole.without(frozenset({"docs/serve/greet.md"}))
    assert [whole.once(count), whole.once(count), less.once(count)] == [3, 3, 2]
    assert len(asked) == len({id(whole), id(less)})


def test_what_was_worked_out_is_no_document_and_no_difference() -> None:
    one, other = load(TREE)[0], load(TREE)[0]
    greeting = one.practices["greet"]
    assert one.once(lambda _: greeting) is greeting
    assert list(one.documents()).count(greeting) == 1
    assert one == other
