"""Runs programs by plain Python and by the engine, and compares: python -m tests.conformance [START OF A NAME ...]

Prints a row for each program that differs, then how many are equal and the ratio of the times; the exit status is 1 if
one differs. Compared are standard output and whether the program fails. Programs say in their first lines what varies
from run to run (`# varies: REGEX -- REASON`), and what the engine must refuse (`# refused: WORDS OF THE MESSAGE`).
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from memoire.content.snippet import Snippet
from memoire.records.record import Record
from memoire.running.choose_runner import choose_runner
from memoire.running.limits import Limits

PROGRAMS = Path(__file__).parent / "programs"
VARIES = re.compile(r"^# varies: (?P<pattern>.+) -- .+$", re.M)
REFUSED = re.compile(r"^# refused: (?P<words>.+)$", re.M)
LIMITS = Limits(seconds=120, memory=4 << 30)


@dataclass(frozen=True)
class Plain:
    """What plain Python gave."""

    status: int
    stdout: str
    seconds: float


def run_plainly(program: Path) -> Plain:
    """Run a program in an empty folder, as a reader does."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "prog.py")
        file.write_bytes(program.read_bytes())
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "OMP_NUM_THREADS": "1"}
        environment |= {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
        started = time.perf_counter()
        ended = subprocess.run(
            [sys.executable, "prog.py"],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LIMITS.seconds,
            start_new_session=True,
            check=False,
        )
        seconds = time.perf_counter() - started
        stdout = ended.stdout.decode("utf-8", "replace").replace(f"{folder}/", "")
        return Plain(ended.returncode, stdout, seconds)


def difference(source: str, plain: Plain, record: Record, path: str) -> str:
    """How the engine differs from plain Python, empty if it does not."""
    failure = record.failure.reason if record.failure else ""
    if refused := REFUSED.search(source):
        return "" if refused["words"] in failure else f"is not refused: {failure or 'no failure'}"
    if bool(plain.status) != bool(failure):
        return f"exit status {plain.status}, but here: {failure or 'no failure'}"
    patterns = [found["pattern"] for found in VARIES.finditer(source)]
    expected, printed = plain.stdout, record.stdout.replace(path, "prog.py")
    for pattern in patterns:
        expected, printed = (re.sub(pattern, "…", text) for text in (expected, printed))
    return "" if expected == printed else f"prints {printed[-60:]!r} for {expected[-60:]!r}"


def main(starts: list[str]) -> int:
    """Compare the programs whose names start so, all if none are named."""
    programs = [file for file in sorted(PROGRAMS.glob("*.py")) if file.name.startswith(tuple(starts) or "")]
    runner, seconds, differ = choose_runner(LIMITS), [0.0, 0.0], 0
    try:
        for file in programs:
            source = file.read_text("utf-8")
            record = runner.submit(Snippet(f"conformance/{file.name}", source)).result()
            plain = run_plainly(file)
            seconds = [seconds[0] + plain.seconds, seconds[1] + record.seconds]
            if found := difference(source, plain, record, f"snippets/conformance/{file.name}"):
                differ += 1
                print(f"{file.stem:45} {found}", flush=True)
    finally:
        runner.close()
    ratio = seconds[1] / seconds[0] if seconds[0] else 0
    print(f"{len(programs) - differ} of {len(programs)} programs are equal; ratio of the times {ratio:.2f}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
