"""Banks of questions in each format: every question is imported as its type, or refused by name with the reason."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.imports.questions.bank import Bank, import_bank
from handbook.publish.permalinks import write_lock
from handbook.publish.validation import BuildMode, validate

BANKS = Path(__file__).with_name("banks")
# What becomes of each question: the types of those that are imported, in the order of the file.
TYPES = {
    "every-form.gift": "choice choice choice choice multiple multiple choice choice choice choice choice match order "
    "choice choice choice choice choice choice choice choice choice choice choice",
    "every-type.xml": "choice multiple choice multiple choice match order choice",
    "canvas.xml": "choice multiple match order",
    "table.csv": "choice multiple choice multiple choice order match choice",
    "as-people-write.gift": "choice choice match multiple multiple choice choice",
    "sorting.xml": "multiple",
    "as-people-write.csv": "choice choice",
    "underscores.csv": "choice choice",
}
every_bank = pytest.mark.parametrize("name", TYPES)
REFUSED = (
    "every-form.gift: question 9, Two keys: not imported: several of its answers are right, and one is to be chosen",
    "every-form.gift: question 10, All right: not imported: it has no distractor",
    "every-form.gift: question 11, No key: not imported: it has no key",
    "every-form.gift: question 12, One option: not imported: it is answered in words",
    "every-form.gift: question 25, Only an image: not imported: there is no question in words",
    "every-form.gift: question 26, Image answers: not imported: one of its answers has no words",
    "every-form.gift: question 28, Same answers: not imported: two of its answers read the same: This",
    "every-form.gift: question 29, Numerical: not imported: it is answered with a number",
    "every-form.gift: question 32, Short answer: not imported: it is answered in words",
    "every-form.gift: question 33, Essay: not imported: it is answered in words",
    "every-form.gift: question 34, Description: not imported: it asks nothing",
    "every-form.gift: question 35, Two gaps: not imported: it has gaps",
    "every-form.gift: question 36, Braces: not imported: its braces don't match",
    "every-form.gift: question 38, Closed twice: not imported: its braces don't match",
    "every-type.xml: question 4, Two best: not imported: several of its answers are right",
    "every-type.xml: question 10, Short: not imported: it is answered in words",
    "every-type.xml: question 11, Number: not imported: it is answered with a number",
    "every-type.xml: question 14, Gaps: not imported: it has gaps",
    "every-type.xml: question 15, Text: not imported: it asks nothing",
    "every-type.xml: question 16, Picture: not imported: it is answered by pointing",
    "every-type.xml: question 17, Of a plugin: not imported: nothing here is asked in the manner of its type, `stack`",
    "every-type.xml: question 18, Empty: not imported: there is no question in words",
    "canvas.xml: question 5, No key: not imported: it has no key",
    "canvas.xml: question 6, Written: not imported: it is answered in words",
    "canvas.xml: question 7, Number: not imported: it is answered with a number",
    "canvas.xml: question 8, Spot on a picture: not imported: it is answered by pointing",
    "canvas.xml: question 9, Text: not imported: it asks nothing",
    "table.csv: question 8, Which has no key?: not imported: it has no key",
    "table.csv: question 9, Which has a wrong key?: not imported: its key, '7', is none of what can be chosen",
    "as-people-write.gift: question 8, Long question: not imported: its text before its question has more than 700",
    "as-people-write.gift: question 9, Twice the same: not imported: two of its answers read the same: Left",
    "as-people-write.gift: question 10, Right twice: not imported: several of its answers are right, and one is to be",
    "as-people-write.csv: question 2, Which is fresh?: not imported: it has more cells than the table has columns",
    "sorting.xml: question 1, Sorted into groups: not imported: for one of its parts none is right, or several are",
    "table.csv: question 10, Write.: not imported: nothing here is asked in the manner of its type, `essay`",
)
TOLD = (
    "every-form.gift: left out: the image till.png (1 question: 24)",
    "every-form.gift: left out: that some answers count in part; they are wrong ones here (1 question: 7)",
    "every-form.gift: left out: percentages of answers, for all right ones count alike, and all wrong (1 question: 6)",
    "every-form.gift: matching with 1, 2, 3 became an order (1 question: 17)",
    "every-form.gift: left out: the script (1 question: 39)",
    "every-form.gift: shown as it is written: a formula (1 question: 23)",
    "as-people-write.gift: left out: feedback or a hint of more than 700 characters (1 question: 6)",
    "every-type.xml: left out: penalties for another try (1 question: 1)",
    "every-type.xml: left out: marks other than 1 (1 question: 1)",
    "every-type.xml: left out: feedback on the answer as a whole (1 question: 1)",
    "every-type.xml: left out: the image till.png (1 question: 1)",
)
TEXTS = {
    "every-form.gift": (
        'stem: "The card reader is … while it beeps."',
        'stem: "The **reader** is …"',
        'stem: "What does 1 = 1 {brace} ~ # 50: \\\\ mean?"',
        'text: "C ~ d \\\\\\\\-> e"',
        'stem: "First line. Second line."',
        'stem: "Is it **bold**, *slanted* or `code`?"',
        'stem: "Is `<b>` a tag, and 2 * 3 * 4 six?"',
        'text: "`&lt;`"',
        'stem: "What do `==this==`, `[[that]]`,"',
        "with H₂O and 10³?",
        'stem: "What is shown? A till"',
        'explanation: "Hours hang in the door."',
        'feedback: "Right, at six."',
    ),
    "every-type.xml": (
        'stem: "Which **key** opens the drawer? The till"',
        'feedback: "Yes & no."',
        '      - "It is large."',
        'stem: "Which days, 1 < 2?"',
        'target: "Right & cold"',
        'stem: "What do you do first?"',
    ),
    "canvas.xml": (
        'ring: "g1"',
        'text: "Total <1>"',
        'feedback: "It takes a line away."',
        'explanation: "Total opens it."',
        'target: "Cellar"',
    ),
    "as-people-write.gift": (
        "does `void` do, and what is a ' alone?",
        'text: "It takes `the last line` away."',
        'text: "It calls `__void__` of the drawer."',
        'stem: "Does `<b>` or `<i><b>` stand for bold, with `b` in it?"',
        'target: "Left"',
        'feedback: "Yes, where it is dry."',
        'stem: "Who counts?"',
    ),
    "sorting.xml": ('text: "Flour"',),
    "as-people-write.csv": (
        'text: "No sale"',
        'explanation: "It is large."',
        'explanation: "It is cold, and it is milk."',
    ),
    "underscores.csv": ('text: "Void"\n        key: true',),
    "table.csv": ('text: "+1"', 'feedback: "It takes a line away."', '      - "Look right."', 'text: "True"'),
}


def _import(tree: Path, name: str, to: str = "bank") -> tuple[list[str], str]:
    said, code = import_bank(tree, BANKS / name, to)
    assert code == 0, said
    return said.splitlines(), (tree / f"quizzes/plain/{to}.md").read_text("utf-8")


@every_bank
def test_each_question_becomes_an_item_of_its_type(tree: Path, name: str) -> None:
    _import(tree, name)
    items = load(tree)[0].plain_quizzes["bank"].content.items
    assert [item.type for item in items] == TYPES[name].split()


@every_bank
def test_every_other_question_is_refused_by_name(tree: Path, name: str) -> None:
    lines, _ = _import(tree, name)
    wanted = [line for line in REFUSED if line.startswith(f"{name}:")]
    refused = [line for line in lines if ": not imported: " in line]
    assert not [line for line in wanted if not any(one.startswith(line) for one in refused)]
    count = int(lines[-1].split(" of ")[1].split()[0])
    assert len(refused) + len(TYPES[name].split()) == count


@pytest.mark.parametrize("line", TOLD)
def test_what_is_left_out_is_told(tree: Path, line: str) -> None:
    assert line in _import(tree, line.partition(":")[0])[0]


def test_percentages_that_are_all_alike_are_no_loss(tree: Path) -> None:
    told = "\n".join([*_import(tree, "as-people-write.gift")[0], *_import(tree, "sorting.xml", "sorting")[0]])
    assert "percentages" not in told


@every_bank
def test_texts_are_as_they_were(tree: Path, name: str) -> None:
    _, text = _import(tree, name)
    assert not [words for words in TEXTS[name] if words not in text]


@every_bank
def test_the_result_needs_nothing_but_its_lines_in_the_lock(tree: Path, name: str) -> None:
    _import(tree, name)
    write_lock(validate(tree, BuildMode.PUBLISH)[0], tree)
    assert validate(tree, BuildMode.CHECK)[1] == []


def test_a_large_bank_becomes_several_quizzes_and_no_id_stands_twice(tree: Path) -> None:
    bank = tree / "large.gift"
    bank.write_text("".join(f"Is this number {number}? {{=Yes ~No}}\n\n" for number in range(120)), "utf-8")
    said, _ = import_bank(tree, bank, "")
    assert said == (
        "Wrote 120 questions of 120 to quizzes/plain/large.md, quizzes/plain/large-2.md, quizzes/plain/large-3.md."
    )
    ids = Counter(item.id for _, _, item in load(tree)[0].every_item())
    assert set(ids.values()) == {1}


def test_an_id_of_ours_is_kept_where_it_is_free(tree: Path) -> None:
    bank = tree / "ids.gift"
    bank.write_text("::zz-07::One? {=Yes ~No}\n\n::gr-01::Two? {=Yes ~No}\n\n::zz-07::Three? {=Yes ~No}\n", "utf-8")
    items = Bank(load(tree)[0], bank.name, {"gr-01"}).items(bank, "ids")
    assert [item["id"] for item in items] == ["zz-07", "ix-01", "ix-02"]


def test_nothing_is_written_over(tree: Path) -> None:
    shutil.copy(BANKS / "table.csv", tree / "shop.csv")
    assert import_bank(tree, tree / "shop.csv", "")[1] == 0
    said, code = import_bank(tree, tree / "shop.csv", "")
    assert code == 1
    assert said.endswith("shop.csv: not imported: quizzes/plain/shop.md exists; name another quiz with --to.")
