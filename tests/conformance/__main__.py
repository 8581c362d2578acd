"""Runs programs by plain Python and by the engine, and compares: python -m tests.conformance [START OF A NAME ...]

Prints a line for each program that differs, then a table by group, with the ratio of the times; the exit status is 1 if
one differs. Compared are standard output, standard error with warnings, the exit status, and the line of a failure. Not
compared is in which order the two streams were written: the record does not know.
"""

import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from memoire.content.snippet import Snippet
from memoire.records.record import Record
from memoire.running.choose_runner import choose_runner
from memoire.running.limits import Limits
from tests.conformance.compare import difference
from tests.conformance.plain import SECONDS, run_plainly

PROGRAMS = Path(__file__).parent / "programs"


def by_engine(snippets: list[Snippet]) -> list[Record]:
    """The record of each program."""
    runner = choose_runner(Limits(seconds=SECONDS, memory=4 << 30))
    try:
        return [future.result() for future in [runner.submit(snippet) for snippet in snippets]]
    finally:
        runner.close()


def main(starts: list[str]) -> int:
    """Compare the programs whose names start so, all if none are named."""
    files = [file for file in sorted(PROGRAMS.glob("*.py")) if file.name.startswith(tuple(starts) or "")]
    snippets = [Snippet(f"conformance/{file.name}", file.read_text("utf-8")) for file in files]
    records = by_engine(snippets)
    with ThreadPoolExecutor(2) as pool:
        plain = list(pool.map(run_plainly, snippets))
    rows = defaultdict[str, list[float]](lambda: [0, 0, 0, 0])  # programs, equal, seconds here, plain seconds
    for file, snippet, expected, record in zip(files, snippets, plain, records, strict=True):
        found = difference(snippet, expected, record)
        if found:
            print(f"{file.stem:45} {found}")
        for name in (file.stem.partition("-")[0], "all"):
            added = (1, not found, record.seconds, expected.seconds)
            rows[name] = [old + new for old, new in zip(rows[name], added, strict=True)]
    print(f"\n{'group':17}{'programs':>9}{'equal':>7}{'here, s':>9}{'plain, s':>9}{'ratio':>7}")
    for name, (count, equal, here, there) in sorted(rows.items(), key=lambda row: (row[0] == "all", row[0])):
        print(f"{name:17}{count:9.0f}{equal:7.0f}{here:9.1f}{there:9.1f}{here / there:7.2f}")
    return int(rows["all"][0] != rows["all"][1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
