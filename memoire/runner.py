"""Where programs are sent to be run: one interface, whatever the platform can do."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import IO, Any, Protocol

from memoire.record import Failure, Limits, Record, digest
from memoire.snippet import Snippet

# With torch's heap on huge pages a fork copies far fewer page table entries: 5 ms instead of 13 ms for each.
FORK_FASTER = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "PYTHONMALLOC": "malloc"}


class RunnerError(Exception):
    """No program can be run at all, as when torch is missing."""


class Runner(Protocol):
    """Runs programs, several at once, each in a process of its own.

    Attributes:
        reach: What programs are not kept from on this platform, known when the first of them has ended.
    """

    reach: list[str]

    def submit(self, snippet: Snippet) -> Future[Record]:
        """Start a run; the future fails with RunnerError only."""
        ...

    def close(self) -> None:
        """Stop all runs and let go of processes and folders."""
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


def to_record(snippet: Snippet, answer: dict[str, Any]) -> Record:
    """A record from what a process told of a run."""
    failure = answer["failure"]
    return Record(
        snippet=snippet.path,
        digest=digest(snippet),
        stdout=answer["stdout"],
        stderr=answer["stderr"],
        warnings=answer.get("warnings", []),
        claims=answer.get("claims", []),
        graph=answer.get("graph"),
        ran=datetime.now(UTC).date().isoformat(),
        seconds=answer["seconds"],
        failure=Failure(**failure) if failure else _unsteady(answer["stdout"] + answer["stderr"]),
    )


def _unsteady(text: str) -> Failure | None:
    """A memory address differs from run to run, so it cannot be shown as the output of a program."""
    address = re.search(r".* at 0x[0-9a-f]{6,}.*", text)
    if not address:
        return None
    return Failure(1, "prints a memory address, which differs in every run.", address[0])


class ForkServer:
    """Runs programs through `memoire.forkserver`, which starts with the first of them (Linux)."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.futures: dict[str, tuple[Snippet, Future[Record]]] = {}
        self.process: subprocess.Popen[str] | None = None
        self.writer = ThreadPoolExecutor(1)
        self.folder = Path()  # of the server, which makes and removes it
        self.reach: list[str] = []

    def submit(self, snippet: Snippet) -> Future[Record]:
        key = digest(snippet)
        if key in self.futures:  # under way for a build that ended early
            return self.futures[key][1]
        future: Future[Record] = Future()
        self.futures[key] = (snippet, future)
        request = {"key": key, "path": snippet.path, "source": snippet.source, "limits": asdict(self.limits)}
        process = self.process or self._start()
        # By a thread, as the pipe is full before torch is imported and somebody reads.
        self.writer.submit(_write, process, json.dumps(request))
        return future

    def _start(self) -> subprocess.Popen[str]:
        self.folder = Path(tempfile.gettempdir(), f"memoire-{token_hex(4)}")
        log = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - closed by the reader
        options = {"workers": workers(), "folder": str(self.folder)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "memoire.forkserver", json.dumps(options)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
            env={**clean_environment(self.folder), **FORK_FASTER},
        )
        threading.Thread(target=self._read, args=(self.process, log), daemon=True).start()
        return self.process

    def _read(self, process: subprocess.Popen[str], log: IO[str]) -> None:
        for line in process.stdout or ():
            answer = json.loads(line)
            if "reach" in answer:
                self.reach = answer["reach"]
                continue
            snippet, future = self.futures.pop(answer["key"])
            future.set_result(to_record(snippet, answer))
        process.wait()
        log.seek(0)
        reason = log.read().strip()
        log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        for _, future in self.futures.values():
            future.set_exception(RunnerError(reason or f"the fork server ended with status {process.returncode}"))
        self.futures.clear()
        self.process = None

    def close(self) -> None:
        if process := self.process:
            process.terminate() if self.futures else self.writer.shutdown()
            with suppress(BrokenPipeError):
                _pipe(process).close()
            process.wait()
            shutil.rmtree(self.folder, ignore_errors=True)


def _pipe(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdin
    return process.stdin


def _write(process: subprocess.Popen[str], line: str) -> None:
    with suppress(BrokenPipeError):  # the reader sees the end as well, and says why
        _pipe(process).write(f"{line}\n")
        _pipe(process).flush()


def start(limits: Limits = Limits()) -> Runner:
    """The runner for this platform."""
    if sys.platform == "linux":
        return ForkServer(limits)
    from memoire.subprocesses import Subprocesses

    return Subprocesses(limits)
