"""The page on which a programme is signed off, which is a form on paper too; and their index."""

from collections.abc import Iterator

from handbook.content.handbook import Handbook
from handbook.print.page import values_of_files
from handbook.sign_off.subject import subjects
from handbook.site.context import SiteContext
from handbook.site.page import Heading, Page
from handbook.site.product import Product

ADDRESS = "/sign-off/"
FORM = "sign-off"  # the PDF file
# The parts of the page: id -> its words.
PARTS = {"standing": "standing", "seen": "observed", "understood": "understood", "paper": "paper"}


def sign_off_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/sign-off/`, and the page of every programme."""
    words, all_subjects = context.words["sign_off"], subjects(context.handbook)
    index = context.text("sign_off/index.html", ADDRESS, subjects=all_subjects)
    yield Page(ADDRESS, words["title"], words["index_lead"], "docs/onboarding/", html=index, hide=("toc",))
    for subject in all_subjects:
        yield Page(
            subject.address,
            words["of"].format(subject.programme.content.title),
            words["lead"],
            subject.programme.source.path,
            html=context.text(
                "sign_off/sign_off.html",
                subject.address,
                subject=subject,
                form=FORM,
                **values_of_files(context),
            ),
            headings=tuple(Heading(name, words[title]) for name, title in PARTS.items()),
        )


def sign_off_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the addresses of the index and of every programme's page."""
    yield ADDRESS
    yield from (f"{ADDRESS}{slug}/" for slug in handbook.found("programmes", drafts=drafts))


PRODUCT = Product(
    sign_off_pages,
    sign_off_addresses,
    bundles={
        "sign-off.css": (
            "site/styles/late.css",
            *(f"sign_off/{part}.css" for part in ("standing", "name", "signed", "sign_off", "record")),
            *(f"sign_off/{part}.css" for part in ("next", "understood", "paper")),
        ),
        "sign-off.js": (
            *("site/dates.js", "reading/version.js"),
            *(f"sign_off/{part}.js" for part in ("seen", "standing", "name", "fold", "sign_off")),
        ),
        "sign-offs.css": ("site/styles/offered.css",),
        "sign-offs.js": (
            *("site/dates.js", "reading/version.js"),
            *(f"sign_off/{part}.js" for part in ("seen", "standing", "how_far")),
        ),
        "signed.js": (
            *("site/dates.js", "reading/version.js"),
            *(f"sign_off/{part}.js" for part in ("seen", "standing", "signed")),
        ),
    },
)
