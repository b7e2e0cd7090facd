"""Plans on the pages of programmes, and what no other page has to load for them."""

from handbook.programme.plan import plan
from website import Website, handbook


def test_only_pages_of_programmes_load_its_script(site: Website) -> None:
    pages = {address for address in site.addresses if "/assets/plan.js" in site.file(address).read_text("utf-8")}
    assert pages == {f"/onboarding/{slug}/" for slug in handbook().programmes}


def test_every_step_leads_to_its_place_on_the_page(site: Website) -> None:
    for slug, programme in handbook().programmes.items():
        page = site.page(f"/onboarding/{slug}/")
        links = page.css("rapport-plan li a")
        assert len(links) == len(plan(programme.content))
        assert all(page.css_first(f"[id='{(link.attributes['href'] or '')[1:]}']") for link in links)
