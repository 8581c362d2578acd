"""The fork server: imports torch once, then forks a fresh child for each program (Linux).

It reads requests from standard input and answers on standard output, one JSON object a line.
It has one thread: a fork while another thread holds a lock would leave a child that hangs.
"""

import importlib
import linecache
import os
import selectors
import shutil
import signal
import sys
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import NoReturn, TextIO

import msgspec

from memoire.running import sandbox
from memoire.running.child import PR_SET_CHILD_SUBREAPER, prctl
from memoire.running.heap import settle
from memoire.running.messages import Answer, Ready, Request, ServerOptions
from memoire.running.orphans import kill_orphans
from memoire.running.process import Process

# What imports torch._dynamo when it is first used: an optimizer's step, torch.compile, counting operations.
NEED_DYNAMO = ("optim", "compile", "flop_counter", "_python_dispatch")
SEEDED = ("torch.random", "torch.cuda", "torch.cuda.random", "torch.xpu", "torch.xpu.random", "torch.mtia")


class ForkServer:
    """Runs the requested programs, a few at a time.

    Attributes:
        running: The programs that run, by process id.
    """

    def __init__(self, options: ServerOptions, answers: TextIO) -> None:
        self.running: dict[int, Process] = {}
        self._workers, self._folder, self._answers = options.workers, Path(options.folder), answers
        self._waiting: deque[Request] = deque()
        self._selector = selectors.DefaultSelector()
        self._partial = b""  # of a request
        self._count = 0

    def serve(self) -> None:
        """Answer requests until standard input ends."""
        self._folder.mkdir(mode=0o700)
        self._selector.register(0, selectors.EVENT_READ)
        is_open = True
        while is_open:
            while self._waiting and len(self.running) < self._workers:
                self._start(self._waiting.popleft())
            for key, _ in self._selector.select(self._timeout()):
                if key.data is None:
                    is_open = self._read_requests()
                else:
                    self._handle(key.fd, *key.data)
            for process in self.running.values():
                if time.monotonic() > process.deadline:
                    process.stop(f"did not end within {process.limits.seconds:g} s.")

    def end(self) -> NoReturn:
        """Kill what still runs and all that it started, and exit without the second that torch takes to clean up."""
        for pid in list(self.running):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            del self.running[pid]
        kill_orphans(self.running)
        shutil.rmtree(self._folder, ignore_errors=True)  # the build itself may have been killed
        os._exit(0)

    def _start(self, request: Request) -> None:
        self._count += 1
        (folder := self._folder / str(self._count)).mkdir()
        if "torch._dynamo" not in sys.modules and any(word in request.source for word in NEED_DYNAMO):
            # Takes a second to import: once here instead of in each child.
            importlib.import_module("torch._dynamo")
            settle()
        process = Process.fork(request, folder)
        self.running[process.pid] = process
        for name, file in process.files.items():
            self._selector.register(file, selectors.EVENT_READ, (process, name))
        self._selector.register(process.pidfd, selectors.EVENT_READ, (process, "end"))

    def _timeout(self) -> float | None:
        """Seconds until the next deadline, None if there is none."""
        nearest = min((process.deadline for process in self.running.values()), default=None)
        return None if nearest is None else max(0.0, nearest - time.monotonic())

    def _read_requests(self) -> bool:
        """Queue the requests that have arrived; False at the end of standard input."""
        data = os.read(0, 1 << 20)
        *lines, self._partial = (self._partial + data).split(b"\n")
        self._waiting.extend(msgspec.json.decode(line, type=Request) for line in lines)
        return bool(data)

    def _handle(self, fd: int, process: Process, name: str) -> None:
        """Read a pipe of a program, or answer if the program has ended."""
        if process.pid not in self.running:  # its end came earlier among the same events
            return
        if name != "end":
            if not process.read(name):
                self._selector.unregister(fd)
            return
        for file in (process.pidfd, *process.files.values()):
            if file in self._selector.get_map():
                self._selector.unregister(file)
        del self.running[process.pid]
        outcome = process.finish(self.running)
        self.send(Answer(process.key, outcome, bool(process.kept), process.steps))

    def send(self, message: Ready | Answer) -> None:
        """Write one message."""
        self._answers.write(msgspec.json.encode(message).decode() + "\n")
        self._answers.flush()


def prepare() -> None:
    """Import torch, and do once what the first backward and the first print set up: a third of a small run."""
    import torch

    # Sums depend on the number of threads, and a fork with more than one running would hang.
    torch.set_num_threads(1)
    warm = torch.ones(2, requires_grad=True)
    (warm * warm).sum().backward()
    str(warm.grad)
    # torch.manual_seed notes who called it, with the lines of these files: a tenth of a small run, to read them.
    for module in SEEDED:
        linecache.getlines(str(sys.modules[module].__file__))
    # Python must not find the engine where a program has a module of the same name.
    for name in [name for name in sys.modules if name.partition(".")[0] in ("memoire", "msgspec", "greenlet")]:
        del sys.modules[name]
    settle()
    if len(list(Path("/proc/self/task").iterdir())) > 1:
        sys.exit("The fork server has more than one thread, so its children could hang.")


def main() -> None:
    """Run as `python -m memoire.running.fork_server OPTIONS`."""
    options = msgspec.json.decode(sys.argv[1], type=ServerOptions)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the build, which closes standard input
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # Line-buffered, so that what a program printed before a crash is not lost.
    sys.stdout.reconfigure(line_buffering=True)  # ty: ignore[missing-union-attribute]
    os.dup2(2, 1)  # what a library prints while it is imported must not look like an answer
    server = ForkServer(options, answers)
    server.send(Ready(sandbox.unconfined()))
    prepare()
    signal.signal(signal.SIGTERM, lambda *_: server.end())
    with suppress(BrokenPipeError):  # the build was killed, and nobody reads the answer
        server.serve()
    server.end()


if __name__ == "__main__":
    main()
