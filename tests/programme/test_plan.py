"""The days of a programme's plan."""

import pytest

from handbook.programme.plan import plan
from website import handbook

PROGRAMME = next(iter(handbook().programmes.values())).content


@pytest.mark.parametrize(("apart", "days"), [(0, [0, 0, 0]), (1, [0, 1, 2]), (7, [0, 7, 14])])
def test_steps_are_as_far_apart_as_the_programme_says(apart: int, days: list[int]) -> None:
    steps = plan(PROGRAMME.model_copy(update={"days_apart": apart}))
    assert [step.after for step in steps] == days
    assert [step.module for step in steps] == [*PROGRAMME.modules, None]
