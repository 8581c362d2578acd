"""Runs a program in a process of the reader's Python, and returns what was recorded."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHILD = Path(__file__).with_name("child.py")
WAIT = 0.03  # s, between two looks at what was printed


@dataclass(frozen=True)
class Run:
    """What became of a program.

    Attributes:
        stdout: All that it printed.
        lines: What the observer wrote, one value a line.
        status: Its exit status, negative for a signal.
    """

    stdout: str
    lines: list[dict[str, Any]]
    status: int


def run(file: str, observer: str, show: Callable[[bytes], object]) -> Run:
    """Run a program in the present folder, as `python FILE.py` does.

    Args:
        file: The program.
        observer: The module that observes it, as `watching.recorder`.
        show: Gets what the program prints, as it comes.
    """
    with tempfile.TemporaryDirectory(prefix="memoire-") as folder:
        output, printed = Path(folder, "lines.json"), Path(folder, "stdout")
        # A file and not a pipe, so that the child can say how much was printed at each line, whoever wrote it.
        with printed.open("ab") as stdout, printed.open("rb") as reading:
            command = [sys.executable, str(CHILD), observer, str(output), file]
            process = subprocess.Popen(command, stdout=stdout)
            try:
                while process.poll() is None:
                    show(reading.read())
                    time.sleep(WAIT)
            except KeyboardInterrupt:
                process.wait()
            show(reading.read())
        text = printed.read_bytes()
        lines = output.read_text("utf-8").splitlines() if output.exists() else []
        return Run(text.decode("utf-8", "replace"), [json.loads(line) for line in lines if line], process.returncode)


def record(file: str, show: Callable[[bytes], object]) -> tuple[dict[str, Any], int]:
    """The recording of a program, `stdout` and `steps`, and its exit status.

    Each step is the state after its line. `printed` is how many characters the program had printed by then.
    """
    ended = run(file, "watching.recorder", show)
    printed = ended.stdout.encode("utf-8")
    for step in ended.lines:
        step["printed"] = len(printed[: step["printed"]].decode("utf-8", "ignore"))
    return {"stdout": ended.stdout, "steps": ended.lines}, ended.status
