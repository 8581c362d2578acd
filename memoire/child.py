"""What a forked child does to become one program: its own session, folder, limits and pipes (Linux)."""

import ctypes
import faulthandler
import json
import os
import re
import resource
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from memoire import confine, program
from memoire.record import Limits
from memoire.snippet import Snippet

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36  # linux/prctl.h
PAGE = os.sysconf("SC_PAGE_SIZE")

# A limit that limits nothing here (it is for real-time scheduling) and that every descendant inherits, whatever its
# session, folder or program: it says whose descendant a process is. In microseconds: more than a year.
OWNER = 1 << 45


def become(snippet: Snippet, limits: Limits, folder: Path, pipes: dict[str, int]) -> NoReturn:
    """Become the program: own session, folder, limits and pipes, and nothing else that is open."""
    os.setsid()
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # what escapes comes to the fork server when this program ends, not earlier
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(pipes["stdout"], 1)
    os.dup2(pipes["stderr"], 2)
    report = pipes["report"]
    os.closerange(3, report)
    os.closerange(report + 1, 1024)
    os.chdir(folder)
    confine.stay_in(folder)
    os.environ["HOME"] = os.environ["TMPDIR"] = str(folder)
    tempfile.tempdir = None
    memory = int(Path("/proc/self/statm").read_text().split()[0]) * PAGE + limits.memory
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_RTTIME, (OWNER + os.getpid(), OWNER + os.getpid()))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    faulthandler.enable(report, all_threads=False)
    faulthandler.register(signal.SIGUSR1, report, all_threads=False)
    # Line by line, so that what was printed before a crash is not lost.
    sys.stdout = os.fdopen(1, "w", buffering=1, encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)
    leave = os._exit

    def tell(told: program.Report) -> None:
        with open(report, "w", encoding="utf-8", closefd=False) as file:
            file.write(json.dumps(told) + "\n")

    try:
        program.run(snippet, limits, tell)
    finally:
        leave(0)


def started_by(pid: int) -> int:
    """The program that a process descends from, by its own process id; of one that hides it, its session."""
    with suppress(OSError):
        owner = resource.prlimit(pid, resource.RLIMIT_RTTIME)[1] - OWNER
        if owner > 0:
            return owner
    return os.getsid(pid)


def prctl(option: int, value: int) -> None:
    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def read_report(text: str, file: str) -> tuple[dict[str, Any], int]:
    """What the child told, and the line on which a fault handler saw it (1 if it did not)."""
    told = [line for line in text.splitlines() if line.startswith("{") and line.endswith("}")]
    seen = re.search(rf'File "{re.escape(file)}", line (\d+)', text)
    return (json.loads(told[0]) if told else {}), int(seen[1]) if seen else 1
