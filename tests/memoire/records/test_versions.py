"""What is known of other versions of torch: files of real runs, with the version of torch in them changed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from memoire.__main__ import main
from memoire.handbook.book import Book
from memoire.records.published import from_text, to_text
from memoire.records.record import environment
from memoire.records.versions import Elsewhere
from tests.conftest import Project

HERE = environment()["torch"].partition("+")[0]
# Gives something else in every run, as another version of torch might.
UNSTEADY = "import secrets\n\nprint('a line')\nprint(secrets.token_hex(4).translate(str.maketrans('0', '1')))\n"


@pytest.fixture(scope="module", autouse=True)
def one_runner() -> Iterator[None]:
    yield
    if Book.runner:
        Book.runner.close()
        Book.runner = None


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.write("docs/assets/glossary.tsv", (Path(__file__).parents[2] / "docs/assets/glossary.tsv").read_bytes())
    made.write("snippets/a/steady.py", "print('the same everywhere')\n")
    made.write("snippets/a/unsteady.py", UNSTEADY)
    return made


def run(project: Project, cold: bool = True) -> Book:
    book = Book(project.root, print)
    book.start(cold)
    for path in book.snippets:
        assert not book.record(path).failure
    return book


def run_on(project: Project, torch: str, python: str = "") -> None:
    """Run all programs, and say that it was on that torch, for which a file goes to `versions/`."""
    data = run(project).published(compared=False)
    data["environment"] |= {"torch": torch, "python": python or data["environment"]["python"]}
    project.write(f"versions/torch-{torch}-{python}.json", to_text(data))


def test_nothing_is_known_without_files(project: Project) -> None:
    book = run(project)
    assert book.elsewhere("a/steady.py") == Elsewhere()
    assert "same_on" not in book.published()["records"]["a/steady.py"]


def test_the_same_output_is_told_with_the_versions_in_order(project: Project) -> None:
    for torch in ("99.10.0", "99.9.0+cpu", "1.0.0"):
        run_on(project, torch)
    known = run(project).published()["records"]["a/steady.py"]
    assert known["same_on"] == ["1.0.0", HERE, "99.9.0", "99.10.0"]
    assert known["differs_on"] == {}


def test_what_differs_is_told_line_by_line(project: Project) -> None:
    run_on(project, "99.0.0")
    theirs = from_text(project.read("versions/torch-99.0.0-.json")).records["a/unsteady.py"].stdout.splitlines()[1]
    book = run(project)
    own = book.record("a/unsteady.py").stdout.splitlines()[1]
    assert book.elsewhere("a/unsteady.py") == Elsewhere([], {"99.0.0": [" a line", f"-{own}", f"+{theirs}"]})
    assert book.published()["records"]["a/unsteady.py"]["differs_on"] == {
        "99.0.0": [" a line", f"-{own}", f"+{theirs}"]
    }


def test_a_program_that_failed_there_differs(project: Project) -> None:
    run_on(project, "99.0.0")
    data = json.loads(project.read("versions/torch-99.0.0-.json"))
    data["records"]["a/steady.py"] |= {
        "stdout": "",
        "failure": {"line": 1, "reason": "raised NameError.", "details": "…\nNameError: name 'prin' is not defined"},
    }
    project.write("versions/torch-99.0.0-.json", to_text(data))
    assert run(project).elsewhere("a/steady.py").differs_on["99.0.0"] == [
        "-the same everywhere",
        "+failed in line 1: This program raised NameError.",
        "+NameError: name 'prin' is not defined",
    ]


def test_records_of_a_program_that_was_edited_since_do_not_count(project: Project) -> None:
    run_on(project, "99.0.0")
    project.edit("snippets/a/steady.py", "print", "\nprint")
    book = run(project)
    assert book.elsewhere("a/steady.py") == Elsewhere()
    assert book.elsewhere("a/unsteady.py") != Elsewhere()


def test_records_of_the_torch_that_is_here_do_not_count(project: Project) -> None:
    run_on(project, f"{HERE}+cu130")
    assert run(project).elsewhere("a/unsteady.py") == Elsewhere()


def test_another_python_is_named_where_something_differs_with_it(project: Project) -> None:
    run_on(project, "99.0.0", "3.99.1")
    book = run(project)
    assert list(book.elsewhere("a/unsteady.py").differs_on) == ["99.0.0 (Python 3.99.1)"]
    assert book.elsewhere("a/steady.py").same_on == [HERE, "99.0.0"]


def test_a_version_that_differs_on_one_python_is_not_the_same(project: Project) -> None:
    run_on(project, "99.0.0", "3.99.1")
    run_on(project, "99.0.0")  # what it printed is kept, and is the same below
    book = run(project, cold=False)
    assert book.elsewhere("a/steady.py").same_on == [HERE, "99.0.0"]
    known = book.elsewhere("a/unsteady.py")
    assert known.same_on == []
    assert list(known.differs_on) == ["99.0.0 (Python 3.99.1)"]


@pytest.mark.parametrize(
    ("same", "differs", "spoken"),
    [
        ([], [], ""),
        ([], ["3.0"], ""),
        (["1.0", "2.0"], [], "1.0, 2.0"),
        (["1.0", "2.0", "3.0"], [], "1.0 to 3.0"),
        (["1.0", "2.0", "3.0"], ["0.9", "4.0"], "1.0 to 3.0"),
        (["1.0", "2.0", "3.0"], ["2.5"], "1.0, 2.0, 3.0"),
        (["1.0", "2.0", "3.0"], ["2.5 (Python 3.14.0)"], "1.0, 2.0, 3.0"),
    ],
)
def test_versions_are_a_range_unless_one_between_them_differs(same: list[str], differs: list[str], spoken: str) -> None:
    assert Elsewhere(same, {version: ["-a", "+b"] for version in differs}).spoken(" to ", ", ") == spoken


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"environment": {}, "records": []}'])
def test_a_file_that_holds_no_records_is_a_problem(project: Project, content: bytes) -> None:
    project.write("versions/bad.json", content)
    (problem,) = [found for found in Book(project.root, print).problems if found.file.startswith("versions/")]
    assert str(problem).startswith("versions/bad.json:1: This is no file of records: it ")
    assert "memoire run --records versions/bad.json" in problem.todo


def test_a_run_writes_what_this_torch_gave_and_nothing_of_others(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_on(project, "99.0.0")
    project.write("snippets/a/fails.py", "raise SystemExit(3)\n")
    monkeypatch.chdir(project.root)
    monkeypatch.setattr("sys.argv", ["memoire", "run", "--records", "folder/out.json"])
    assert main() == 0
    assert "1 failed, which is part of the records in folder/out.json" in capsys.readouterr().out
    records = json.loads(project.read("folder/out.json"))["records"]
    assert "same_on" not in records["a/steady.py"]
    assert "failure" not in records["a/steady.py"]
    assert records["a/fails.py"]["failure"]["reason"] == "left with exit status 3."


def test_a_run_that_cannot_write_says_so(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project.root)
    monkeypatch.setattr("sys.argv", ["memoire", "run", "--records", "snippets"])
    assert main() == 1
    assert "snippets: cannot be written: Is a directory." in capsys.readouterr().err
