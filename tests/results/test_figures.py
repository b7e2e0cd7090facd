"""Figures of items and tests: against a published worked example, against SciPy, and on learners made up for it."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from handbook.results.figures import FEW, Takers, wilson
from handbook.results.flags import EASY, flags
from handbook.results.model import Answer
from handbook.results.statistics import items, matrix, parted, reliability
from results.learners import PLANTED, answers, questions


def test_every_figure_of_1000_learners_is_that_of_scipy_to_three_decimals() -> None:
    known, found = questions(), answers(1)
    figures, (test,) = items(found, known)
    scores = np.array([[one.right for one in found[start : start + 40]] for start in range(0, len(found), 40)], float)
    assert len(figures) == scores.shape[1] == 40
    for place, one in enumerate(figures):
        right = scores[:, place]
        others = scores.sum(axis=1) - right
        assert one.n == 1000
        assert one.difficulty == pytest.approx(right.mean(), abs=5e-4)
        assert one.discrimination == pytest.approx(stats.pointbiserialr(right, others).statistic, abs=5e-4)
        assert one.interval == pytest.approx(
            tuple(stats.binomtest(one.right, one.n).proportion_ci(method="wilson")), abs=5e-4
        )
        between = stats.pearsonr(right, others).confidence_interval(0.95)
        assert one.discrimination_interval == pytest.approx(tuple(between), abs=5e-4)
    shares = scores.mean(axis=0)
    total = scores.sum(axis=1)
    kr20 = 40 / 39 * (1 - (shares * (1 - shares)).sum() / total.var())  # Kuder and Richardson 1937, formula 20
    assert test.reliability == pytest.approx(kr20, abs=5e-4)
    assert test.error == pytest.approx(total.std(ddof=1) * (1 - kr20) ** 0.5 / 40, abs=5e-4)


@pytest.mark.parametrize("seed", range(5))
def test_what_is_planted_is_flagged_and_hardly_anything_else(seed: int) -> None:
    figures, _ = items(answers(seed), questions())
    marked = {one.question.item.id: flags(one) for one in figures}
    names = {name: {flag.kind for flag in found} for name, found in marked.items()}
    assert all("wrong_key" in names[name] for name in ("si-03", "si-11"))
    assert all("dead_answer" in names[name] for name in ("si-17", "si-23"))
    assert all({"misleads", "wrong_key"} & names[name] for name in ("si-29", "si-35"))
    good = [one for one in figures if one.question.item.id not in PLANTED and one.difficulty <= EASY]
    falsely = [one.question.item.id for one in good if marked[one.question.item.id]]
    assert len(falsely) <= 0.05 * len(good), falsely


def test_a_flag_of_a_wrong_key_names_the_answer_that_those_take_who_know() -> None:
    figures, _ = items(answers(2), questions())
    (one,) = (one for one in figures if one.question.item.id == "si-03")
    (flag,) = flags(one)
    (named,) = flag.named
    assert (named.text, flag.line) == ("Option b of 3", 4)
    assert (named.best, named.of_best) == (one.best.taken["b", "on"], one.best.n)
    assert (named.all, named.of_all) == (one.taken["b", "on"], 1000)
    assert named.best / named.of_best > named.all / named.of_all  # those who know take it more often than everybody


def test_a_flag_of_a_misleading_question_names_the_wrong_answer_that_those_take_who_know() -> None:
    figures, _ = items(answers(2), questions())
    (one,) = (one for one in figures if one.question.item.id == "si-29")
    (flag,) = flags(one)
    first, numbers = flag.named[0], flag.numbers
    assert first.best == max(one.best.taken[part, "on"] for part in "bcd")
    assert first.text in {f"Option {part} of 29" for part in "bcd"}
    assert numbers["best"] / numbers["of"] > numbers["others"] / numbers["rest"]
    assert numbers["of"] + numbers["rest"] == one.others == 1000


def test_the_best_third_are_those_with_most_right_elsewhere_and_who_is_level_with_them() -> None:
    told = [Answer(learner="x", test="t", item="si-00", given={part: "on"}, right=part == "a") for part in "abbacd"]
    best, rest = parted(list(zip(told, (0.9, 0.5, 0.5, 0.4, 0.1, 0.1), strict=True)))
    assert (best.n, best.right, best.taken) == (3, 1, {("a", "on"): 1, ("b", "on"): 2})
    assert (rest.n, rest.right) == (3, 1)
    assert parted([]) == (Takers(), Takers())


def test_few_answers_are_not_judged() -> None:
    figures, (test,) = items(answers(3, learners=FEW - 1), questions())
    assert all(one.discrimination is None and not flags(one) for one in figures)
    assert (test.reliability, test.error) == (None, None)


def test_only_the_first_answer_counts_and_earlier_wordings_stand_apart() -> None:
    known = questions()
    told = [
        Answer(learner="one", test="t", item="si-00", given={"a": "on"}, right=True, at="2"),
        Answer(learner="one", test="t", item="si-00", given={"b": "on"}, right=False, at="1"),
        Answer(learner="two", test="t", item="si-00", given={"a": "on"}, right=True, revision="0ld0ld00"),
        Answer(learner="six", test="t", item="si-00", given={"a": "on"}, right=True, revision=known["si-00"].revision),
    ]
    figures, _ = items(told, known)
    assert [(one.revision, one.n, one.right) for one in figures] == [("", 2, 1), ("0ld0ld00", 1, 1)]


def test_attempts_that_draw_different_questions_give_the_reliability_of_what_an_attempt_asks() -> None:
    found = answers(4, planted={})
    whole = matrix([("", one) for one in found])
    drawn = whole.copy()
    chance = np.random.default_rng(4)
    for row in range(len(drawn)):
        drawn.iloc[row, chance.choice(40, 20, replace=False)] = np.nan
    alpha, _ = reliability(whole) or (0, 0)
    halved, _ = reliability(drawn) or (0, 0)
    assert halved == pytest.approx(alpha / (2 - alpha), abs=0.03)  # Spearman and Brown, of half the length


def test_alpha_is_that_of_a_small_table_reckoned_by_hand() -> None:
    # Variances 1/4, 1/3 and 1/4, of sums 3, 2, 1, 0 it is 5/3: alpha is 3/2 (1 - 5/6 : 5/3) = 3/4.
    table = pd.DataFrame({"one": [1, 1, 1, 0], "two": [1, 1, 0, 0], "three": [1, 0, 0, 0]}, dtype=float)
    alpha, error = reliability(table, few=2) or (0, 0)
    assert alpha == pytest.approx(0.75)
    assert error == pytest.approx((5 / 3 * 0.25) ** 0.5 / 3)


def test_a_question_with_few_answers_leaves_the_reliability_of_the_others() -> None:
    found = answers(4, planted={})
    few = [one for number, one in enumerate(found) if one.item != "si-39" or number < 40 * (FEW - 1)]
    whole = matrix([("", one) for one in found if one.item != "si-39"])
    assert reliability(matrix([("", one) for one in few])) == reliability(whole)


def test_wilson_s_interval_is_that_of_newcombe_s_worked_example() -> None:
    # Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I: 81 of 263.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
