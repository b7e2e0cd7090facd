"""The only list of rooms of content: from each entry pages, menu, search, rules, new pages and bundles are derived."""

from handbook.channel import rules as channel
from handbook.chapter import page as chapter
from handbook.company import page as company
from handbook.huddle import page as huddle
from handbook.news import page as news
from handbook.picture import rules as picture
from handbook.plain_quiz import page as plain_quiz
from handbook.practice import page as practice
from handbook.print import page as paper
from handbook.procedure import page as procedure
from handbook.programme import page as programme
from handbook.quiz import page as quiz
from handbook.rehearsal import page as rehearsal
from handbook.sign_off import page as sign_off
from handbook.site.product import Product
from handbook.situation import page as situation
from handbook.sources import page as sources
from handbook.static_pages import page as static_pages

# In the order of the site's map, and, among pages of one kind of result, of search.
PRODUCTS: tuple[Product, ...] = (
    static_pages.PRODUCT,
    situation.PRODUCT,
    chapter.PRODUCT,
    practice.PRODUCT,
    rehearsal.PRODUCT,
    huddle.PRODUCT,
    programme.PRODUCT,
    procedure.PRODUCT,
    sign_off.PRODUCT,
    company.PRODUCT,
    sources.PRODUCT,
    news.PRODUCT,
    quiz.PRODUCT,
    plain_quiz.PRODUCT,
    Product(paper.cue_card_pages, paper.sheet_addresses),
    Product(paper.checklist_pages),
    Product(rules=channel.RULES),
    Product(rules=picture.RULES, bundles={"picture.css": ("picture/picture.css",)}),
)
