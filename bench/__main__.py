"""Times our builds beside the same pages without execution and beside stock markdown-exec, as ratios of one run.

make bench                         10, 50 and 200 pages in each language, 3 rounds
python -m bench --pages 10 --rounds 2

Of each build the seconds of the wall clock and those of the processors (user and system, with all processes that it
started). Others on the machine change the first more, so the second decide, but for what runs on two cores at once.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bench import site


class Seconds(NamedTuple):
    """How long something took."""

    wall: float
    cpu: float


BARS = [
    # what, measured, beside, which seconds, at most
    ("warm / floor", "warm", "floor", "cpu", 0.50),
    ("prose edit / floor", "prose", "floor", "cpu", 0.50),
    ("cold / stock markdown-exec", "cold", "stock", "wall", 0.90),
]
EXCESS = 0.3  # seconds that an edit of a program may take beyond one of prose and one import of torch
GROWTH = ("warm", "cold")  # 200 pages may take 4.4 times as long as 50
MOST_GROWTH = 4.4


def timed(command: list[str], folder: Path | None = None) -> Seconds:
    """Run a process, and all that it starts."""
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "OMP_NUM_THREADS": "1"}
    subprocess.run(command, cwd=folder, check=True, env=environment, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Seconds(time.perf_counter() - started, cpu)


def build(folder: Path) -> Seconds:
    """One `mkdocs build`, as a process of its own."""
    return timed([sys.executable, "-m", "mkdocs", "build", "-q"], folder)


def append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)


def measure(pages: int, rounds: int) -> dict[str, Seconds]:
    """Medians of every kind of build, the kinds taking turns in each round."""
    with tempfile.TemporaryDirectory() as temporary:
        ours, floor, stock = (Path(temporary) / kind for kind in ("ours", "floor", "stock"))
        for folder in (ours, floor, stock):
            folder.mkdir()
            site.write(folder, folder.name, pages)
        page, snippet = ours / "docs/en/index.md", ours / "snippets/index/p0.py"
        steps: dict[str, Callable[[], Seconds]] = {
            "stock": lambda: build(stock),
            "cold": lambda: (shutil.rmtree(ours / ".cache", ignore_errors=True), build(ours))[1],
            "floor": lambda: build(floor),
            "warm": lambda: build(ours),
            "prose": lambda: (append(page, "\nOne more sentence.\n"), build(ours))[1],
            "snippet": lambda: (append(snippet, "\nprint(1)\n"), build(ours))[1],
            "torch": lambda: timed([sys.executable, "-c", "import torch"]),
        }
        return take_turns(steps, rounds)


def take_turns(
    steps: dict[str, Callable[[], Seconds]], rounds: int, told: Callable[[str, Seconds], None] = lambda *_: None
) -> dict[str, Seconds]:
    """Medians of what several steps take, which take turns in each round.

    Args:
        steps: What is measured, by its name.
        rounds: How many count; one more before them fills the page cache.
        told: Is told each time that was taken.
    """
    taken: dict[str, list[Seconds]] = defaultdict(list)
    for number in range(rounds + 1):
        for name, step in steps.items():
            found = step()
            told(name, found)
            if number:
                taken[name].append(found)
    return {
        name: Seconds(*(statistics.median(kind) for kind in zip(*found, strict=True))) for name, found in taken.items()
    }


def verdict(what: str, value: float, unit: str, bar: float) -> bool:
    """Print one line; True if the bar is kept."""
    kept = value <= bar
    print(f"  {what:36} {value:5.2f}{unit}  bar {bar:.2f}{unit}  {'kept' if kept else 'MISSED'}", flush=True)
    return kept


def show(pages: int, seconds: dict[str, Seconds]) -> bool:
    """Print the ratios; True if every bar is kept."""
    print(f"{pages} pages in each language, {pages * site.SNIPPETS_A_PAGE} programs", flush=True)
    print("  wall/cpu: " + ", ".join(f"{name} {taken.wall:.2f}/{taken.cpu:.2f}" for name, taken in seconds.items()))
    kept = [
        verdict(f"{what} ({kind})", getattr(seconds[measured], kind) / getattr(seconds[beside], kind), "", bar)
        for what, measured, beside, kind, bar in BARS
    ]
    # By the clock: an edited program runs twice, in two processes that import torch at the same time.
    excess = seconds["snippet"].wall - seconds["prose"].wall - seconds["torch"].wall
    return all([*kept, verdict("snippet edit - prose - torch (wall)", excess, " s", EXCESS)])


def growth(results: dict[int, dict[str, Seconds]]) -> bool:
    """Whether a site of four times as many pages takes not much more than four times as long."""
    if not {50, 200} <= results.keys():
        return True
    ratios = {name: results[200][name].cpu / results[50][name].cpu for name in GROWTH}
    kept = [verdict(f"200 pages / 50, {name} (cpu)", ratio, "", MOST_GROWTH) for name, ratio in ratios.items()]
    return all(kept)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 50, 200])
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    results: dict[int, dict[str, Seconds]] = {}
    kept = True
    for pages in arguments.pages:
        results[pages] = measure(pages, arguments.rounds)
        is_kept = show(pages, results[pages])
        kept &= is_kept or pages < 50  # of so few, what every build has to do is the most
    return 0 if growth(results) and kept else 1


if __name__ == "__main__":
    sys.exit(main())
