"""A program under way, seen from the fork server: its output and its end (Linux)."""

import os
import select
import shutil
import signal
import time
from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path

from memoire.content.snippet import Snippet
from memoire.records.record import Failure, Outcome, Report
from memoire.running import child
from memoire.running.limits import Limits
from memoire.running.messages import Request
from memoire.running.neutral import Neutral
from memoire.running.orphans import kill_left_behind
from memoire.running.runner import to_outcome

STREAMS = ("stdout", "stderr", "report")
# Of a run that is recorded. Files in memory instead of pipes: at each step the child can see how much was printed.
KEPT = ("stdout", "stderr", "steps")


@dataclass
class Process:
    """A child that runs a program, and what it has printed so far.

    Attributes:
        key: Key of the request.
        snippet: The program.
        limits: What it may use.
        folder: Its own folder.
        pid: Its process id.
        pidfd: Becomes readable when it ends.
        files: The read end of the pipe of each stream.
        kept: The file in memory of each stream that is no pipe.
        text: What it wrote to each stream.
        started: When it started, in seconds of the monotonic clock.
        stopped: Why it was killed; empty if it was not.
        ended: Whether it has ended.
    """

    key: str
    snippet: Snippet
    limits: Limits
    folder: Path
    pid: int
    pidfd: int
    files: dict[str, int]
    kept: dict[str, int]
    text: dict[str, bytearray] = field(default_factory=lambda: {name: bytearray() for name in (*STREAMS, "steps")})
    started: float = field(default_factory=time.monotonic)
    stopped: str = ""
    ended: bool = False

    @classmethod
    def fork(cls, request: Request, folder: Path) -> "Process":
        """Fork a child that runs the requested program in a folder."""
        snippet = Snippet(request.path, request.source)
        kept = {name: os.memfd_create(name) for name in KEPT} if request.is_recorded else {}
        pipes = {name: os.pipe() for name in STREAMS if name not in kept}
        pid = os.fork()
        if pid == 0:
            child.exec_program(snippet, request.limits, folder, {name: ends[1] for name, ends in pipes.items()} | kept)
        for ends in pipes.values():
            os.close(ends[1])
            os.set_blocking(ends[0], False)
        files = {name: ends[0] for name, ends in pipes.items()}
        return cls(request.key, snippet, request.limits, folder, pid, os.pidfd_open(pid), files, kept)

    @property
    def deadline(self) -> float:
        """When its time is over, in seconds of the monotonic clock."""
        return self.started + self.limits.seconds

    @property
    def steps(self) -> str:
        """What was recorded, once the child has ended; nothing in it names this machine."""
        return Neutral(self.snippet, self.folder).text(self.text["steps"].decode("utf-8", "replace"))

    def read(self, name: str) -> bool:
        """Read all that a pipe holds; False at its end."""
        while True:
            try:
                data = os.read(self.files[name], 1 << 16)
            except BlockingIOError:
                return True
            if not data:
                return False
            self.text[name] += data
            printed = len(self.text["stdout"]) + len(self.text["stderr"])
            if max(printed, len(self.text["report"])) > self.limits.output:
                self.stop(f"printed more than {self.limits.output / 2**20:g} MiB.")
                return True

    def stop(self, reason: str) -> None:
        """Kill the child, after it has reported the line that it is on."""
        if not self.stopped and not self.ended:
            os.kill(self.pid, child.TELL_LINE)
            select.select([self.files["report"]], [], [], 0.5)  # it takes a while on a busy machine
            time.sleep(0.02)
            os.kill(self.pid, signal.SIGKILL)
        self.stopped = self.stopped or reason

    def finish(self, running: Container[int]) -> Outcome:
        """The outcome, once the child has ended; kills what it left.

        Args:
            running: Process ids of the other programs.
        """
        _, status = os.waitpid(self.pid, 0)
        self.ended = True
        seconds = round(time.monotonic() - self.started, 4)
        left_behind = kill_left_behind(self.pid, running)
        for name in self.files:
            self.read(name)
        for name, file in self.kept.items():
            self.text[name] += os.pread(file, os.fstat(file).st_size, 0)
        for file in (self.pidfd, *self.files.values(), *self.kept.values()):
            os.close(file)
        shutil.rmtree(self.folder, ignore_errors=True)
        return self._outcome(os.waitstatus_to_exitcode(status), left_behind, seconds)

    def _outcome(self, exit_code: int, left_behind: int, seconds: float) -> Outcome:
        stdout, stderr, written = (self.text[name].decode("utf-8", "replace") for name in STREAMS)
        neutral = Neutral(self.snippet, self.folder)
        report, line = child.read_report(written, neutral.file)
        failure = report.failure if report else None
        printed = (stdout + stderr)[-2000:]
        if self.stopped:
            failure = Failure(line, self.stopped, printed)
        elif exit_code < 0:
            failure = Failure(line, f"crashed with {signal.Signals(-exit_code).name}.", printed)
        elif report is None:
            failure = Failure(line, f"exited with status {exit_code} before its end.", printed)
        elif exit_code and not failure:
            failure = Failure(1, f"exited with status {exit_code} at its end.", printed)
        elif left_behind and not failure:
            failure = Failure(1, f"left {left_behind} process(es) running at its end.", printed)
        elif failure and not failure.details:
            failure = Failure(failure.line, failure.reason, printed)
        return to_outcome(report or Report(), failure, stdout, stderr, seconds, neutral)
