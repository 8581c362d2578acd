"""The processes that a program leaves at its end (Linux)."""

import os
import signal
import time
from collections.abc import Container
from contextlib import suppress
from pathlib import Path

from memoire.running import child

# Time for helpers such as multiprocessing's resource tracker to follow their parent, in seconds.
GRACE = 0.5


def kill_left_behind(group: int, running: Container[int]) -> int:
    """Kill what a child left behind, in its process group or outside of it; returns how many processes that were."""
    end = time.monotonic() + GRACE
    while (left := _orphans(running)) and time.monotonic() < end:
        time.sleep(0.01)
    if left:
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
    kill_orphans(running)
    return len(left)


def kill_orphans(running: Container[int]) -> None:
    """Kill the processes that programs left behind.

    Args:
        running: Process ids of the programs that still run, whose processes are left alone.
    """
    while left := _orphans(running):  # then their own children, which the kernel hands over
        for pid in left:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _orphans(running: Container[int]) -> list[int]:
    """Processes that lost their parent, a child that has ended, to this process, their subreaper."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    others = [pid for pid in map(int, children) if pid not in running]
    alive = [pid for pid in others if os.waitpid(pid, os.WNOHANG) == (0, 0)]
    return [pid for pid in alive if child.started_by(pid) not in running]  # its program ended, but not yet noticed
