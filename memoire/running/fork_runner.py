"""Runs programs through a fork server, which starts with the first of them (Linux)."""

import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import IO, Any

import msgspec

from memoire.content.snippet import Snippet
from memoire.records.environment import digest
from memoire.records.record import Record
from memoire.running.limits import Limits
from memoire.running.messages import Answer, Ready, Request, ServerOptions
from memoire.running.runner import Recorded, RunnerError, clean_environment, to_record, workers

# With torch's heap on huge pages a fork copies far fewer page table entries: 5 ms instead of 13 ms for each.
FASTER_FORKS = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "PYTHONMALLOC": "malloc"}


class ForkRunner:
    """Sends programs to `memoire.running.fork_server` and turns its answers into records.

    Attributes:
        unconfined: What the server cannot keep programs from, known once it has started.
    """

    def __init__(self, limits: Limits, hash_seed: int = 0) -> None:
        self.unconfined: list[str] = []
        self._limits, self._hash_seed = limits, hash_seed
        self._futures: dict[str, tuple[Snippet, Future[Any]]] = {}
        self._server: subprocess.Popen[str] | None = None
        self._writer = ThreadPoolExecutor(1)
        self._folder = Path()  # the server creates and removes it

    def start(self) -> None:
        """Start the server, which takes a second to import torch."""
        if not self._server:
            self._start()

    def submit(self, snippet: Snippet) -> Future[Record]:
        """Start a run; a program that is still running for an earlier build is not started again."""
        return self._submit(snippet, is_recorded=False)

    def submit_recorded(self, snippet: Snippet) -> Future[Recorded]:
        """Start a run whose steps are recorded."""
        return self._submit(snippet, is_recorded=True)

    def _submit(self, snippet: Snippet, is_recorded: bool) -> Future[Any]:
        key = f"{digest(snippet)} {is_recorded}"
        if key in self._futures:
            return self._futures[key][1]
        future: Future[Any] = Future()
        self._futures[key] = (snippet, future)
        asked = Request(key, snippet.path, snippet.source, self._limits, is_recorded=is_recorded)
        request = msgspec.json.encode(asked).decode()
        server = self._server or self._start()
        # In a thread, since the pipe fills up before the server has imported torch and reads.
        self._writer.submit(_write, server, request)
        return future

    def close(self) -> None:
        """Stop the server with all that it runs."""
        if server := self._server:
            server.terminate()
            self._writer.shutdown()
            with suppress(BrokenPipeError):
                _stdin(server).close()
            server.wait()
            shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self) -> "subprocess.Popen[str]":
        self._folder = Path(tempfile.gettempdir(), f"memoire-{token_hex(4)}")
        log = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - closed by the reader
        # One more than cores, which else would wait while the server clears up after a program: 5 % by the clock.
        options = ServerOptions(workers() + 1, str(self._folder))
        self._server = subprocess.Popen(
            [sys.executable, "-m", "memoire.running.fork_server", msgspec.json.encode(options).decode()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
            env={**clean_environment(self._folder, self._folder, self._hash_seed), **FASTER_FORKS},
        )
        threading.Thread(target=self._read, args=(self._server, log), daemon=True).start()
        return self._server

    def _read(self, server: "subprocess.Popen[str]", log: IO[str]) -> None:
        """Resolve futures until the server ends; those left fail with what it wrote to its log."""
        for line in server.stdout or ():
            message = msgspec.json.decode(line, type=Ready | Answer)
            if isinstance(message, Ready):
                self.unconfined = message.unconfined
                continue
            snippet, future = self._futures.pop(message.key)
            record = to_record(snippet, message.outcome)
            future.set_result(Recorded(record, message.steps) if message.is_recorded else record)
        server.wait()
        log.seek(0)
        reason = log.read().strip()
        log.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        for _, future in self._futures.values():
            future.set_exception(RunnerError(reason or f"The fork server exited with status {server.returncode}."))
        self._futures.clear()
        self._server = None


def _stdin(server: "subprocess.Popen[str]") -> IO[str]:
    assert server.stdin
    return server.stdin


def _write(server: "subprocess.Popen[str]", line: str) -> None:
    with suppress(BrokenPipeError):  # the reader notices the end too, and says why
        _stdin(server).write(f"{line}\n")
        _stdin(server).flush()
