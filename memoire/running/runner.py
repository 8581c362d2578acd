"""What every way to run programs has in common."""

import os
import re
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from msgspec.structs import asdict, replace

from memoire.content.snippet import Snippet
from memoire.records.environment import digest
from memoire.records.record import Failure, Outcome, Record, Report

ADDRESS = re.compile(r"(?<= at )0x[0-9a-f]{6,}")


class RunnerError(Exception):
    """No program can be run at all, for example because torch is missing."""


class Runner(Protocol):
    """Runs programs, several at once, each in a process of its own."""

    @property
    def unconfined(self) -> list[str]:
        """What programs are not kept from on this platform, known once the first of them has ended."""
        ...

    def submit(self, snippet: Snippet) -> Future[Record]:
        """Start a run. The future fails with RunnerError only; a program that fails has a record that says so."""
        ...

    def close(self) -> None:
        """Stop all runs, and remove processes and folders."""
        ...


def workers() -> int:
    """How many programs run side by side: one a core."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def clean_environment(folder: Path) -> dict[str, str]:
    """The only environment variables that programs see."""
    kept = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",
        # Sums depend on the number of threads.
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
    }


def to_outcome(report: Report, failure: Failure | None, stdout: str, stderr: str, seconds: float) -> Outcome:
    """The outcome of a run: what its process reported, and what was seen from outside."""
    return Outcome(
        failure=failure,
        claims=report.claims,
        warnings=report.warnings,
        graph=report.graph,
        stdout=stdout,
        stderr=stderr,
        seconds=seconds,
    )


def to_record(snippet: Snippet, outcome: Outcome) -> Record:
    """The record of an outcome; memory addresses, which differ from run to run, become `0x…`."""
    shown = replace(
        outcome,
        stdout=ADDRESS.sub("0x…", outcome.stdout),
        stderr=ADDRESS.sub("0x…", outcome.stderr),
        warnings=[ADDRESS.sub("0x…", warning) for warning in outcome.warnings],
    )
    day = datetime.now(UTC).date().isoformat()
    return Record(snippet=snippet.path, digest=digest(snippet), ran=day, **asdict(shown))
