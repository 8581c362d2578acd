"""What every way to run programs has in common."""

import os
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from msgspec.structs import asdict, replace

from memoire.content.snippet import Snippet
from memoire.records.environment import digest
from memoire.records.record import Failure, Outcome, Record, Report
from memoire.running.neutral import Neutral
from memoire.running.terminal import as_shown


class RunnerError(Exception):
    """No program can be run at all, for example because torch is missing."""


@dataclass(frozen=True)
class Recorded:
    """A run whose steps were recorded.

    Attributes:
        record: The record of this run.
        steps: As `StepRecorder` writes them.
    """

    record: Record
    steps: str


class SingleRunner(Protocol):
    """Runs programs, several at once, each in a process of its own."""

    @property
    def unconfined(self) -> list[str]:
        """What programs are not kept from on this platform, known once the first of them has ended."""
        ...

    def start(self) -> None:
        """Import torch where runs share it, without waiting for that; else the first run does."""
        ...

    def submit(self, snippet: Snippet) -> Future[Record]:
        """Start a run. The future fails with RunnerError only; a program that fails has a record that says so."""
        ...

    def submit_recorded(self, snippet: Snippet) -> Future[Recorded] | None:
        """Start a run whose steps are recorded; None where that is not possible."""
        ...

    def close(self) -> None:
        """Stop all runs, and remove processes and folders."""
        ...


class Runner(SingleRunner, Protocol):
    """A runner that can also find out whether a program gives the same each time."""

    def submit_twice(self, snippet: Snippet) -> Future[Record]:
        """Start two runs of a program, which differ in all that must not matter; two results are a failure."""
        ...


def workers() -> int:
    """How many programs run side by side: one a core."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def clean_environment(home: Path, temporary: Path, hash_seed: int = 0) -> dict[str, str]:
    """The only environment variables that programs see.

    Args:
        home: The folder that they start in.
        temporary: Where they find room for temporary files.
        hash_seed: Decides about the order of sets of texts.
    """
    kept = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": str(hash_seed),
        # Sums depend on the number of threads.
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
    }


def to_outcome(
    report: Report, failure: Failure | None, stdout: str, stderr: str, seconds: float, neutral: Neutral
) -> Outcome:
    """The outcome of a run: what its process reported, and what was seen from outside.

    Args:
        report: What the process of the program said.
        failure: Why the run failed, if it did.
        stdout: What it printed.
        stderr: What it wrote to standard error.
        seconds: Duration of the run.
        neutral: Knows the names that differ between runs and machines.
    """
    return Outcome(
        failure=failure and Failure(failure.line, neutral.text(failure.reason), neutral.text(failure.details)),
        claims=report.claims,
        warnings=[neutral.text(warning) for warning in report.warnings],
        graph=report.graph,
        stdout=neutral.text(stdout),
        stderr=neutral.text(stderr),
        seconds=seconds,
    )


def to_record(snippet: Snippet, outcome: Outcome) -> Record:
    """The record of an outcome, whose streams are as a terminal shows them."""
    failure = outcome.failure
    if "\0" in outcome.stdout + outcome.stderr:
        failure = failure or Failure(1, "printed a NUL character, which no page can show.")
    shown = replace(outcome, failure=failure, stdout=as_shown(outcome.stdout), stderr=as_shown(outcome.stderr))
    day = datetime.now(UTC).date().isoformat()
    return Record(snippet=snippet.path, digest=digest(snippet), ran=day, **asdict(shown))
