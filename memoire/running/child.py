"""Turns a forked child into one program, with its own session, folder, limits and pipes (Linux)."""

import faulthandler
import os
import re
import resource
import signal
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

import msgspec

from memoire.content.snippet import Snippet
from memoire.records.record import Report
from memoire.running import program, sandbox
from memoire.running.limits import Limits
from memoire.running.neutral import Neutral

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36  # linux/prctl.h
PAGE = os.sysconf("SC_PAGE_SIZE")

# Asks a program for the line that it is on; one that programs hardly use.
TELL_LINE = signal.SIGRTMAX
# A limit without effect here (it is for real-time scheduling) that every descendant inherits, whatever its session or
# folder, so it tells which program started a process. In microseconds: more than a year.
OWNER = 1 << 45


def exec_program(snippet: Snippet, limits: Limits, folder: Path, pipes: dict[str, int]) -> NoReturn:
    """Become the program: with its own session, folder, limits and pipes, and nothing else open."""
    os.setsid()
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # orphans come to the fork server when this program ends, not earlier
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(pipes["stdout"], 1)
    os.dup2(pipes["stderr"], 2)
    report, steps = pipes["report"], pipes.get("steps")
    kept = sorted({2, report, steps or report, 1024})
    for before, after in pairwise(kept):
        os.closerange(before + 1, after)
    run = Neutral(snippet, folder)
    run.make(snippet.source)
    os.chdir(run.home)
    sandbox.restrict_to(run.home, run.temporary)
    os.environ["HOME"], os.environ["TMPDIR"] = str(run.home), str(run.temporary)
    memory = int(Path("/proc/self/statm").read_text().split()[0]) * PAGE + limits.memory
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_RTTIME, (OWNER + os.getpid(), OWNER + os.getpid()))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for usual in (signal.SIGTERM, signal.SIGQUIT):  # make in the background lets its commands ignore SIGQUIT
        signal.signal(usual, signal.SIG_DFL)
    faulthandler.enable(report, all_threads=False)
    faulthandler.register(TELL_LINE, report, all_threads=False)
    owner, leave = os.getpid(), os._exit  # the program may replace it

    def send(message: Report) -> None:
        if os.getpid() != owner:  # a child of the program, which ends as it does
            return
        with open(report, "wb", closefd=False) as file:
            file.write(msgspec.json.encode(message) + b"\n")

    try:
        program.execute(snippet, run.file, limits, send, steps)
    finally:
        leave(1)


def started_by(pid: int) -> int:
    """The process id of the program that a process descends from; its session if it hides that."""
    with suppress(OSError):
        owner = resource.prlimit(pid, resource.RLIMIT_RTTIME)[1] - OWNER
        if owner > 0:
            return owner
    return os.getsid(pid)


def prctl(option: int, value: int) -> None:
    """Set an attribute of this process (see the manual page prctl)."""
    sandbox.libc.prctl(option, value, 0, 0, 0)


def read_report(text: str, file: Path) -> tuple[Report | None, int]:
    """The report that a child sent, if it did, and the line where the fault handler found it, 1 if it is unknown."""
    found = re.match(r"\d+", text.partition(f'File "{file}", line ')[2])
    return _sent_report(text), int(found[0]) if found else 1


def _sent_report(text: str) -> Report | None:
    """The first line that is a report: the fault handler writes to the same pipe, and the program may."""
    for line in text.split("\n"):  # JSON leaves all other line separators as they are
        if line.startswith("{"):
            with suppress(msgspec.DecodeError):
                return msgspec.json.decode(line, type=Report)
    return None
