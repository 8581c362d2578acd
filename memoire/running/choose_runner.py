"""Chooses how programs are run on this platform."""

import sys
from concurrent.futures import Future

from memoire.content.snippet import Snippet
from memoire.records.record import Record
from memoire.running.limits import Limits
from memoire.running.runner import Runner


def choose_runner(limits: Limits = Limits()) -> Runner:
    """The fork server on Linux, which alone can fork safely; elsewhere a fresh interpreter for each program."""
    # Each imports what only its platform has.
    if sys.platform == "linux":
        from memoire.running.fork_runner import ForkRunner

        return ForkRunner(limits)
    from memoire.running.subprocess_runner import SubprocessRunner

    return SubprocessRunner(limits)


class LazyRunner:
    """The runner of this platform, started with the first program, so that nothing is started where nothing runs."""

    def __init__(self) -> None:
        self._runner: Runner | None = None

    @property
    def unconfined(self) -> list[str]:
        """What programs are not kept from on this platform."""
        return self._runner.unconfined if self._runner else []

    def submit(self, snippet: Snippet) -> Future[Record]:
        """Start a run."""
        self._runner = self._runner or choose_runner()
        return self._runner.submit(snippet)

    def close(self) -> None:
        """Stop all runs; the next program starts a runner again."""
        if self._runner:
            self._runner.close()
            self._runner = None
