"""Chooses how programs are run on this platform."""

import sys
from concurrent.futures import Future

from memoire.content.snippet import Snippet
from memoire.records.record import Record
from memoire.running.limits import Limits
from memoire.running.runner import Recorded, SingleRunner
from memoire.running.steady import both


def choose_runner(limits: Limits = Limits(), hash_seed: int = 0) -> SingleRunner:
    """The fork server on Linux, which alone can fork safely; elsewhere a fresh interpreter for each program."""
    # Each imports what only its platform has.
    if sys.platform == "linux":
        from memoire.running.fork_runner import ForkRunner

        return ForkRunner(limits, hash_seed)
    from memoire.running.subprocess_runner import SubprocessRunner

    return SubprocessRunner(limits, hash_seed)


class LazyRunner:
    """The runner of this platform, started with the first program, so that nothing is started where nothing runs.

    A second one, with another hash seed, starts with the first program that is to run twice.
    """

    def __init__(self) -> None:
        self._runners: dict[int, SingleRunner] = {}  # by hash seed

    @property
    def unconfined(self) -> list[str]:
        """What programs are not kept from on this platform."""
        return self._runners[0].unconfined if self._runners else []

    def start(self, runs: int = 1) -> None:
        """Get ready, without waiting for it, to run programs once or twice; with 0 the first program does that."""
        for hash_seed in range(runs):
            self._runner(hash_seed).start()

    def submit(self, snippet: Snippet) -> Future[Record]:
        """Start a run."""
        return self._runner(0).submit(snippet)

    def submit_twice(self, snippet: Snippet) -> Future[Record]:
        """Start two runs of a program, which differ in all that must not matter; two results are a failure."""
        return both(self.submit(snippet), self._runner(1).submit(snippet))

    def submit_recorded(self, snippet: Snippet) -> Future[Recorded] | None:
        """Start a run whose steps are recorded; None where that is not possible."""
        return self._runner(0).submit_recorded(snippet)

    def close(self) -> None:
        """Stop all runs; the next program starts a runner again."""
        while self._runners:
            self._runners.popitem()[1].close()

    def _runner(self, hash_seed: int) -> SingleRunner:
        if hash_seed not in self._runners:
            self._runners[hash_seed] = choose_runner(hash_seed=hash_seed)
        return self._runners[hash_seed]
