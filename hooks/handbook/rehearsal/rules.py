"""What must be true of rehearsals."""

from collections.abc import Callable, Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.content.references import dangling, missing, repeated_ids
from handbook.core.counting import counted
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.rehearsal.graph import Graph
from handbook.rehearsal.model import Move, Rehearsal
from handbook.rehearsal.scene import Scene

MOST_MOVES = 8
MOST_TELLING = 0.6  # of the turns: in more of them the longest move, or the shortest, is no good one

Found = Iterator[Problem]


def references_of_rehearsals_exist(handbook: Handbook) -> Found:
    """The chapter of a rehearsal, and the practices that its moves show or lack, exist."""
    for rehearsal in handbook.rehearsals.values():
        yield from missing(handbook, "chapters", (rehearsal.source, ("chapter",), rehearsal.content.chapter))
        for loc, move in _moves(rehearsal.content):
            for name in ("shows", "lacks"):
                if (slug := getattr(move, name)) and slug not in handbook.left_out:
                    yield from missing(handbook, "practices", (rehearsal.source, (*loc, name), slug))


def every_move_shows_or_lacks_a_practice(handbook: Handbook) -> Found:
    """A move shows a practice or lacks one, never both."""
    for rehearsal in handbook.rehearsals.values():
        for loc, move in _moves(rehearsal.content):
            if bool(move.shows) == bool(move.lacks):
                what = "the move both shows and lacks a practice" if move.shows else "the move names no practice"
                yield rehearsal.source.problem(loc, what, "Write `shows:` with one, or `lacks:` with one")


def ways_through_rehearsals_are_sound(handbook: Handbook) -> Found:
    """Every move leads somewhere, every turn can be reached, and every way ends within eight moves."""
    for rehearsal in handbook.rehearsals.values():
        yield from rehearsal.once(_unsound)


def rehearsals_are_worth_playing(handbook: Handbook) -> Found:
    """A mistake can be mended, a no can end well, no move stands out by its length, and it fits on paper."""
    for rehearsal in handbook.rehearsals.values():
        if not rehearsal.once(_unsound):
            yield from rehearsal.once(_unworthy)


def rehearsals_have_no_prose(handbook: Handbook) -> Found:
    """Nothing is written below the front matter of a rehearsal, for no page would show it."""
    for rehearsal in handbook.rehearsals.values():
        lines = enumerate(rehearsal.source.body.split("\n"), rehearsal.source.body_line)
        number = next((number for number, line in lines if line.strip()), 0)
        if number:
            what, remedy = "no page shows what is written below the front matter", "Put it into a field, or take it out"
            yield Problem(rehearsal.source.path, number, 1, what, remedy)


def _moves(content: Rehearsal) -> Iterator[tuple[Loc, Move]]:
    for number, turn in enumerate(content.turns):
        yield from ((("turns", number, "moves", index), move) for index, move in enumerate(turn.moves))


def _unsound(rehearsal: Document[Rehearsal]) -> list[Problem]:
    """Return what is wrong with the ways; the first kind of fault hides the others, which may come of it."""
    graph, checks = Graph(rehearsal.content), (_twice, _nowhere, _unreached, _too_long)
    found: Iterator[list[Problem]] = (list(check(rehearsal, graph)) for check in checks)
    return next(filter(None, found), [])


def _places(content: Rehearsal) -> Iterator[tuple[Loc, str]]:
    yield from ((("turns", number), turn.id) for number, turn in enumerate(content.turns))
    yield from ((("endings", number), ending.id) for number, ending in enumerate(content.endings))


def _twice(rehearsal: Document[Rehearsal], _: Graph) -> Found:
    yield from repeated_ids(rehearsal.source, _places(rehearsal.content))
    for number, turn in enumerate(rehearsal.content.turns):
        moves = ((("turns", number, "moves", index), move.id) for index, move in enumerate(turn.moves))
        yield from repeated_ids(rehearsal.source, moves)


def _nowhere(rehearsal: Document[Rehearsal], graph: Graph) -> Found:
    known = [*graph.turns, *graph.endings]
    for loc, move in _moves(rehearsal.content):
        if move.to not in known:
            yield dangling((rehearsal.source, (*loc, "to"), move.to), "turn or ending", known)


def _unreached(rehearsal: Document[Rehearsal], graph: Graph) -> Found:
    for loc, name in _places(rehearsal.content):
        if name not in graph.reached:
            yield rehearsal.source.problem((*loc, "id"), f"no move leads to `{name}`", "Let one, or take it out")


def _too_long(rehearsal: Document[Rehearsal], graph: Graph) -> Found:
    if graph.circle:
        names = ", ".join(f"`{name}`" for name in graph.circle)
        what = f"the conversation can go on for ever: {names} and again"
        yield rehearsal.source.problem(("turns",), what, "Let one of their moves lead on")
    elif graph.longest > MOST_MOVES:
        what = f"one way has {counted(graph.longest, 'move')}; {MOST_MOVES} at most"
        yield rehearsal.source.problem(("turns",), what, "Let an earlier move end it")


def _unworthy(rehearsal: Document[Rehearsal]) -> list[Problem]:
    graph, checks = Graph(rehearsal.content), (_no_good_no, _all_good_or_none, _unmended, _telling, _spreading)
    return [problem for check in checks for problem in check(rehearsal, graph)]


def _no_good_no(rehearsal: Document[Rehearsal], graph: Graph) -> Found:
    if not any(ending.refused and ending.worth.good for ending in graph.endings.values()):
        what = "no good ending has a no in it"
        remedy = "Mark one `refused: true` in which the customer gets a no and is served well all the same"
        yield rehearsal.source.problem(("endings",), what, remedy)


def _all_good_or_none(rehearsal: Document[Rehearsal], graph: Graph) -> Found:
    if len({ending.worth.good for ending in graph.endings.values()}) == 1:
        remedy = "Write endings that are good (solved, trusted, handed-over) and others (left, harm)"
        yield rehearsal.source.problem(("endings",), "all endings are good, or none is", remedy)


def _unmended(rehearsal: Document[Rehearsal], graph: Graph) -> Found:
    good = (path for path in graph.paths() if graph.endings[path[-1].to].worth.good)
    if not any(move.lacks for path in good for move in path):
        what = "no way through a mistake comes to a good ending"
        yield rehearsal.source.problem(("turns",), what, "Let a move that lacks a practice lead where it can be mended")


def _telling(rehearsal: Document[Rehearsal], graph: Graph) -> Found:
    lengths: tuple[tuple[str, Callable[[list[Move]], Move]], ...] = (
        ("longest", lambda moves: max(moves, key=lambda move: len(move.say))),
        ("shortest", lambda moves: min(moves, key=lambda move: len(move.say))),
    )
    for name, pick in lengths:
        turns = [turn for turn in graph.turns.values() if pick(list(turn.moves)).shows]
        if len(turns) > MOST_TELLING * len(graph.turns):
            what = f"the {name} move shows a practice in {len(turns)} of {counted(len(graph.turns), 'turn')}"
            yield rehearsal.source.problem(("turns",), what, "Make another as long, or as short, in some of them")


def _spreading(rehearsal: Document[Rehearsal], _: Graph) -> Found:
    if not Scene(rehearsal).paper:
        what = "printed, the conversation has more than two sheets"
        yield rehearsal.source.problem(("turns",), what, "Cut some words, a move or a turn")


RULES: tuple[Rule, ...] = (
    references_of_rehearsals_exist,
    every_move_shows_or_lacks_a_practice,
    ways_through_rehearsals_are_sound,
    rehearsals_are_worth_playing,
    rehearsals_have_no_prose,
)
