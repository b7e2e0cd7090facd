"""Our own code works under a content security policy that allows the site's own scripts and nothing else."""

from playwright.sync_api import Browser, expect

from browser.quiz import SAID, asked, quiz_with_every_type
from website import PLACE, Website

POLICY = {"content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'self'; object-src 'none'"}


def test_a_quiz_answers_under_a_policy_without_inline_scripts(browser: Browser, site: Website) -> None:
    address = quiz_with_every_type()
    html = site.file(address).read_text("utf-8")
    page = browser.new_page()
    page.route(PLACE.rstrip("/") + address, lambda route: route.fulfill(body=html, headers=POLICY))
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(PLACE.rstrip("/") + address)
    one = asked(page)[0]
    one.answer(one.right)
    expect(one.status).to_contain_text(SAID["right"])
    assert any("Content Security Policy" in text for text in said), "it is in force, and stops the theme's own"
    page.close()
