"""One runner for all tests of a folder, so that torch is imported once; its conftest imports the fixture."""

from collections.abc import Iterator
from concurrent.futures import Future

import pytest

from memoire.content.snippet import Snippet
from memoire.records.record import Record
from memoire.running import choose_runner
from memoire.running.runner import Recorded, SingleRunner
from memoire.running.steady import both

new_runner = choose_runner.choose_runner  # for tests that need one of their own


class SharedRunner:
    """The runner of this platform, which stays open when a command closes it."""

    def __init__(self) -> None:
        self.runner: SingleRunner | None = None

    @property
    def unconfined(self) -> list[str]:
        return self.runner.unconfined if self.runner else []

    def start(self, runs: int = 1) -> None:
        pass

    def submit(self, snippet: Snippet) -> Future[Record]:
        self.runner = self.runner or new_runner()
        return self.runner.submit(snippet)

    def submit_twice(self, snippet: Snippet) -> Future[Record]:
        return both(self.submit(snippet), self.submit(snippet))

    def submit_recorded(self, snippet: Snippet) -> Future[Recorded] | None:
        self.runner = self.runner or new_runner()
        return self.runner.submit_recorded(snippet)

    def close(self) -> None:
        pass


@pytest.fixture(scope="package", autouse=True)
def runner() -> Iterator[SharedRunner]:
    with pytest.MonkeyPatch.context() as patch:
        shared = SharedRunner()
        patch.setattr(choose_runner, "choose_runner", lambda **_: shared)
        yield shared
        if shared.runner:
            shared.runner.close()
