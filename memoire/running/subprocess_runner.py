"""Runs each program in a fresh interpreter, where the fork server cannot run (Windows, macOS).

Slower, since each run imports torch itself; without a limit on memory, and programs are not confined.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import msgspec

from memoire.content.snippet import Snippet
from memoire.records.record import Failure, Outcome, Record, Report
from memoire.running import program
from memoire.running.limits import Limits
from memoire.running.messages import Request
from memoire.running.neutral import Neutral
from memoire.running.runner import clean_environment, to_outcome, to_record, workers


class SubprocessRunner:
    """Runs programs as `python -m memoire.running.subprocess_runner`, one process each.

    Attributes:
        unconfined: What programs are not kept from.
    """

    def __init__(self, limits: Limits, hash_seed: int = 0) -> None:
        self.unconfined = ["the network", "files of others"]
        self._limits, self._hash_seed = limits, hash_seed
        self._pool = ThreadPoolExecutor(workers())

    def start(self) -> None:
        """Nothing: runs share nothing."""

    def submit(self, snippet: Snippet) -> Future[Record]:
        """Start a run."""
        return self._pool.submit(self._run, snippet)

    def submit_recorded(self, snippet: Snippet) -> None:
        """Nothing: it would take another import of torch for each program."""

    def close(self) -> None:
        """Start no more runs, and wait for those under way."""
        self._pool.shutdown(cancel_futures=True)

    def _run(self, snippet: Snippet) -> Record:
        folder = Path(tempfile.mkdtemp(prefix="memoire-"))
        try:
            return to_record(snippet, self._outcome(snippet, folder))
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _outcome(self, snippet: Snippet, folder: Path) -> Outcome:
        # Files instead of pipes: a process left behind would keep a pipe open.
        stdout, stderr, report, request = (folder / name for name in ("stdout", "stderr", "report", "request"))
        request.write_bytes(msgspec.json.encode(Request("", snippet.path, snippet.source, self._limits, str(report))))
        run = Neutral(snippet, folder)
        run.make(snippet.source)
        started = time.monotonic()
        stopped = ""
        with stdout.open("wb") as out, stderr.open("wb") as err:
            process = subprocess.Popen(
                [sys.executable, "-m", "memoire.running.subprocess_runner", str(request)],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd=run.home,
                env=clean_environment(run.home, run.temporary, self._hash_seed),
            )
            while process.poll() is None and not stopped:
                time.sleep(0.02)
                if time.monotonic() - started > self._limits.seconds:
                    stopped = f"did not end within {self._limits.seconds:g} s."
                elif stdout.stat().st_size + stderr.stat().st_size > self._limits.output:
                    stopped = f"printed more than {self._limits.output / 2**20:g} MiB."
            process.kill()
            process.wait()
        sent = msgspec.json.decode(report.read_bytes(), type=Report) if report.exists() else Report()
        failure = sent.failure
        if stopped or not report.exists():
            failure = Failure(1, stopped or f"exited with status {process.returncode} before its end.")
        elif process.returncode and not failure:
            failure = Failure(1, f"exited with status {process.returncode} at its end.")
        printed, written = (file.read_bytes().decode("utf-8", "replace") for file in (stdout, stderr))
        return to_outcome(sent, failure, printed, written, round(time.monotonic() - started, 4), run)


def main() -> None:
    """Run as `python -m memoire.running.subprocess_runner REQUEST`, with the file of a request."""
    request = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Request)

    def send(report: Report) -> None:
        Path(request.report).write_bytes(msgspec.json.encode(report))

    # Line-buffered, so that what was printed before a crash is not lost.
    sys.stdout.reconfigure(line_buffering=True)  # ty: ignore[missing-union-attribute]
    snippet = Snippet(request.path, request.source)
    program.execute(snippet, Neutral(snippet, Path(request.report).parent).file, request.limits, send)


if __name__ == "__main__":
    main()
