"""The fork server: imports torch once, then forks a fresh child for each program (Linux).

It reads requests, one JSON object a line, from standard input and answers on standard output in the same way.
It has one thread: a fork while another thread holds a lock would leave a child that hangs.
"""

import ctypes
import faulthandler
import importlib
import json
import os
import re
import resource
import selectors
import shutil
import signal
import sys
import tempfile
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from memoire import program
from memoire.record import Limits
from memoire.snippet import Snippet

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36  # linux/prctl.h
PAGE = os.sysconf("SC_PAGE_SIZE")
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
            child(self, {name: ends[1] for name, ends in pipes.items()})
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
            if sum(map(len, self.text.values())) > self.limits.output:
                self.stop(f"printed more than {self.limits.output / 2**20:g} MiB.")
                return True

    def stop(self, reason: str) -> None:
        """Kill the child, after it said on which line it was."""
        if not self.stopped and not self.ended:
            os.kill(self.pid, signal.SIGUSR1)
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
        report, line = read_report(self.text["report"].decode("utf-8", "replace"), self.snippet.file)
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


def read_report(text: str, file: str) -> tuple[dict[str, Any], int]:
    """What the child told, and the line on which a fault handler saw it (1 if it did not)."""
    told = [line for line in text.splitlines() if line.startswith("{") and line.endswith("}")]
    seen = re.search(rf'File "{re.escape(file)}", line (\d+)', text)
    return (json.loads(told[0]) if told else {}), int(seen[1]) if seen else 1


def reap(group: int) -> int:
    """Kill what a child left behind, in its process group or escaped from it; how many there were."""
    end = time.monotonic() + GRACE
    while (left := orphans()) and time.monotonic() < end:
        time.sleep(0.01)
    count = len(left)
    while left:
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
        for pid in left:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        left = orphans()  # their own children, which the kernel hands over now
    return count


def orphans() -> list[int]:
    """Processes whose parent, a child that has ended, left them to this process, their subreaper."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    others = [pid for pid in map(int, children) if pid not in RUNNING]
    alive = [pid for pid in others if os.waitpid(pid, os.WNOHANG) == (0, 0)]
    return [pid for pid in alive if os.getsid(pid) not in RUNNING]


def child(run: Run, pipes: dict[str, int]) -> NoReturn:
    """Become the program: own session, folder, limits and pipes, and nothing else that is open."""
    os.setsid()
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(pipes["stdout"], 1)
    os.dup2(pipes["stderr"], 2)
    report = pipes["report"]
    os.closerange(3, report)
    os.closerange(report + 1, 1024)
    os.chdir(run.folder)
    os.environ["HOME"] = os.environ["TMPDIR"] = str(run.folder)
    tempfile.tempdir = None
    memory = int(Path("/proc/self/statm").read_text().split()[0]) * PAGE + run.limits.memory
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.default_int_handler)
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
        program.run(run.snippet, run.limits, tell)
    finally:
        leave(0)


def prctl(option: int, value: int) -> None:
    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


RUNNING: dict[int, Run] = {}


def serve(workers: int, folder: Path) -> None:
    """Answer requests until standard input ends, then kill what still runs."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints while it is imported must not look like an answer
    waiting: deque[dict[str, Any]] = deque()
    selector = selectors.DefaultSelector()
    selector.register(0, selectors.EVENT_READ)
    partial, count, is_open = b"", 0, True
    while is_open:
        while waiting and len(RUNNING) < workers:
            count += 1
            (own := folder / str(count)).mkdir()
            run = Run(waiting.popleft(), own)
            RUNNING[run.pid] = run
            for name, file in run.files.items():
                selector.register(file, selectors.EVENT_READ, (run, name))
            selector.register(run.pidfd, selectors.EVENT_READ, (run, "end"))
        nearest = min((run.deadline for run in RUNNING.values()), default=float("inf"))
        wait = None if nearest == float("inf") else max(0.0, nearest - time.monotonic())
        for key, _ in selector.select(wait):
            if key.data is None:
                data = os.read(0, 1 << 20)
                is_open = bool(data)
                *lines, partial = (partial + data).split(b"\n")
                waiting.extend(json.loads(line) for line in lines)
                continue
            run, name = key.data
            if run.pid not in RUNNING:  # its end stood before this among the events
                continue
            if name != "end":
                if not run.read(name):
                    selector.unregister(key.fd)
            else:
                for file in (run.pidfd, *run.files.values()):
                    if file in selector.get_map():
                        selector.unregister(file)
                del RUNNING[run.pid]
                answers.write(json.dumps(run.finish()) + "\n")
                answers.flush()
        for run in RUNNING.values():
            if time.monotonic() > run.deadline:
                run.stop(f"did not end within {run.limits.seconds:g} s.")
    for run in RUNNING.values():
        os.killpg(run.pid, signal.SIGKILL)


def main() -> None:
    options = json.loads(sys.argv[1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the build, which closes standard input
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    for module in options["preload"]:
        importlib.import_module(module)
    import torch

    # Sums depend on the number of threads, and a fork with more than one running would hang.
    torch.set_num_threads(1)
    # What the first backward and the first print set up is then there for every child: a third of a small run.
    warm = torch.ones(2, requires_grad=True)
    (warm * warm).sum().backward()
    str(warm.grad)
    if len(list(Path("/proc/self/task").iterdir())) > 1:
        sys.exit("the fork server has more than one thread, so that its children could hang")
    serve(options["workers"], Path(options["folder"]))
    os._exit(0)  # without the second that torch takes to clean up


if __name__ == "__main__":
    main()
