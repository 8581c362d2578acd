"""Runs each program in a fresh interpreter, where the fork server cannot run (Windows, macOS).

Slower, as each run imports torch for itself, without a limit on memory, and programs are kept from nothing.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

from memoire import program
from memoire.record import Limits, Record
from memoire.runner import clean_environment, to_record, workers
from memoire.snippet import Snippet


class Subprocesses:
    """Runs programs as `python -m memoire.subprocesses`, one process each."""

    reach = ["the network", "files of others"]

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.pool = ThreadPoolExecutor(workers())

    def submit(self, snippet: Snippet) -> Future[Record]:
        return self.pool.submit(self._run, snippet)

    def close(self) -> None:
        self.pool.shutdown(cancel_futures=True)

    def _run(self, snippet: Snippet) -> Record:
        folder = Path(tempfile.mkdtemp(prefix="memoire-"))
        try:
            return to_record(snippet, self._answer(snippet, folder))
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _answer(self, snippet: Snippet, folder: Path) -> dict[str, Any]:
        # Files instead of pipes: a process left behind would keep a pipe open.
        stdout, stderr, report = (folder / name for name in ("stdout", "stderr", "report"))
        request = {"path": snippet.path, "source": snippet.source, "limits": asdict(self.limits), "report": str(report)}
        (folder / "request").write_text(json.dumps(request), "utf-8")
        (own := folder / "own").mkdir()
        started = time.monotonic()
        stopped = ""
        with stdout.open("wb") as out, stderr.open("wb") as err:
            process = subprocess.Popen(
                [sys.executable, "-m", "memoire.subprocesses", str(folder / "request")],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd=own,
                env=clean_environment(own),
            )
            while process.poll() is None and not stopped:
                time.sleep(0.02)
                if time.monotonic() - started > self.limits.seconds:
                    stopped = f"did not end within {self.limits.seconds:g} s."
                elif stdout.stat().st_size + stderr.stat().st_size > self.limits.output:
                    stopped = f"printed more than {self.limits.output / 2**20:g} MiB."
            process.kill()
            process.wait()
        told: dict[str, Any] = json.loads(report.read_text("utf-8")) if report.exists() else {}
        failure = told.get("failure")
        if stopped or not told:
            reason = stopped or f"left with exit status {process.returncode} before its end."
            failure = {"line": 1, "reason": reason}
        text = {file.name: file.read_bytes().decode("utf-8", "replace") for file in (stdout, stderr)}
        seconds = round(time.monotonic() - started, 4)
        return {**told, **text, "failure": failure, "seconds": seconds}


def main() -> None:
    request = json.loads(Path(sys.argv[1]).read_text("utf-8"))

    def tell(report: program.Report) -> None:
        Path(request["report"]).write_text(json.dumps(report), "utf-8")

    import torch

    torch.set_num_threads(1)
    # Line by line, so that what was printed before a crash is not lost.
    sys.stdout = os.fdopen(1, "w", buffering=1, encoding="utf-8", closefd=False)
    leave = os._exit
    try:
        program.run(Snippet(request["path"], request["source"]), Limits(**request["limits"]), tell)
    finally:
        leave(0)  # the exit handlers of libraries are gone, without which the interpreter's own end complains


if __name__ == "__main__":
    main()
