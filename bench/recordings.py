"""Times runs of the site's programs that are recorded step by step beside plain runs of the same programs.

python -m bench.recordings --rounds 3

Processor time of all processes together; the two kinds take turns, and what the server takes to start is left out.
What was measured is written to `bench/results/recordings.json`.
"""

import argparse
import statistics
import sys
from collections.abc import Callable
from typing import Any

from bench import results
from bench.__main__ import Verdict, show, spent
from bench.site import ROOT
from memoire.content.snippet import Snippet
from memoire.handbook.book import read_book
from memoire.handbook.recordings import NOT_RECORDED
from memoire.running.fork_runner import ForkRunner
from memoire.running.limits import Limits

MOST = 1.6
STARTS_SERVER = Snippet("start.py", "import torch, torch._dynamo\n")


def taken(submit: Callable[[ForkRunner, Snippet], Any], programs: list[Snippet]) -> float:
    """Seconds of the processors for some runs by a server that has started."""
    before = spent()
    runner = ForkRunner(Limits())
    for started in [submit(runner, STARTS_SERVER), *(submit(runner, program) for program in programs)]:
        started.result()
    runner.close()
    return spent() - before


def measure(rounds: int) -> tuple[int, float]:
    """How many programs ran, and the median ratio of their recorded runs to their plain ones."""
    book = read_book(ROOT)
    sources = [book.snippets[path] for path in sorted(book.shown)]
    programs = [one for one in sources if not any(text in one.source for text in NOT_RECORDED)]
    ratios = []
    for _ in range(rounds):
        start = taken(ForkRunner.submit, [])
        plain = taken(ForkRunner.submit, programs) - start
        recorded = taken(ForkRunner.submit_recorded, programs) - start
        print(f"  plain {plain:7.2f} s, recorded {recorded:7.2f} s, start {start:5.2f} s", flush=True)
        ratios.append(recorded / plain)
    return len(programs), statistics.median(ratios)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.recordings", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    programs, ratio = measure(arguments.rounds)
    judged = [Verdict("recorded", ratio, MOST)]
    told = [one._asdict() for one in judged]
    results.store("recordings", {**vars(arguments), "programs": programs, "verdicts": told})
    return 0 if show(judged) else 1


if __name__ == "__main__":
    sys.exit(main())
