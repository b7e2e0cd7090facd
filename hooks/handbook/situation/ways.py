"""The ways from situations through the practices that help, for the map on `/situations/`."""

from typing import NamedTuple

from handbook.content.handbook import Document
from handbook.site.context import SiteContext
from handbook.situation.model import Situation


class Place(NamedTuple):
    """A practice on a way."""

    address: str
    title: str
    chapter: str  # its slug


class Way(NamedTuple):
    """A situation with the practices that help, in their order; what was left out is no place to go to."""

    address: str
    ask: str
    places: tuple[Place, ...]


class Ways(NamedTuple):
    """A group of situations; its title is empty where no list names any."""

    title: str
    ways: tuple[Way, ...]

    @property
    def chapters(self) -> tuple[str, ...]:
        """The chapters that the group leads to, the most frequent first."""
        found = [place.chapter for way in self.ways for place in way.places]
        return tuple(sorted(dict.fromkeys(found), key=found.count, reverse=True))


def ways(context: SiteContext) -> tuple[Ways, ...]:
    """Return the ways from all situations, in their groups."""
    return tuple(Ways(title, tuple(_way(context, one) for one in found)) for title, found in context.groups)


def _way(context: SiteContext, situation: Document[Situation]) -> Way:
    practices = context.handbook.practices
    helps = [practices[one.use] for one in situation.content.practices if one.use in practices]
    places = tuple(Place(one.address, one.content.title, one.folder) for one in helps)
    return Way(situation.address, situation.content.ask, places)
