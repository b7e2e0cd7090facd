"""The harder tier: as many items as promised, and rings whose items are all of one tier."""

from content.test_promises import PROMISED
from website import content


def test_the_harder_tier_is_as_large_as_promised() -> None:
    assert sum(item.harder for _, _, item in content().items()) >= PROMISED.get("harder_items", 0)


def test_all_items_of_a_ring_are_of_one_tier() -> None:
    tiers: dict[str, set[bool]] = {}
    for _, _, item in content().items():
        tiers.setdefault(item.unit, set()).add(item.harder)
    assert [unit for unit, tier in tiers.items() if len(tier) > 1] == []
