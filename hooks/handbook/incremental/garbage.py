"""While a build runs, Python looks for garbage seldom: nearly all that a build makes lives to its end.

Looking through all of it again and again takes longer than building. So only what is young is looked through, and that
not often; least of all while somebody waits for a save.
"""

import gc
from threading import Timer

YOUNG, YOUNG_WHILE_SERVING = 20_000, 2_000_000  # objects
NEVER = 1_000_000
CALM = 1  # second after a save, when whoever waits for it has it
USUAL = gc.get_threshold()


class Garbage:
    """Who looks for it, in one process."""

    def __init__(self) -> None:
        """Begin with a process that has built nothing."""
        self._serving = self._frozen = False  # Python can tell what is frozen, too, but counts all of it first
        self._later: Timer | None = None

    def look_seldom(self, *, serving: bool) -> None:
        """Begin a build."""
        self._serving = serving
        if self._later:
            self._later.cancel()
        gc.set_threshold(YOUNG_WHILE_SERVING if serving else YOUNG, 20, NEVER)

    def look_as_usual(self) -> None:
        """End it; most of what the first build of a process made stays for as long as the handbook is served."""
        if not self._frozen:
            gc.freeze()
            self._frozen = True
        if self._serving:
            self._later = Timer(CALM, gc.set_threshold, USUAL)
            self._later.daemon = True
            self._later.start()
        else:
            gc.set_threshold(*USUAL)
