"""Times our builds beside the same pages without execution and beside stock markdown-exec, as ratios of one run.

make bench                         10 and 50 pages in each language, 5 rounds
python -m bench --pages 10 --rounds 2
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from bench import site

BARS = [
    # what, measured, beside, at most
    ("warm / floor", "warm", "floor", 0.85),
    ("prose edit / floor", "prose", "floor", 0.85),
    ("cold / stock markdown-exec", "cold", "stock", 0.90),
]


def build(folder: Path) -> float:
    """Seconds that one `mkdocs build` takes, as a process of its own."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=folder,
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "OMP_NUM_THREADS": "1"},
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - started


def import_torch() -> float:
    """Seconds that a fresh interpreter takes to import torch."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import torch"], check=True)
    return time.perf_counter() - started


def append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)


def measure(pages: int, rounds: int) -> dict[str, float]:
    """Median seconds of every kind of build, the kinds taking turns in each round."""
    seconds: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as temporary:
        ours, floor, stock = (Path(temporary) / kind for kind in ("ours", "floor", "stock"))
        for folder in (ours, floor, stock):
            folder.mkdir()
            site.write(folder, folder.name, pages)
        page, snippet = ours / "docs/en/index.md", ours / "snippets/index/p0.py"
        steps: list[tuple[str, Callable[[], float]]] = [
            ("stock", lambda: build(stock)),
            ("cold", lambda: (shutil.rmtree(ours / ".cache", ignore_errors=True), build(ours))[1]),
            ("floor", lambda: build(floor)),
            ("warm", lambda: build(ours)),
            ("prose", lambda: (append(page, "\nOne more sentence.\n"), build(ours))[1]),
            ("snippet", lambda: (append(snippet, "\nprint(1)\n"), build(ours))[1]),
            ("torch", import_torch),
        ]
        for number in range(rounds + 1):
            for name, step in steps:
                taken = step()
                if number:  # the first round fills the page cache
                    seconds[name].append(taken)
    return {name: statistics.median(taken) for name, taken in seconds.items()}


def show(pages: int, seconds: dict[str, float]) -> bool:
    """Print the ratios; True if every bar is kept."""
    print(f"{pages} pages in each language, {pages * site.SNIPPETS_A_PAGE} programs", flush=True)
    print("  seconds: " + ", ".join(f"{name} {taken:.2f}" for name, taken in seconds.items()))
    kept = True
    for what, measured, beside, bar in BARS:
        ratio = seconds[measured] / seconds[beside]
        kept &= ratio <= bar
        print(f"  {what:30} {ratio:5.2f}   bar {bar:.2f}   {'kept' if ratio <= bar else 'MISSED'}")
    excess = seconds["snippet"] - seconds["prose"] - seconds["torch"]
    kept &= excess <= 0.5
    print(
        f"  {'snippet edit - prose - torch':30} {excess:5.2f} s bar 0.50 s {'kept' if excess <= 0.5 else 'MISSED'}",
        flush=True,
    )
    return kept


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 50])
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    results = [(pages, show(pages, measure(pages, arguments.rounds))) for pages in arguments.pages]
    return 0 if all(kept for pages, kept in results if pages >= 50) else 1


if __name__ == "__main__":
    sys.exit(main())
