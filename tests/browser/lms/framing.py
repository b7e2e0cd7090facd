"""A page of the site, framed by a dispatch package inside a learning system."""

from playwright.sync_api import Frame, Route

from browser.lms.system import LMS, System, Visit
from website import PLACE, Website


def framed(visit: Visit) -> Frame:
    """Return the frame within the package's frame."""
    visit.quiz.locator("iframe").wait_for()
    frame = visit.quiz.locator("iframe").element_handle().content_frame()
    assert frame is not None
    frame.wait_for_selector("rapport-quiz, rapport-rehearsal")
    return frame


def trust(course: System, site: Website, quiz: str) -> None:
    """Let the site list the system's origin, as `embed_origins` does."""
    trust_at(course, site, f"quizzes/{quiz}/")


def trust_at(course: System, site: Website, address: str) -> None:
    """Let the page of this address list it."""
    html = site.file(f"/{address}").read_text("utf-8").replace('data-origins=""', f'data-origins="{LMS}"')

    def answer(route: Route) -> None:
        route.fulfill(body=html, content_type="text/html")

    course.context.route(f"{PLACE}{address}?*", answer)
