"""The runner of a platform, started with the first program."""

import sys
import threading
from concurrent.futures import Future

import pytest

from memoire.content.snippet import Snippet
from memoire.records.record import Record
from memoire.running import choose_runner
from memoire.running.choose_runner import LazyRunner
from memoire.running.subprocess_runner import SubprocessRunner


class Recorder:
    """A runner that notes what it was asked for."""

    unconfined = ("the network",)

    def __init__(self) -> None:
        self.submitted: list[Snippet] = []
        self.closed = self.started = 0

    def start(self) -> None:
        self.started += 1

    def submit(self, snippet: Snippet) -> Future[Record]:
        self.submitted.append(snippet)
        return Future()

    def close(self) -> None:
        self.closed += 1


@pytest.mark.skipif(sys.platform != "linux", reason="the fork runner needs Linux")
def test_linux_has_the_fork_runner_and_other_platforms_the_subprocess_runner(monkeypatch: pytest.MonkeyPatch) -> None:
    from memoire.running.fork_runner import ForkRunner

    before = threading.active_count()
    for platform, expected in (("linux", ForkRunner), ("win32", SubprocessRunner), ("darwin", SubprocessRunner)):
        monkeypatch.setattr(sys, "platform", platform)
        assert isinstance(choose_runner.choose_runner(), expected)
    assert threading.active_count() == before  # nothing starts before the first program


def test_a_lazy_runner_starts_with_the_first_program_and_again_after_it_was_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Recorder] = []
    monkeypatch.setattr(choose_runner, "choose_runner", lambda **_: made.append(Recorder()) or made[-1])
    runner = LazyRunner()
    runner.close()
    assert list(runner.unconfined) == []
    assert made == []
    first, second, third = (Snippet(f"{name}.py", "") for name in "abc")
    runner.submit(first)
    runner.submit(second)
    assert list(runner.unconfined) == ["the network"]
    runner.close()
    runner.close()
    runner.submit(third)
    assert [(recorder.submitted, recorder.closed) for recorder in made] == [([first, second], 1), ([third], 0)]


def test_a_lazy_runner_starts_as_many_runners_as_each_program_will_run_times(monkeypatch: pytest.MonkeyPatch) -> None:
    made: dict[int, Recorder] = {}
    monkeypatch.setattr(choose_runner, "choose_runner", lambda hash_seed: made.setdefault(hash_seed, Recorder()))
    runner = LazyRunner()
    runner.start(0)
    assert made == {}
    runner.start(2)
    assert {hash_seed: recorder.started for hash_seed, recorder in made.items()} == {0: 1, 1: 1}
