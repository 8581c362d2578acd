"""Times our builds beside those of other systems that run programs of a documentation.

python -m bench.beside_peers --pages 10 --rounds 2

Each has the same pages and programs in two languages, and an environment of its own, which the first run makes. The
kinds of build take turns. The bars are on the clock, as people wait for it; the seconds of the processors stand beside,
as others on the machine change them less. What was measured is written to `bench/results/beside_peers.json`.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import peers, results, site
from bench.__main__ import Seconds, Verdict, append, build, forget, show, take_turns, tell, timed, without

COLD, PROSE = 8, 1  # how many times as fast as MyST-NB: of nothing, and after an edit of prose


def steps(folder: Path, pages: int) -> dict[str, Callable[[], Seconds]]:
    """What builds each system's pages, by the name of what is measured."""
    ours = folder / "ours"
    ours.mkdir()
    site.write(ours, "ours", pages)

    def cold() -> Seconds:
        forget(ours)
        return build(ours)

    def prose() -> Seconds:
        append(ours / "docs/en/index.md", "\nOne more sentence.\n")
        return build(ours)

    found: dict[str, Callable[[], Seconds]] = {
        "Memoire unrecorded, cold": lambda: without(ours, "recordings"),
        "Memoire, cold": cold,
        "Memoire, prose": prose,
    }
    for name, peer in peers.PEERS.items():
        projects = [folder / name / language for language in ("en", "zh")]
        for project in projects:
            project.mkdir(parents=True)
            peer.write(project, pages)
        found |= of_peer(name, projects)
    return found


def of_peer(name: str, projects: list[Path]) -> dict[str, Callable[[], Seconds]]:
    """The cold build of a peer, and the one after an edit of prose, if it keeps anything."""
    peer = peers.PEERS[name]
    command = [sys.executable, "-m", "bench.peers", name, *map(str, projects)]

    def cold() -> Seconds:
        peers.forget(peer, projects)
        return timed(command)

    def prose() -> Seconds:
        append(projects[0] / peer.prose, "\nOne more sentence.\n")
        return timed(command)

    return {f"{name}, cold": cold, f"{name}, prose": prose} if peer.prose else {f"{name}, cold": cold}


def measure(pages: int, rounds: int) -> dict[str, Seconds]:
    """Medians of every kind of build."""
    with tempfile.TemporaryDirectory() as temporary:
        return take_turns(steps(Path(temporary), pages), rounds, tell)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.beside_peers", description=__doc__)
    parser.add_argument("--pages", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    for name, peer in peers.PEERS.items():
        peer.environment(name)
    found = measure(arguments.pages, arguments.rounds)
    cold, prose = (found[f"MyST-NB, {kind}"].wall for kind in ("cold", "prose"))
    judged = [
        # The others run each program once: the build without our second run, for recordings, is beside the whole.
        Verdict("myst-cold", found["Memoire unrecorded, cold"].wall / cold, 1 / COLD),
        Verdict("myst-recorded", found["Memoire, cold"].wall / cold, 1 / COLD),
        Verdict("myst-prose", found["Memoire, prose"].wall / prose, 1 / PROSE),
    ]
    measured = {name: seconds._asdict() for name, seconds in found.items()}
    told = [one._asdict() for one in judged]
    results.store("beside_peers", {**vars(arguments), "seconds": measured, "verdicts": told})
    print(f"{arguments.pages} pages in each language, {arguments.pages * site.SNIPPETS_A_PAGE} programs")
    for name, seconds in found.items():
        tell(name, seconds)
    return 0 if show(judged) else 1


if __name__ == "__main__":
    sys.exit(main())
