"""Times our builds beside the same pages without execution and beside stock markdown-exec, as ratios of one run.

make bench                         10, 50 and 200 pages in each language, 5 rounds
python -m bench --pages 10 --rounds 2

Of each build the seconds of the wall clock and those of the processors (user and system, with all processes that it
started). Others on the machine change the first more, so the second decide, but for what runs on two cores at once.
What was measured is written to `bench/results/builds.json`, which a page of the site shows.
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

from bench import memory, results, site

CORES = 2


class Seconds(NamedTuple):
    """How long something took."""

    wall: float
    cpu: float


class Verdict(NamedTuple):
    """A measured value beside the most that it may be, if there is a bar; its name is that of a text of the page."""

    name: str
    value: float
    bar: float | None

    @property
    def is_kept(self) -> bool:
        """Whether it is no more than that."""
        return self.bar is None or self.value <= self.bar


def spent() -> float:
    """Seconds of the processors that all processes have taken which this one started, once they have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def timed(command: list[str], folder: Path | None = None) -> Seconds:
    """Run a process, and all that it starts."""
    started, before = time.perf_counter(), spent()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "OMP_NUM_THREADS": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else our modules, unlike installed ones, are compiled each time
    subprocess.run(command, cwd=folder, check=True, env=environment, stderr=subprocess.DEVNULL)
    return Seconds(time.perf_counter() - started, spent() - before)


def build(folder: Path) -> Seconds:
    """One `mkdocs build`, as a process of its own."""
    return timed([sys.executable, "-m", "mkdocs", "build", "-q"], folder)


def forget(folder: Path) -> None:
    """Let the next build be a cold one."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)


def without(folder: Path, *parts: str) -> Seconds:
    """A cold build without what other systems do not write."""
    forget(folder)
    return timed([sys.executable, "-m", "bench.leave_out", *parts], folder)


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
            "pages": lambda: without(ours, "recordings", "downloads"),
            "unrecorded": lambda: without(ours, "recordings"),
            "cold": lambda: (forget(ours), build(ours))[1],
            "floor": lambda: build(floor),
            "warm": lambda: build(ours),
            "prose": lambda: (append(page, "\nOne more sentence.\n"), build(ours))[1],
            "program": lambda: (append(snippet, "\nprint(1)\n"), build(ours))[1],
            "torch": lambda: timed([sys.executable, "-c", "import torch"]),
            "programs": lambda: timed([sys.executable, "-m", "bench.programs"], ours),
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


def verdicts(seconds: dict[str, Seconds]) -> list[Verdict]:
    """What the bars say of one number of pages."""
    floor, torch = seconds["floor"], seconds["torch"]
    work = seconds["programs"].wall - torch.wall
    limit = floor.wall + torch.wall + work / CORES
    cold, unrecorded, pages, prose = (seconds[name] for name in ("cold", "unrecorded", "pages", "prose"))
    return [
        Verdict("warm", seconds["warm"].cpu / floor.cpu, 0.50),
        Verdict("prose", prose.cpu / floor.cpu, 0.50),
        # By the clock: an edited program runs twice, in two processes that import torch at the same time.
        Verdict("program", seconds["program"].wall - prose.wall - torch.wall, 0.30),
        Verdict("cold", pages.wall / limit, 1.25),
        Verdict("stock", pages.wall / seconds["stock"].wall, 0.90),
        Verdict("others", (unrecorded.wall - pages.wall) / unrecorded.wall, 0.25),
        # A second run of each program: bench.recordings compares its cost with that of the first.
        Verdict("recordings", (cold.wall - unrecorded.wall) / cold.wall, None),
    ]


def growth(found: dict[int, dict[str, Seconds]]) -> list[Verdict]:
    """Whether a site of four times as many pages takes not much more than four times as long."""
    if not {50, 200} <= found.keys():
        return []
    return [Verdict(f"growth-{name}", found[200][name].cpu / found[50][name].cpu, 4.4) for name in ("warm", "cold")]


def tell(name: str, taken: Seconds) -> None:
    """Print a time that was taken."""
    print(f"  {name:32} {taken.wall:7.2f} s, of processors {taken.cpu:7.2f} s", flush=True)


def show(judged: list[Verdict]) -> bool:
    """Print a line for each; True if every bar is kept."""
    for one in judged:
        bar = "no bar" if one.bar is None else f"bar {one.bar:.2f}  {'kept' if one.is_kept else 'MISSED'}"
        print(f"  {one.name:20} {one.value:7.2f}  {bar}", flush=True)
    return all(one.is_kept for one in judged)


def most_memory(pages: int) -> Verdict:
    """Megabytes of all processes of a cold build together."""
    with tempfile.TemporaryDirectory() as temporary:
        site.write(Path(temporary), "ours", pages)
        return Verdict("memory", memory.peak([sys.executable, "-m", "mkdocs", "build", "-q"], Path(temporary)), 600)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 50, 200])
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    found: dict[int, dict[str, Seconds]] = {}
    judged: dict[str, list[Verdict]] = {}
    for pages in arguments.pages:
        print(f"{pages} pages in each language, {pages * site.SNIPPETS_A_PAGE} programs", flush=True)
        found[pages] = measure(pages, arguments.rounds)
        for name, taken in found[pages].items():
            tell(name, taken)
        judged[str(pages)] = verdicts(found[pages])
        show(judged[str(pages)])
    judged["all"] = [*growth(found), most_memory(max(arguments.pages))]
    show(judged["all"])
    measured = {str(pages): {name: taken._asdict() for name, taken in one.items()} for pages, one in found.items()}
    told = {pages: [one._asdict() for one in many] for pages, many in judged.items()}
    results.store("builds", {"rounds": arguments.rounds, "seconds": measured, "verdicts": told})
    # Of ten pages the bars say little: what every build has to do is the most.
    return 0 if all(one.is_kept for pages, many in judged.items() if pages != "10" for one in many) else 1


if __name__ == "__main__":
    sys.exit(main())
