"""The page of an onboarding programme: its modules, what to read, and the test at the end; and their index."""

from collections.abc import Iterator

from handbook.content.handbook import Document, Handbook
from handbook.programme.model import Programme
from handbook.programme.plan import plan
from handbook.programme.rules import RULES
from handbook.quiz.scopes import scopes
from handbook.site.beginning import NEIGHBOURS, Beginning
from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts
from handbook.site.menu import Menu, Nav, Section
from handbook.site.page import Page
from handbook.site.practice_row import practice_row
from handbook.site.product import Product


def programme_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of every programme, and `/onboarding/` if there is any."""
    programmes = list(context.handbook.programmes.values())
    tests = {scope.slug: scope for scope in scopes(context.handbook) if scope.kind == "programme"}
    for programme in programmes:
        address = f"/onboarding/{programme.slug}/"
        test = tests[programme.slug]
        yield Page(
            address,
            programme.content.title,
            programme.content.summary,
            programme.source.path,
            markdown=context.text("programme/page.md", address, programme=programme),
            blocks=context.blocks(
                "programme/blocks.html",
                address,
                programme=programme,
                plan=plan(programme.content),
                following=_following(programmes, programme),
                test=test,
                essentials=len(test.essentials),
                asks=test.asks(context.handbook),
                wrong=test.may_miss(context.handbook),
                revision=test.revision,
            )
            | _modules(context, programme, address),
            hide=("toc",),  # the path is one
        )
    if programmes:
        yield Page(
            "/onboarding/",
            context.words["onboarding"],
            context.words["onboarding_lead"],
            "docs/onboarding/",
            html=context.text("programme/onboarding.html", "/onboarding/", programmes=programmes),
            hide=("toc",),
        )


def _following(programmes: list[Document[Programme]], programme: Document[Programme]) -> Document[Programme] | None:
    """Return the programme that comes next for the same readers, if there is one."""
    after = programmes[programmes.index(programme) + 1 :]
    return next((one for one in after if one.content.audience == programme.content.audience), None)


def _modules(context: SiteContext, programme: Document[Programme], address: str) -> dict[str, str]:
    practices, situations = context.handbook.practices, context.handbook.situations
    blocks: dict[str, str] = {}
    for number, module in enumerate(programme.content.modules, 1):
        rows = [practice_row(context, practices[slug]) for slug in module.practices]
        values = {"module": module, "number": number, "rows": rows, "situations": situations}
        parts = context.blocks("programme/module.html", address, str(number), **values)
        blocks |= {f"{name}_{number}": text for name, text in parts.items()}
    return blocks


def programme_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:  # noqa: ARG001 - as every product has it
    """Yield the address of the index, where there is any programme."""
    if handbook.files.get("programmes"):
        yield "/onboarding/"


def _found(context: SiteContext) -> Iterator[Entry]:
    for programme in context.handbook.programmes.values():
        content = programme.content
        texts: Texts = (("title", (content.title,)), ("summary", (content.summary,)))
        yield Entry(programme.address, "page", content.title, content.summary, texts)


def _section(menu: Menu) -> Nav | None:
    programmes = menu.handbook.programmes
    return [*menu.of_kind("/onboarding/", programmes), menu.files["/sign-off/"]] if programmes else None


PRODUCT = Product(
    programme_pages,
    programme_addresses,
    Section("onboarding", _section, "practise"),
    _found,
    RULES,
    Beginning(
        "programme",
        "programmes",
        "<programme>, such as first-week",
        {"docs/onboarding/{}.md": "programme/new.md"},
        needs=NEIGHBOURS,
    ),
    bundles={
        "programme/steps.js": (
            *("quiz/schedule.js", "sign_off/seen.js", "reader_pages/returns.js", "reader_pages/facts.js"),
            *("site/fetched.js", "quiz/tries.js", "programme/share.js", "programme/steps.js"),
        ),
        "continue.js": ("programme/continue.js",),
        "path.js": ("site/dates.js", *(f"programme/{part}.js" for part in ("before", "card", "path"))),
        "path.css": (
            *("site/styles/late.css", "site/styles/filters.css"),
            "reader_pages/now.css",
            *(f"programme/{part}.css" for part in ("path", "line", "step", "before")),
        ),
        "plan.js": ("programme/calendar.js", "programme/plan.js"),
    },
)
