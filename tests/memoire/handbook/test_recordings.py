"""Only a true recording is kept, and only for as long as the program stays as it is."""

import sys
from collections.abc import Iterator

import pytest

from memoire.handbook.book import read_book
from memoire.handbook.recordings import Recordings
from memoire.handbook.runs import Runs
from memoire.running.limits import Limits
from tests.conftest import Project

if sys.platform != "linux":
    pytest.skip("programs are recorded on Linux", allow_module_level=True)

from memoire.running.fork_runner import ForkRunner
from tests.memoire.handbook.small_project import make_small_project

FIRST, SECOND = "section/first.py", "section/second.py"
# A recorded run prints into a file, a plain one into a pipe.
DIFFERENT = "import os, stat\n\nprint(stat.S_ISFIFO(os.fstat(1).st_mode))\n"


class Counting:
    """Counts the runs that are recorded."""

    def __init__(self) -> None:
        self.runner, self.recorded = ForkRunner(Limits()), list[str]()

    def __getattr__(self, name: str) -> object:
        return getattr(self.runner, name)

    def submit_recorded(self, snippet):
        self.recorded.append(snippet.path)
        return self.runner.submit_recorded(snippet)

    submit_twice = property(lambda self: self.runner.submit)


@pytest.fixture(scope="module")
def counting() -> Iterator[Counting]:
    made = Counting()
    yield made
    made.runner.close()


@pytest.fixture
def project(tmp_path) -> Project:
    return make_small_project(tmp_path / "project")


def build(project: Project, counting: Counting) -> tuple[Runs, Recordings]:
    counting.recorded.clear()
    recordings = Recordings(project.root, counting)  # ty: ignore
    runs = Runs(read_book(project.root), counting, print, recordings)  # ty: ignore
    runs.start()
    runs.wait()
    return runs, recordings


def test_a_recording_is_made_with_a_record_and_then_kept(project: Project, counting: Counting) -> None:
    runs, recordings = build(project, counting)
    first = runs.steps(FIRST), runs.steps(SECOND)
    assert '{"line":' in first[0]
    assert sorted(counting.recorded) == [FIRST, SECOND]
    assert recordings.summary() == "recorded 2 of 2 programs step by step"
    again, _ = build(project, counting)
    assert (again.steps(FIRST), again.steps(SECOND)) == first
    assert counting.recorded == []
    project.write(f"snippets/{FIRST}", project.read(f"snippets/{FIRST}") + "\n")
    edited, _ = build(project, counting)
    assert edited.steps(FIRST)
    assert counting.recorded == [FIRST]


def test_a_program_that_prints_something_else_while_it_is_recorded_has_none(
    project: Project, counting: Counting
) -> None:
    project.write(f"snippets/{FIRST}", DIFFERENT)
    for _ in range(2):
        runs, recordings = build(project, counting)
        assert runs.record(FIRST).stdout == "True\n"
        assert runs.steps(FIRST) == ""
        assert runs.steps(SECOND)
        assert recordings.summary() == (
            "recorded 1 of 2 programs step by step; not those that compile, measure time, or print something "
            "else while they are recorded: section/first.py (+False)"
        )


@pytest.mark.parametrize("line", ["y = torch.compile(torch.sin)(x)", "from time import perf_counter"])
def test_a_program_that_compiles_or_measures_time_is_run_but_not_recorded(
    project: Project, counting: Counting, line: str
) -> None:
    project.write(
        f"snippets/{FIRST}", DIFFERENT.replace("import torch\n", f"import torch\n\nx = torch.ones(1)\n{line}\n")
    )
    runs, recordings = build(project, counting)
    assert (runs.steps(FIRST), bool(runs.steps(SECOND))) == ("", True)
    assert recordings.refused.keys() == {FIRST}


def test_without_recordings_there_are_no_steps(project: Project, counting: Counting) -> None:
    runs = Runs(read_book(project.root), counting, print)  # ty: ignore
    runs.start()
    assert runs.steps(FIRST) == ""
