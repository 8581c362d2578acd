"""What is run, what is taken from stored records, and what is said of it."""

import re
import sys
import tempfile
from concurrent.futures import Future
from pathlib import Path

import pytest

from memoire.checks.after_running import after_running
from memoire.content.snippet import Snippet
from memoire.handbook.book import read_book
from memoire.handbook.runs import Runs
from memoire.records.environment import digest
from memoire.records.record import ClaimResult, Outcome, Record
from memoire.running.runner import Runner, to_record
from tests.conftest import Project
from tests.memoire.handbook.shared_runner import SharedRunner
from tests.memoire.handbook.small_project import make_small_project


class Build(Runs):
    """The runs of one build of a project."""

    def __init__(self, project: Project, runner: Runner) -> None:
        self.book, self.said = read_book(project.root), list[str]()
        super().__init__(self.book, runner, self.said.append)
        self.start()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_small_project(tmp_path / "project")


def test_a_program_has_a_record_of_what_it_printed(project: Project, runner: Runner) -> None:
    build = Build(project, runner)
    build.wait()
    assert after_running(build.book) == []
    assert build.record("section/first.py").stdout == "y: 4\n"
    assert sorted(build.book.records) == sorted(build.book.programs) == ["section/first.py", "section/second.py"]


def test_claims_that_were_reached_are_counted(project: Project, runner: Runner) -> None:
    project.edit("snippets/section/second.py", "assert y", "if y == 5:\n    assert y")
    project.write(
        "snippets/section/second.py", project.read("snippets/section/second.py") + "assert x  # claim: uncited\n"
    )
    build = Build(project, runner)
    build.wait()
    claims = {name: (path, claim.reached) for name, (path, claim) in build.book.claim_results().items()}
    assert claims == {
        "first-claim": ("section/first.py", True),
        "second-claim": ("section/second.py", False),
        "uncited": ("section/second.py", True),
    }
    assert ", 2 claims checked, " in build.summary()
    assert [problem.file for problem in after_running(build.book)] == [
        "docs/en/section/page.md",
        "docs/zh/section/page.md",
    ]


def test_a_claim_is_found_as_soon_as_its_program_has_ended(project: Project, runner: Runner) -> None:
    build = Build(project, runner)
    assert build.claim("second-claim") == ("section/second.py", ClaimResult("second-claim", 7, "assert y == 4", True))
    assert "section/first.py" not in build.book.records
    assert build.claim("none") is None


def test_a_claim_that_its_program_could_not_report_is_none(project: Project, runner: Runner) -> None:
    project.edit("snippets/section/second.py", "print(", "print((")
    assert Build(project, runner).claim("second-claim") is None


def test_records_are_used_again_until_their_program_changes(project: Project, runner: Runner) -> None:
    first = Build(project, runner)
    first.wait()
    assert re.fullmatch(
        r"ran 2 programs in \d+\.\d s, 0 from records, 2 claims checked, torch 2\.\d+\.\d+", first.summary()
    )
    second = Build(project, runner)
    assert second.started == []
    second.wait()
    assert second.book.records == first.book.records
    assert after_running(second.book) == []
    assert second.summary().startswith("ran 0 programs in 0.0 s, 2 from records, 2 claims checked")
    project.edit("snippets/section/first.py", "x**2", "x * 2")
    third = Build(project, runner)
    assert third.started == ["section/first.py"]
    third.wait()
    assert third.summary().startswith("ran 1 program in ")


def test_a_program_runs_twice_where_others_have_a_record(project: Project, runner: Runner) -> None:
    first = Build(project, runner)
    first.wait()
    assert not any(record.steady for record in first.book.records.values())
    project.edit("snippets/section/first.py", "x**2", "x * 2")
    second = Build(project, runner)
    second.wait()
    assert {path: record.steady for path, record in second.book.records.items()} == {
        "section/first.py": True,
        "section/second.py": False,
    }


def test_a_cold_build_runs_everything(project: Project, runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    Build(project, runner).wait()
    monkeypatch.setenv("MEMOIRE_COLD", "1")
    assert len(Build(project, runner).started) == 2
    monkeypatch.setenv("MEMOIRE_COLD", "")
    assert not Build(project, runner).started


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"snippet": "a"}', b"\xff"])
def test_a_damaged_record_is_made_again(project: Project, runner: Runner, damage: bytes) -> None:
    before = Build(project, runner)
    before.wait()
    name = digest(before.book.snippets["section/first.py"])
    (project.root / ".cache" / "records" / f"{name}.json").write_bytes(damage)
    after = Build(project, runner)
    assert after.started == ["section/first.py"]
    assert after.record("section/first.py").stdout == "y: 4\n"


def test_a_failed_run_is_not_stored(project: Project, runner: Runner) -> None:
    project.write("snippets/section/first.py", "x = 1\nx / 0\nassert x  # claim: first-claim\n")
    for _ in range(2):
        build = Build(project, runner)
        assert build.started[:1] == ["section/first.py"]
        build.wait()
        assert any("raised ZeroDivisionError" in problem.what for problem in after_running(build.book))


class SlowRunner:
    """Ends the second run at once, and the first when somebody has said that it waits."""

    unconfined = ("the network", "other processes")

    def __init__(self) -> None:
        self.runs: list[tuple[Snippet, Future[Record]]] = []

    def submit(self, snippet: Snippet) -> Future[Record]:
        self.runs.append((snippet, Future()))
        if len(self.runs) == 2:
            self.end(1)
        return self.runs[-1][1]

    def end(self, number: int) -> None:
        snippet, future = self.runs[number]
        future.set_result(to_record(snippet, Outcome()))


def test_who_waits_hears_how_many_programs_are_done(project: Project) -> None:
    runner, said = SlowRunner(), list[str]()

    def progress(text: str) -> None:
        said.append(text)
        runner.end(0)

    runs = Runs(read_book(project.root), runner, progress)  # ty: ignore
    runs.start()
    runs.wait()
    assert said == ["Running programs: 1 of 2 done"]
    assert runs.summary().endswith("; programs were not kept from the network and other processes")


def test_without_torch_there_is_one_clear_problem(
    project: Project, without_torch: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", without_torch)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    runner = SharedRunner()
    build = Build(project, runner)
    build.wait()
    assert runner.runner
    runner.runner.close()
    assert build.failure
    assert str(build.failure).startswith(
        "requirements.txt:1: Programs cannot be run.\n    Set up again: delete .venv and run make, or run pip install"
    )
    assert build.failure.details.endswith("ImportError: torch cannot be imported here")
