"""What each format does with the questions is counted, and the page says it in words."""

from handbook.exports.fidelity import fidelity
from handbook.exports.questions.files import FORMATS
from handbook.site.templates import Templates
from website import handbook


def test_every_format_is_accounted_for_and_no_question_is_lost() -> None:
    counted = list(fidelity(handbook(), linked=True))
    assert {each.kind for each in counted} == {format_.kind for format_ in FORMATS}
    assert {each.items for each in counted} == {len(list(handbook().items()))}


def test_what_is_left_out_is_counted() -> None:
    counted = {each.kind: each for each in fidelity(handbook(), linked=True)}
    items = [item for _, _, item in handbook().items()]
    assert counted["gift"].left_out["hints"] == sum(bool(item.hints) for item in items)
    assert counted["qti"].becomes["order"] == {"matching": sum(item.type == "order" for item in items)}
    assert counted["csv"].left_out.keys() <= {"emphasis", "for_editors"}
    assert "hints" not in counted["moodle"].left_out
    assert counted["anki"].left_out["siblings_apart"] == sum(bool(item.ring_name) for item in items) > 0


def test_a_site_without_an_address_loses_its_links() -> None:
    assert all(each.left_out["links"] == each.items for each in fidelity(handbook(), linked=False))


def test_there_are_words_for_everything() -> None:
    words = Templates().words["integrate"]
    for each in fidelity(handbook(), linked=False):
        assert each.left_out.keys() <= words["lost"].keys()
        assert each.becomes.keys() <= words["types"].keys()
        assert {form for forms in each.becomes.values() for form in forms} <= words["forms"].keys()
