"""The whole handbook at one moment: what is run, what is kept, what is told."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from memoire.handbook.book import Book
from memoire.problem import report
from memoire.records.record import digest
from tests.conftest import PROGRAM, Project, make_project


@pytest.fixture
def small(tmp_path: Path) -> Project:
    """The small project, with programs that need no torch."""
    project = make_project(tmp_path / "project")
    for name in ("first", "second"):
        source = PROGRAM.format(claim=f"{name}-claim").replace("import torch\n", "")
        source = source.replace("torch.tensor(2.0, requires_grad=True)", "2").replace("y.requires_grad", "y == 4")
        project.write(f"snippets/section/{name}.py", source)
    return project


@pytest.fixture(scope="module", autouse=True)
def one_runner() -> Iterator[None]:
    """All builds of a process share one, so that torch is imported once."""
    yield
    if Book.runner:
        Book.runner.close()
        Book.runner = None


def read(project: Project) -> Book:
    said: list[str] = []
    book = Book(project.root, said.append)
    assert not book.problems, report(book.problems)
    book.start()
    return book


def test_a_book_knows_pages_programs_and_what_they_printed(small: Project) -> None:
    book = read(small)
    assert book.finish() == []
    assert sorted(book.snippets) == ["section/first.py", "section/second.py"]
    assert book.record("section/first.py").stdout == "y: 4\n"
    page = book.page("zh/section/page.md")
    assert page
    assert page.file == "docs/zh/section/page.md"
    assert book.page("zh/none.md") is None


def test_claims_that_were_reached_are_counted(small: Project) -> None:
    small.edit("snippets/section/second.py", "assert y", "if y == 5:\n    assert y")
    small.write("snippets/section/second.py", small.read("snippets/section/second.py") + "assert x  # claim: uncited\n")
    book = read(small)
    problems = book.finish()
    assert [problem.file for problem in problems] == ["docs/en/section/page.md", "docs/zh/section/page.md"]
    assert book.checked() == 2
    claims = book.claims()
    assert claims["first-claim"] == ("section/first.py", True)
    assert claims["second-claim"] == ("section/second.py", False)
    assert book.claim("uncited") == ("section/second.py", book.record("section/second.py").claims[1])
    assert book.claim("none") is None


def test_a_claim_in_two_programs_is_a_problem(small: Project) -> None:
    small.edit("snippets/section/second.py", "second-claim", "first-claim")
    for language in ("en", "zh"):
        small.edit(f"docs/{language}/section/page.md", "second-claim", "first-claim")
    assert [str(problem) for problem in read(small).finish()] == [
        "snippets/section/second.py:7: The claim 'first-claim' stands in snippets/section/first.py too.\n"
        "    Give each claim a name of its own."
    ]


def test_records_are_used_again_until_their_program_changes(small: Project) -> None:
    first = read(small)
    first.finish()
    assert re.fullmatch(
        r"ran 2 programs in \d+\.\d s, 0 from records, 2 claims checked, torch 2\.\d+\.\d+", first.summary()
    )
    second = read(small)
    assert not second.futures
    assert second.finish() == []
    assert second.records == first.records
    assert second.summary().startswith("ran 0 programs in 0.0 s, 2 from records, 2 claims checked")
    small.edit("snippets/section/first.py", "x**2", "x * 2")
    third = read(small)
    assert list(third.futures) == ["section/first.py"]
    assert third.finish() == []
    assert third.summary().startswith("ran 1 program in ")


def test_a_cold_build_runs_everything(small: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    read(small).finish()
    monkeypatch.setenv("MEMOIRE_COLD", "1")
    assert len(read(small).futures) == 2
    monkeypatch.setenv("MEMOIRE_COLD", "")
    assert not read(small).futures


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"snippet": "a"}', b"\xff"])
def test_a_damaged_record_is_made_again(small: Project, damage: bytes) -> None:
    before = read(small)
    before.finish()
    name = digest(before.snippets["section/first.py"])
    (small.root / ".cache" / "records" / f"{name}.json").write_bytes(damage)
    after = read(small)
    assert list(after.futures) == ["section/first.py"]
    assert after.finish() == []


def test_a_failed_run_is_not_kept(small: Project) -> None:
    small.write("snippets/section/first.py", "x = 1\nx / 0\nassert x  # claim: first-claim\n")
    for _ in range(2):
        book = read(small)
        assert list(book.futures)[:1] == ["section/first.py"]
        assert any("raised ZeroDivisionError" in problem.what for problem in book.finish())


def test_what_is_published_is_the_same_for_the_same_runs(small: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMOIRE_COLD", "1")
    published = []
    for _ in range(2):
        book = read(small)
        book.finish()
        published.append(json.dumps(book.published()))
    assert published[0] == published[1]
    found = json.loads(published[0])
    assert found["claims"] == 2
    assert found["records"]["section/first.py"]["stdout"] == "y: 4\n"
    assert set(found["environment"]) == {"python", "torch", "numpy", "platform"}


def test_waiting_is_told(small: Project) -> None:
    small.edit("snippets/section/first.py", "print", "import time\ntime.sleep(3)\nprint")
    said: list[str] = []
    book = Book(small.root, said.append)
    book.start()
    book.finish()
    assert "Running programs: 1 of 2 done" in said


def test_without_torch_there_is_one_clear_problem(
    small: Project, without_torch: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", without_torch)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(Book, "runner", None)
    (problem,) = read(small).finish()
    assert str(problem).startswith(
        "requirements.txt:1: Programs cannot be run.\n    Set up again: delete .venv and run make, or pip install"
    )
    assert problem.details.endswith("ImportError: torch cannot be imported here")


@pytest.mark.parametrize(
    ("edit", "status", "says"),
    [
        (("snippets/section/first.py", "x = 2", "x = 2 "), 0, "2 claims checked"),
        (("snippets/section/first.py", "x = 2", "x = 3"), 1, "snippets/section/first.py:7: This program raised Assert"),
        (("docs/zh/index.md", "{#more}", ""), 1, "docs/zh/index.md:12: The heading '更多' has no id."),
    ],
)
def test_the_command_checks_without_building(
    small: Project, edit: tuple[str, str, str], status: int, says: str
) -> None:
    small.edit(*edit)
    ended = subprocess.run(
        [sys.executable, "-m", "memoire", "check"], cwd=small.root, capture_output=True, text=True, check=False
    )
    assert ended.returncode == status, ended.stderr
    assert says in (ended.stderr if status else ended.stdout)
    assert not (small.root / "site").exists()
