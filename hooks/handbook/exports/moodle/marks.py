"""What each answer earns in Moodle, as GIFT and Moodle XML write it."""

from fractions import Fraction

# Shares of so many parts, in per cent: Moodle takes these numbers and no others (question/engine/bank.php).
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667"}


def fraction(mark: Fraction, *, many: bool) -> str:
    """Return what choosing an answer counts, in per cent, out of its share of the question.

    Moodle adds up what is chosen and takes less than 0 for 0, but only where many may be chosen: there a wrong choice
    has its mark, and a single one 0 (question/type/multichoice/question.php).
    """
    share = SHARES[mark.denominator]
    if mark > 0:
        return share
    return f"-{share}" if many else "0"
