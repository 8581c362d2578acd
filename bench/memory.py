"""The memory that a build takes, with all processes that it starts."""

import subprocess
import sys
import time
from pathlib import Path

import psutil

PAUSE = 0.05  # seconds between two looks


def peak(command: list[str], folder: Path) -> int:
    """The most megabytes that a process and all below it had at once.

    Memory that several of them share counts once: each has its part of it, the proportional set size of Linux.
    """
    found = 0
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            found = max(found, _taken(psutil.Process(process.pid)))
            time.sleep(PAUSE)
    if process.returncode:
        raise SystemExit(f"{command} ended with status {process.returncode}")
    return found // 2**20


def _taken(process: psutil.Process) -> int:
    taken = 0
    try:
        for one in [process, *process.children(recursive=True)]:
            taken += one.memory_full_info().pss
    except (psutil.NoSuchProcess, psutil.AccessDenied):  # it has ended meanwhile
        pass
    return taken


if __name__ == "__main__":
    print(peak([sys.executable, "-m", "mkdocs", "build", "-q"], Path.cwd()), "MB")
