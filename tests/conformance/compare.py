"""How the record of a program differs from what plain Python gave."""

import re
import signal
from functools import reduce

from memoire.content.snippet import Snippet
from memoire.records.record import Failure, Record
from memoire.running.failing import FRAME, own_frames
from memoire.running.terminal import as_shown
from tests.conformance.plain import Plain

VARIES = re.compile(r"^# varies: (?P<pattern>.+) -- .+$", re.M)
REFUSED = re.compile(r"^# refused: (?P<words>.+)$", re.M)
STATUS = re.compile(r"(?:exited with status |called os._exit.)(\d+)")
# The reasons whose details are what plain Python writes to standard error at the end.
TRACEBACK_IS_SHOWN = ("raised", "tried", "needs more memory")
SIGNAL = re.compile(r"crashed with (SIG\w+)")


def difference(snippet: Snippet, plain: Plain, record: Record) -> str:
    """What differs first, empty if nothing does.

    Programs say in their first lines what varies from run to run, and what the engine must refuse.
    """
    reason = record.failure.reason if record.failure else ""
    if refused := REFUSED.search(snippet.source):
        return "" if refused["words"] in reason else f"is not refused: {reason or 'no failure'}"
    if (status := exit_status(record.failure)) != plain.status:
        return f"exit status {plain.status}, but here {status}: {reason}"
    failed_in = lines(plain.stderr, snippet.file)
    if record.failure and reason.startswith("raised") and failed_in and record.failure.line not in failed_in:
        return f"fails in line {record.failure.line}, not in {failed_in}"
    patterns = [found["pattern"] for found in VARIES.finditer(snippet.source)]

    def steady(text: str) -> str:
        return reduce(lambda text, pattern: re.sub(pattern, "", text, flags=re.M), patterns, text)

    details = (
        steady(as_shown(record.failure.details)) if record.failure and reason.startswith(TRACEBACK_IS_SHOWN) else ""
    )
    warnings = [steady(warning) for warning in record.warnings]
    stderr, missing = without_what_records_keep_apart(steady(as_shown(plain.stderr)), warnings, details, snippet.file)
    if missing:
        return f"is not on standard error of plain Python: {missing!r}"
    for name, expected, seen in (
        ("prints", steady(as_shown(plain.stdout)), steady(record.stdout)),
        ("writes", stderr, steady(record.stderr)),
    ):
        if expected != seen:
            return f"{name} {first(seen, expected)!r} for {first(expected, seen)!r}"
    return ""


def exit_status(failure: Failure | None) -> int:
    """The status that a shell would see, from the reason why a program failed."""
    if failure is None:
        return 0
    if found := STATUS.search(failure.reason):
        return int(found[1])
    if found := SIGNAL.search(failure.reason):
        return -signal.Signals[found[1]]
    return -signal.SIGINT if failure.reason == "raised KeyboardInterrupt." else 1


def lines(stderr: str, file: str) -> set[int]:
    """The last line of the program in each traceback."""
    blocks = stderr.split("Traceback (most recent call last):")
    own = [[int(frame["line"]) for frame in FRAME.finditer(block) if frame["file"] == file] for block in blocks]
    return {numbers[-1] for numbers in own if numbers}


def without_what_records_keep_apart(stderr: str, warnings: list[str], details: str, file: str) -> tuple[str, str]:
    """Standard error without warnings and the traceback that ended the program, and the first of them not found."""
    for warning in warnings:
        pattern = rf"^[^\n]*:\d+: {re.escape(warning)}\n(?:  .*\n)?(?:\w+: Enable tracemalloc .*\n)?"
        stderr, count = re.subn(pattern, "", stderr, count=1, flags=re.M)
        if not count:
            return stderr, warning
    if not details.startswith(("Traceback", "+ Exception Group Traceback")):
        return stderr, ""
    # It may begin within a line, after what was printed without an end.
    for start in re.finditer(r"(?: *\+ Exception Group )?Traceback \(most recent call last\):\n", stderr):
        own = own_frames(stderr[start.start() :], file).lstrip()
        if own.startswith(f"{details}\n"):
            return stderr[: start.start()] + own.removeprefix(f"{details}\n"), ""
    return stderr, details[-300:]


def first(text: str, other: str) -> str:
    """Where a text begins to differ from another one, with a few characters before."""
    same = next((at for at, (one, two) in enumerate(zip(text, other, strict=False)) if one != two), None)
    start = min(len(text), len(other)) if same is None else same
    return text[max(0, start - 15) : start + 60]
