"""What is done to files and folders so that a build may be killed at any moment."""

import ctypes
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h
OLD = 3600.0  # seconds, many times what a build takes


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (Linux); False where that cannot be done or one of them is missing."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    return bool(rename) and rename(AT_FDCWD, bytes(one), AT_FDCWD, bytes(other), RENAME_EXCHANGE) == 0


def sweep(folder: Path, pattern: str) -> None:
    """Remove what killed builds have left in a folder; what is younger than an hour may be in use by another build."""
    for left in folder.glob(pattern):
        with suppress(OSError):
            if abs(time.time() - left.lstat().st_mtime) > OLD:  # from the future too, as clocks are set back
                remove(left)


def remove(path: Path) -> None:
    """Remove a file, a link or a whole folder, as far as that can be done."""
    with suppress(OSError):
        path.unlink() if path.is_symlink() or path.is_file() else shutil.rmtree(path, ignore_errors=True)
