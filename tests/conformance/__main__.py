"""Runs programs by plain Python and by the engine, and compares: python -m tests.conformance [START OF A NAME ...]

Prints a line for each program that differs, then a table by group, with the ratio of the times; the exit status is 1 if
one differs. Compared are standard output, standard error with warnings, the exit status, the line of a failure, and, of
programs that write to both streams, the order: they run once more with one stream for both.
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
from tests.conformance.order import difference_in_order, with_one_stream
from tests.conformance.plain import SECONDS, Plain, run_plainly

PROGRAMS = Path(__file__).parent / "programs"


def by_engine(snippets: list[Snippet]) -> list[Record]:
    """The record of each program."""
    runner = choose_runner(Limits(seconds=SECONDS, memory=4 << 30))
    try:
        return [future.result() for future in [runner.submit(snippet) for snippet in snippets]]
    finally:
        runner.close()


def all_plainly(snippets: list[Snippet]) -> list[Plain]:
    """What plain Python gives for each program."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(run_plainly, snippets))


def differences_in_order(snippets: list[Snippet], plain: list[Plain]) -> dict[str, str]:
    """By path what differs in the order of the streams, empty if nothing does, of each program that writes to both."""
    both = [snippet for snippet, found in zip(snippets, plain, strict=True) if found.stdout and found.stderr]
    merged = {snippet: made for snippet in both if (made := with_one_stream(snippet))}
    runs = zip(merged, all_plainly(list(merged.values())), by_engine(list(merged.values())), strict=True)
    return {snippet.path: difference_in_order(snippet, expected, record) for snippet, expected, record in runs}


def main(starts: list[str]) -> int:
    """Compare the programs whose names start so, all if none are named."""
    files = [file for file in sorted(PROGRAMS.glob("*.py")) if file.name.startswith(tuple(starts) or "")]
    snippets = [Snippet(f"conformance/{file.name}", file.read_text("utf-8")) for file in files]
    records = by_engine(snippets)
    plain = all_plainly(snippets)
    in_order = differences_in_order(snippets, plain)
    rows = defaultdict[str, list[float]](lambda: [0, 0, 0, 0])  # programs, equal, seconds here, plain seconds
    for file, snippet, expected, record in zip(files, snippets, plain, records, strict=True):
        found = difference(snippet, expected, record) or in_order.get(snippet.path, "")
        if found:
            print(f"{file.stem:45} {found}")
        for name in (file.stem.partition("-")[0], "all"):
            added = (1, not found, record.seconds, expected.seconds)
            rows[name] = [old + new for old, new in zip(rows[name], added, strict=True)]
    print(f"\n{'group':17}{'programs':>9}{'equal':>7}{'here, s':>9}{'plain, s':>9}{'ratio':>7}")
    for name, (count, equal, here, there) in sorted(rows.items(), key=lambda row: (row[0] == "all", row[0])):
        print(f"{name:17}{count:9.0f}{equal:7.0f}{here:9.1f}{there:9.1f}{here / there:7.2f}")
    print(f"The order of the streams was compared of {len(in_order)} programs, which write to both.")
    return int(rows["all"][0] != rows["all"][1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
