"""What each answer earns in Moodle, as GIFT and Moodle XML write it."""

from handbook.exports.questions.bank import Question

# What each right answer to a question with so many of them earns: Moodle takes these numbers and no others.
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667"}


def fraction(question: Question, *, right: bool, many: bool) -> str:
    """Return what choosing an answer earns, in per cent; where many may be chosen, a wrong one costs all."""
    if right:
        return SHARES[len(question.keys)]
    return "-100" if many else "0"
