"""Python's garbage collection, relaxed while a build runs: nearly all objects of a build live until its end.

Going through all of them again and again takes longer than building. So only young objects are collected, and rarely;
most rarely while somebody waits for a save.
"""

import gc
from threading import Timer

YOUNG, YOUNG_WHILE_SERVING = 20_000, 2_000_000  # new objects between two collections of young ones
NEVER = 1_000_000  # collections of young objects between two of all
CALM = 1  # seconds after a save, when its page has been delivered
USUAL = gc.get_threshold()


class GarbageCollection:
    """The collector's thresholds during and after the builds of one process."""

    def __init__(self) -> None:
        """Start before the first build."""
        self._serving = self._frozen = False  # gc.get_freeze_count() counts every object
        self._restore: Timer | None = None

    def begin_build(self, *, serving: bool) -> None:
        """Collect rarely from now on."""
        self._serving = serving
        if self._restore:
            self._restore.cancel()
        gc.set_threshold(YOUNG_WHILE_SERVING if serving else YOUNG, 20, NEVER)

    def end_build(self) -> None:
        """Collect as usual: at once, or while serving a moment later.

        Objects of the process's first build are never collected: while serving, later builds reuse most of them.
        """
        if not self._frozen:
            gc.freeze()
            self._frozen = True
        if self._serving:
            self._restore = Timer(CALM, gc.set_threshold, USUAL)
            self._restore.daemon = True
            self._restore.start()
        else:
            gc.set_threshold(*USUAL)
