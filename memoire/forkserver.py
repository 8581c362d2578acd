"""The fork server: imports torch once, then forks a fresh child for each program (Linux).

It reads requests, one JSON object a line, from standard input and answers on standard output in the same way.
It has one thread: a fork while another thread holds a lock would leave a child that hangs.
"""

import importlib
import json
import os
import selectors
import shutil
import signal
import sys
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn, TextIO

from memoire import child, confine
from memoire.run import RUNNING, Run, kill_orphans

# What imports torch._dynamo when it is first used: an optimizer's step, torch.compile, counting operations.
NEED_DYNAMO = ("optim", "compile", "flop_counter", "_python_dispatch")


def serve(workers: int, folder: Path, answers: TextIO) -> None:
    """Answer requests until standard input ends."""
    waiting: deque[dict[str, Any]] = deque()
    selector = selectors.DefaultSelector()
    selector.register(0, selectors.EVENT_READ)
    partial, count, is_open = b"", 0, True
    while is_open:
        while waiting and len(RUNNING) < workers:
            count += 1
            (own := folder / str(count)).mkdir()
            request = waiting.popleft()
            if any(word in request["source"] for word in NEED_DYNAMO):
                # Takes a second to import: here once, not in each child.
                importlib.import_module("torch._dynamo")
            run = Run(request, own)
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


def end(folder: Path) -> NoReturn:
    """Kill what still runs and what it started, and leave without the second that torch takes to clean up."""
    for pid in list(RUNNING):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        del RUNNING[pid]
    kill_orphans()
    shutil.rmtree(folder, ignore_errors=True)  # as the build itself may have been killed
    os._exit(0)


def main() -> None:
    options = json.loads(sys.argv[1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the build, which closes standard input
    child.prctl(child.PR_SET_CHILD_SUBREAPER, 1)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints while it is imported must not look like an answer
    reach = [] if confine.leave_network() else ["the network"]
    reach += [] if confine.version() else ["files of others"]
    answers.write(json.dumps({"reach": reach}) + "\n")
    answers.flush()
    import torch

    # Sums depend on the number of threads, and a fork with more than one running would hang.
    torch.set_num_threads(1)
    # What the first backward and the first print set up is then there for every child: a third of a small run.
    warm = torch.ones(2, requires_grad=True)
    (warm * warm).sum().backward()
    str(warm.grad)
    if len(list(Path("/proc/self/task").iterdir())) > 1:
        sys.exit("the fork server has more than one thread, so that its children could hang")
    folder = Path(options["folder"])
    signal.signal(signal.SIGTERM, lambda *_: end(folder))
    folder.mkdir(mode=0o700)
    with suppress(BrokenPipeError):  # the build was killed, and nobody reads the answer
        serve(options["workers"], folder, answers)
    end(folder)


if __name__ == "__main__":
    main()
