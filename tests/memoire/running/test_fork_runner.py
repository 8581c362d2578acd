"""What only the fork runner does: programs side by side, and a server that starts and ends with them (Linux)."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from memoire.content.snippet import Snippet
from memoire.running.limits import Limits
from memoire.running.runner import RunnerError, SingleRunner, workers
from tests.conftest import processes_in
from tests.memoire.running.cases import LEFT_ONE
from tests.memoire.running.waiting import wait_until

if sys.platform != "linux":
    pytest.skip("the fork runner needs Linux", allow_module_level=True)

from memoire.running.fork_runner import ForkRunner

SHARED = "/dev/shm"  # the only place where two programs can meet
side_by_side = pytest.mark.skipif(workers() == 1, reason="needs two programs side by side")


@pytest.fixture(scope="module")
def runner() -> Iterator[SingleRunner]:
    made = ForkRunner(Limits(seconds=90))
    yield made
    made.close()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a runner makes its folders: the command of its server names this folder."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_the_same_program_sent_twice_at_once_gives_the_same_record(runner: SingleRunner) -> None:
    snippet = Snippet("twice.py", "import time\ntime.sleep(0.2)\nprint('once')\n")
    futures = [runner.submit(snippet) for _ in range(2)]
    assert futures[0] is futures[1]
    assert futures[0].result(timeout=60).stdout == "once\n"
    assert runner.submit(Snippet("next.py", "print('next')\n")).result(timeout=60).stdout == "next\n"


@side_by_side
def test_programs_run_side_by_side(runner: SingleRunner) -> None:
    """Each waits for a sign of the other, which has to be there at the same time."""
    meet = (
        "import os, pathlib, time\nhere = pathlib.Path('{here}')\nhere.with_name('{own}').touch()\n"
        "while not here.with_name('{other}').exists():\n    time.sleep(0.01)\nprint('met')\n"
    )
    with tempfile.TemporaryDirectory(dir=SHARED) as folder:
        futures = [
            runner.submit(Snippet(f"{own}.py", meet.format(here=f"{folder}/x", own=own, other=other)))
            for own, other in (("a", "b"), ("b", "a"))
        ]
        assert [future.result(timeout=60).stdout for future in futures] == ["met\n", "met\n"]


ESCAPING = "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        time.sleep(600)\n"


@side_by_side
def test_a_program_is_not_blamed_for_what_escaped_from_another_that_still_runs(runner: SingleRunner) -> None:
    bad = runner.submit(Snippet("bad.py", f"{ESCAPING}    os._exit(0)\ntime.sleep(1.5)\n"))
    good = runner.submit(Snippet("good.py", "import time\ntime.sleep(0.3)\nprint('good')\n"))
    assert good.result(timeout=60).failure is None
    failure = bad.result(timeout=60).failure
    assert failure
    assert failure.reason == LEFT_ONE


def test_a_program_is_not_blamed_for_what_escaped_from_another_that_ends_at_the_same_time(runner: SingleRunner) -> None:
    """What escaped from one comes to the fork server when that one ends, while good programs end beside it."""
    escaping = f"{ESCAPING}    os._exit(0)\nos.wait()\n"
    bad = [runner.submit(Snippet(f"bad-{number}.py", f"{escaping}# {number}\n")) for number in range(20)]
    good = [runner.submit(Snippet(f"good-{number}.py", f"print({number})\n")) for number in range(20)]
    mixed = [future.result(timeout=120) for pair in zip(bad, good, strict=True) for future in pair]
    assert [record.failure and record.failure.reason for record in mixed[::2]] == [LEFT_ONE] * 20
    assert [record.failure for record in mixed[1::2]] == [None] * 20


def test_closing_ends_all_that_runs_and_leaves_no_folder(temporary: Path) -> None:
    runner = ForkRunner(Limits())
    source = "import os, time, pathlib\nos.fork()\npathlib.Path(str(os.getpid())).touch()\ntime.sleep(600)\n"
    future = runner.submit(Snippet("long.py", source))
    wait_until(lambda: len(list(temporary.glob("memoire-*/1/*"))) == 2)
    runner.close()
    with pytest.raises(RunnerError):
        future.result(timeout=30)
    nothing_is_left(temporary)


def test_closing_before_torch_is_imported_does_not_wait_for_it(temporary: Path) -> None:
    runner = ForkRunner(Limits())
    future = runner.submit(Snippet("first.py", "print('x' * 100)\n" * 10_000))  # more than fits into a pipe
    runner.close()
    with suppress(RunnerError):
        future.result(timeout=30)
    nothing_is_left(temporary)


def test_without_torch_no_program_can_be_run(
    without_torch: str, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", without_torch)
    runner = ForkRunner(Limits())
    future = runner.submit(Snippet("first.py", "print(1)\n"))
    with pytest.raises(RunnerError, match="ImportError: torch cannot be imported here"):
        future.result(timeout=30)
    runner.close()
    nothing_is_left(temporary)


def nothing_is_left(temporary: Path) -> None:
    wait_until(lambda: not processes_in(temporary))
    assert list(temporary.iterdir()) == []


def test_a_runner_that_was_started_and_ran_nothing_leaves_nothing_when_it_is_closed(temporary: Path) -> None:
    runner = ForkRunner(Limits())
    runner.start()
    assert processes_in(temporary)
    runner.close()
    nothing_is_left(temporary)
