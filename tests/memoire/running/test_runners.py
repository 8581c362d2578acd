"""What becomes of programs: each case runs in both runners, the fork runner and the subprocess runner."""

import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from msgspec.structs import replace

from memoire.content.snippet import Snippet
from memoire.records.record import ClaimResult, Record
from memoire.running.limits import Limits
from memoire.running.runner import SingleRunner
from memoire.running.subprocess_runner import SubprocessRunner
from tests.conftest import processes_in
from tests.memoire.running.cases import CASES, TIMEOUT

# Enough for all, however busy the machine is, but for those that never end. A subprocess imports torch in its time.
LIMITS = Limits(seconds=90, memory=1 << 29, output=1 << 16)
SECONDS = {"fork": 3, "subprocess": 8}
linux = pytest.mark.skipif(sys.platform != "linux", reason="the fork runner needs Linux")


def make(kind: str, limits: Limits) -> SingleRunner:
    if kind == "subprocess":
        return SubprocessRunner(limits)
    from memoire.running.fork_runner import ForkRunner

    return ForkRunner(limits)


@pytest.fixture(scope="module", params=[pytest.param("fork", marks=linux), "subprocess"])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def temporary(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the runner makes its folders: what it starts names this folder in its command, so nothing hides."""
    folder = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folder))
        patch.setenv("SECRET", "seen")
        yield folder


@pytest.fixture(scope="module")
def runner(kind: str, temporary: Path) -> Iterator[SingleRunner]:
    made = make(kind, LIMITS)
    yield made
    made.close()


@pytest.fixture(scope="module")
def hasty_runner(kind: str, temporary: Path) -> Iterator[SingleRunner]:
    """For programs that never end."""
    made = make(kind, replace(LIMITS, seconds=SECONDS[kind]))
    yield made
    made.close()


@pytest.fixture(scope="module")
def records(kind: str, runner: SingleRunner, hasty_runner: SingleRunner) -> dict[str, Future[Record]]:
    """All cases, started at once: they run side by side."""
    cases = {name: case for name, case in CASES.items() if kind == "fork" or not case.forked}
    return {
        name: (hasty_runner if case.reason == TIMEOUT else runner).submit(Snippet("case.py", case.source))
        for name, case in cases.items()
    }


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.forked])
def test_the_record_says_how_a_program_ended(records: dict[str, Future[Record]], kind: str, name: str) -> None:
    check(records, kind, name)


@linux
@pytest.mark.parametrize("kind", ["fork"], indirect=True)
@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.forked])
def test_the_record_of_the_fork_runner_says_more(records: dict[str, Future[Record]], kind: str, name: str) -> None:
    check(records, kind, name)


def check(records: dict[str, Future[Record]], kind: str, name: str) -> None:
    case, record = CASES[name], records[name].result(timeout=120)
    failure = record.failure
    reason = failure.reason if failure else ""
    assert reason == (f"{TIMEOUT} {SECONDS[kind]} s." if case.reason == TIMEOUT else case.reason), record
    if failure:
        reported_by_program = not case.reason.startswith(("did not end", "printed more", "exited with status 0"))
        assert failure.line == (case.line if kind == "fork" or reported_by_program else 1)
        assert failure.details.startswith(case.details)
    assert case.stdout in (None, record.stdout)
    assert record.stderr.startswith(case.stderr or "")
    assert case.stderr != "" or record.stderr == ""
    assert tuple(record.warnings) == case.warnings
    assert record.snippet == "case.py"


def test_claims_are_noted_where_they_were_reached_and_held(runner: SingleRunner) -> None:
    source = "x = 1\nassert x == 1  # claim: a\nif x > 1:\n    assert x  # claim: b\nassert (\n    x\n)  # claim: c\n"
    record = runner.submit(Snippet("claims.py", source)).result(timeout=60)
    assert record.claims == [
        ClaimResult(name="a", line=2, text="assert x == 1", reached=True),
        ClaimResult(name="b", line=4, text="assert x", reached=False),
        ClaimResult(name="c", line=5, text="assert (\n    x\n)", reached=True),
    ]


def test_a_graph_is_recorded_and_a_variable_that_is_missing_is_named(runner: SingleRunner) -> None:
    source = "import torch\n# graph: {names}\ny = torch.ones(1)\n"
    good, bad = (runner.submit(Snippet("graph.py", source.format(names=names))) for names in ("y z?", "y z"))
    graph = good.result(timeout=60).graph
    assert graph
    assert (graph.names, [node.kind for node in graph.nodes]) == (["y"], ["plain"])
    failure = bad.result(timeout=60).failure
    assert failure
    assert failure.reason == "asks for the graph of 'z', but has no such variable."


def test_folders_and_processes_of_programs_are_gone_when_they_have_ended(
    kind: str, records: dict[str, Future[Record]], temporary: Path
) -> None:
    for future in records.values():
        future.result(timeout=120)
    left = list(temporary.iterdir())
    if kind == "fork":
        assert len(processes_in(temporary)) == len(left) == 2  # the two fork servers
        left = [file for own in left for file in own.iterdir()]
    else:
        assert sys.platform != "linux" or processes_in(temporary) == []
    assert left == []


def test_the_runner_says_what_programs_are_not_kept_from(kind: str, runner: SingleRunner) -> None:
    runner.submit(Snippet("any.py", "print('any')\n")).result(timeout=60)
    everything = ["the network", "files of others"]
    assert runner.unconfined == everything or (kind == "fork" and set(runner.unconfined) < set(everything))
