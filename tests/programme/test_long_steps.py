"""A long step of a programme: its first practices show, and the others are in a fold."""

import pytest

from handbook.site.context import SiteContext
from handbook.site.practice_row import practice_row
from handbook.site.templates import Templates
from website import handbook


@pytest.mark.parametrize(("count", "more"), [(6, 0), (7, 3), (12, 8)])
def test_a_long_step_folds_what_follows_its_first_practices(count: int, more: int) -> None:
    book = handbook()
    context = SiteContext(book, Templates())
    programme = next(iter(book.programmes.values()))
    row = practice_row(context, next(iter(book.practices.values())))
    module = programme.content.modules[0]
    values = {"module": module, "number": 1, "rows": [row] * count, "situations": book.situations}
    html = context.blocks("programme/module.html", f"/onboarding/{programme.slug}/", **values)["module"]
    before, _, after = html.partition('<details class="more path__more">')
    assert (before.count("<li data-practice"), after.count("<li data-practice")) == (count - more, more)
