"""Two folders change places at one stroke, where the system can: at no moment is either of them missing."""

import ctypes
import os
from pathlib import Path

HERE = -100  # AT_FDCWD of fcntl.h: paths are taken as they are
EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h


def exchange(one: Path, other: Path) -> bool:
    """Let two folders beside each other change places; return False where nothing was done, as it can't be.

    Linux can since 3.15, on most file systems, by renameat2(2).
    """
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):  # another system, or an old library of C
        return False
    failed: int = rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE)
    return not failed
