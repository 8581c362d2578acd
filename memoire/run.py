"""A child under way in the fork server: what it says, when it is stopped, what it leaves behind (Linux)."""

import os
import select
import shutil
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from memoire import child
from memoire.record import Limits
from memoire.snippet import Snippet

RUNNING: dict[int, "Run"] = {}  # by process
# Time for helpers such as multiprocessing's resource tracker to follow their parent, in seconds.
GRACE = 0.5


class Run:
    """A child under way, and what it said so far."""

    def __init__(self, request: dict[str, Any], folder: Path) -> None:
        self.key: str = request["key"]
        self.snippet = Snippet(request["path"], request["source"])
        self.limits = Limits(**request["limits"])
        self.folder = folder
        self.text = {"stdout": bytearray(), "stderr": bytearray(), "report": bytearray()}
        self.stopped = ""
        self.ended = False
        self.started = time.monotonic()
        pipes = {name: os.pipe() for name in self.text}
        self.pid = os.fork()
        if self.pid == 0:
            child.become(self.snippet, self.limits, folder, {name: ends[1] for name, ends in pipes.items()})
        for ends in pipes.values():
            os.close(ends[1])
            os.set_blocking(ends[0], False)
        self.files = {name: ends[0] for name, ends in pipes.items()}
        self.pidfd = os.pidfd_open(self.pid)

    @property
    def deadline(self) -> float:
        return self.started + self.limits.seconds

    def read(self, name: str) -> bool:
        """Take all that a pipe holds; False when it has ended."""
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
        """Kill the child, after it said on which line it was."""
        if not self.stopped and not self.ended:
            os.kill(self.pid, signal.SIGUSR1)
            select.select([self.files["report"]], [], [], 0.5)  # it takes a while where the machine is busy
            time.sleep(0.02)
            os.kill(self.pid, signal.SIGKILL)
        self.stopped = self.stopped or reason

    def finish(self) -> dict[str, Any]:
        """The answer, once the child has ended."""
        _, status = os.waitpid(self.pid, 0)
        self.ended = True
        seconds = time.monotonic() - self.started
        left_behind = reap(self.pid)
        for name in self.text:
            self.read(name)
        for file in (self.pidfd, *self.files.values()):
            os.close(file)
        shutil.rmtree(self.folder, ignore_errors=True)
        answer = self.judge(os.waitstatus_to_exitcode(status), left_behind)
        return {"key": self.key, "seconds": round(seconds, 4), **answer}

    def judge(self, exitcode: int, left_behind: int) -> dict[str, Any]:
        report, line = child.read_report(self.text["report"].decode("utf-8", "replace"), self.snippet.file)
        failure = report.get("failure")
        if self.stopped:
            failure = {"line": line, "reason": self.stopped}
        elif exitcode < 0:
            failure = {"line": line, "reason": f"crashed with {signal.Signals(-exitcode).name}."}
        elif not report:
            failure = {"line": line, "reason": f"left with exit status {exitcode} before its end."}
        elif left_behind and not failure:
            failure = {"line": 1, "reason": f"left {left_behind} process(es) running at its end."}
        stdout, stderr = (self.text[name].decode("utf-8", "replace") for name in ("stdout", "stderr"))
        if failure:
            failure.setdefault("details", "")
            failure["details"] = failure["details"] or (stdout + stderr)[-2000:]
        return {**report, "failure": failure, "stdout": stdout, "stderr": stderr}


def reap(group: int) -> int:
    """Kill what a child left behind, in its process group or escaped from it; how many there were."""
    end = time.monotonic() + GRACE
    while (left := orphans()) and time.monotonic() < end:
        time.sleep(0.01)
    if left:
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
    kill_orphans()
    return len(left)


def kill_orphans() -> None:
    while left := orphans():  # and then their own children, which the kernel hands over
        for pid in left:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def orphans() -> list[int]:
    """Processes whose parent, a child that has ended, left them to this process, their subreaper."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    others = [pid for pid in map(int, children) if pid not in RUNNING]
    alive = [pid for pid in others if os.waitpid(pid, os.WNOHANG) == (0, 0)]
    return [pid for pid in alive if child.started_by(pid) not in RUNNING]  # another's, ended but not yet seen to
