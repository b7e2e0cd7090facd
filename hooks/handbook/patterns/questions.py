"""A question of each type, as a quiz of its own in each of its states."""

from dataclasses import replace
from functools import cached_property

from handbook.items.registry import NAMES
from handbook.patterns.model import Pattern
from handbook.quiz.page import Entry, entries_of
from handbook.quiz.scopes import Scope, scopes
from handbook.site.context import SiteContext


class Questions:
    """Makes questions for the page at `address`."""

    def __init__(self, context: SiteContext, address: str) -> None:
        """Take them from the quizzes of the handbook."""
        self._context, self._address = context, address

    @cached_property
    def types(self) -> dict[str, tuple[Scope, Entry]]:
        """The first question of each type that there is, one with hints where any has them."""
        found: dict[str, tuple[Scope, Entry]] = {}
        for scope in (one for one in scopes(self._context.handbook) if one.kind == "practice"):
            for entry in (entry for entries in entries_of(self._context, scope) for entry in entries):
                known = found.get(entry.item.type)
                if known is None or (entry.item.hints and not known[1].item.hints):
                    found[entry.item.type] = scope, entry
        return {name: found[name] for name in NAMES if name in found}

    def pattern(self, name: str) -> Pattern:
        """Return what the page says of a question of the type; its states are those of all."""
        title = self._context.words["item_types"][name]
        use = "A question of this type: asked one at a time, answered with a reason for each choice."
        files = [f"items/{name}/page.html", "quiz/quiz_items.html"]
        said = {"title": f"Question: {title}", "use": use, "from": files, "states": {}, "framed": True}
        return Pattern.model_validate(said)

    def html(self, name: str, state: str) -> str:
        """Return the question as a quiz of its own, with an id that says in which state it is."""
        scope, entry = self.types[name]
        quiz = f"patterns-{name}-{state}"
        scope = replace(scope, slug=quiz)
        entry = replace(entry, item=entry.item.model_copy(update={"id": quiz}), essential=False)
        values = {"scope": scope, "entry": entry, "settings": self._context.settings}
        return self._context.text("patterns/question.html", self._address, quiz, **values)
