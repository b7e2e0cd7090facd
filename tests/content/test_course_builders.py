"""The page for course builders, where a handbook has one: what they have to set up for a test to count."""

from trees import ROOT


def test_it_says_how_often_moodle_may_start_a_test_anew() -> None:
    """Moodle opens a test that was failed for review only, unless it is told to begin a new attempt."""
    for guide in (ROOT / "docs").glob("integrate.md"):
        text = guide.read_text("utf-8")
        assert "set *Number of attempts*" in text
        assert "*Force new attempt*" in text
