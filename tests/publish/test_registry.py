"""The registry of rooms is the only list: what is entered there is whole."""

from handbook.content.kinds import KINDS
from handbook.editing.scaffold import BEGINNINGS
from handbook.registry import PRODUCTS
from handbook.site.templates import FOLDER
from handbook.site.words import read_interface_words


def test_no_two_rooms_publish_a_bundle_of_one_name() -> None:
    names = [name for product in PRODUCTS for name in product.bundles]
    assert len(names) == len(set(names)) > 10


def test_every_section_has_a_label_of_its_own() -> None:
    words = [product.section.word for product in PRODUCTS if product.section]
    labels = read_interface_words(FOLDER / "locale/words.yml")["nav"]
    assert len({labels[word] for word in words}) == len(words) > 3


def test_what_can_be_begun_is_of_a_kind_and_has_templates() -> None:
    kinds = {kind.name for kind in KINDS}
    assert {beginning.kind for beginning in BEGINNINGS.values()} <= kinds
    for beginning in BEGINNINGS.values():
        assert all((FOLDER / template).is_file() for template in beginning.files.values())
