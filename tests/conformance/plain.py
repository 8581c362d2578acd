"""Runs programs by plain Python, as a reader does, and keeps what they gave until program or versions change."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from memoire.content.snippet import Snippet
from memoire.records.environment import environment
from memoire.running.neutral import Neutral
from memoire.storage import Cache

SECONDS = 120
KEPT = Path(__file__).parents[2] / ".cache" / "conformance"


class Plain(msgspec.Struct, frozen=True):
    """What plain Python gave; of a status below 0 the signal.

    Attributes:
        status: The exit status, or less the number of the signal that ended it.
        stdout: What the program printed.
        stderr: What it wrote to standard error, warnings and the last traceback among it.
        seconds: Duration.
    """

    status: int
    stdout: str
    stderr: str
    seconds: float


def run_plainly(snippet: Snippet) -> Plain:
    """Run a program in an empty folder, in a session of its own, without input."""
    versions = {name: value for name, value in environment().items() if name != "engine"}
    cache = Cache(KEPT, Path(__file__), Path(__file__).parents[2] / "memoire/running/neutral.py")
    made = cache.get_or_make(lambda: msgspec.to_builtins(_run(snippet)), snippet.path, snippet.source, versions)
    return msgspec.convert(made, Plain)


def _run(snippet: Snippet) -> Plain:
    with tempfile.TemporaryDirectory() as folder:
        run = Neutral(snippet, Path(folder))
        run.make(snippet.source)
        kept = {"PATH": os.environ["PATH"], "HOME": str(run.home), "TMPDIR": str(run.temporary), "LANG": "C.UTF-8"}
        started = time.perf_counter()
        ended = subprocess.run(
            # A shell that ignores these, as make in the background does, would hand that on.
            ["env", "--default-signal=INT,QUIT", sys.executable, run.file.name],
            cwd=run.home,
            env=kept | {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            start_new_session=True,
            check=False,
        )
        seconds = time.perf_counter() - started
        stdout, stderr = (run.text(text.decode("utf-8", "replace")) for text in (ended.stdout, ended.stderr))
        return Plain(ended.returncode, stdout, stderr, seconds)
