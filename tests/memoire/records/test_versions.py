"""What is known of other versions of torch: files of real runs, with the version of torch in them changed."""

from pathlib import Path

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from memoire.content.snippet import Snippet
from memoire.handbook.book import Book, read_book
from memoire.handbook.records_file import publish
from memoire.handbook.runs import Runs
from memoire.records.environment import environment, public_version
from memoire.records.published import PublishedRecord, from_text, to_text
from memoire.records.record import Failure
from memoire.records.versions import OtherVersions, format_versions, read_versions, source_digest
from memoire.running.runner import Runner
from tests.conftest import Project

HERE = public_version(environment()["torch"])
# Prints something else in every run, as another version of torch might.
UNSTEADY = "import secrets\n\nprint('a line')\nprint(secrets.token_hex(4).translate(str.maketrans('0', '1')))\n"


class Elsewhere:
    """A project whose programs run here, as if it were elsewhere."""

    def __init__(self, project: Project, runner: Runner) -> None:
        self.project, self.runner = project, runner

    def run(self, cold: bool = True) -> Book:
        book = read_book(self.project.root)
        runs = Runs(book, self.runner, print)
        runs.start(cold)
        runs.wait()
        assert not [record for record in book.records.values() if record.failure]
        return book

    def published(self) -> dict[str, PublishedRecord]:
        return publish(self.run()).records

    def run_on(self, torch: str, python: str = "") -> str:
        """Run all programs, and say that it was on that torch, for which a file goes to `versions/`."""
        data = publish(self.run(), compare=False)
        there = replace(data.environment, torch=torch, python=python or data.environment.python)
        file = f"versions/torch-{torch}-{python}.json"
        self.project.write(file, to_text(replace(data, environment=there)))
        return file


@pytest.fixture
def project(tmp_path: Path, runner: Runner) -> Elsewhere:
    made = Project(tmp_path)
    made.write("snippets/a/steady.py", "print('the same everywhere')\n")
    made.write("snippets/a/unsteady.py", UNSTEADY)
    return Elsewhere(made, runner)


def test_nothing_is_known_without_files(project: Elsewhere) -> None:
    book = project.run()
    assert book.other_versions("a/steady.py") == OtherVersions()
    record = publish(book).records["a/steady.py"]
    assert (record.same_on, record.differs_on) == (UNSET, UNSET)


def test_the_same_output_is_published_with_the_versions_in_order(project: Elsewhere) -> None:
    for torch in ("99.10.0", "99.9.0+cpu", "1.0.0"):
        project.run_on(torch)
    known = project.published()["a/steady.py"]
    assert known.same_on == ["1.0.0", HERE, "99.9.0", "99.10.0"]
    assert known.differs_on == {}


def test_a_difference_is_published_line_by_line(project: Elsewhere) -> None:
    file = project.run_on("99.0.0")
    theirs = from_text(project.project.read(file)).records["a/unsteady.py"].stdout.splitlines()[1]
    book = project.run()
    own = book.records["a/unsteady.py"].stdout.splitlines()[1]
    differs = {"99.0.0": [" a line", f"-{own}", f"+{theirs}"]}
    assert book.other_versions("a/unsteady.py") == OtherVersions([], differs)
    assert publish(book).records["a/unsteady.py"].differs_on == differs


def test_what_torch_logs_of_the_machine_is_no_difference(project: Elsewhere) -> None:
    file = project.run_on("99.0.0")
    data = from_text(project.project.read(file))
    record = data.records["a/steady.py"]
    logged = "W1129 17:03:10.611000 26433 torch/utils/cpp_extension.py:183] No CUDA runtime is found\n"
    connected = "[Gloo] Rank 0 is connected to 0 peer ranks. Expected number of connected peer ranks is : 0\n"
    noisy = replace(record, stdout=connected + record.stdout, stderr=logged)
    project.project.write(file, to_text(replace(data, records={**data.records, "a/steady.py": noisy})))
    assert project.run().other_versions("a/steady.py") == OtherVersions([HERE, "99.0.0"], {})


def test_a_program_that_failed_there_differs(project: Elsewhere) -> None:
    file = project.run_on("99.0.0")
    data = from_text(project.project.read(file))
    failure = Failure(1, "raised NameError.", "…\nNameError: name 'prin' is not defined")
    failed = replace(data.records["a/steady.py"], stdout="", failure=failure)
    project.project.write(file, to_text(replace(data, records={**data.records, "a/steady.py": failed})))
    assert project.run().other_versions("a/steady.py").differs_on["99.0.0"] == [
        "-the same everywhere",
        "+failed in line 1: This program raised NameError.",
        "+NameError: name 'prin' is not defined",
    ]


def test_records_of_a_program_that_was_edited_since_do_not_count(project: Elsewhere) -> None:
    project.run_on("99.0.0")
    project.project.edit("snippets/a/steady.py", "print", "\nprint")
    book = project.run()
    assert book.other_versions("a/steady.py") == OtherVersions()
    assert book.other_versions("a/unsteady.py") != OtherVersions()


def test_records_of_the_torch_that_is_here_do_not_count(project: Elsewhere) -> None:
    project.run_on(f"{HERE}+cu130")
    assert project.run().other_versions("a/unsteady.py") == OtherVersions()


def test_another_python_is_named_if_something_differs_with_it(project: Elsewhere) -> None:
    project.run_on("99.0.0", "3.99.1")
    book = project.run()
    assert list(book.other_versions("a/unsteady.py").differs_on) == ["99.0.0 (Python 3.99.1)"]
    assert book.other_versions("a/steady.py").same_on == [HERE, "99.0.0"]


def test_a_version_that_differs_on_one_python_is_not_the_same(project: Elsewhere) -> None:
    project.run_on("99.0.0", "3.99.1")
    project.run_on("99.0.0")  # what it printed is stored, and is the same below
    book = project.run(cold=False)
    assert book.other_versions("a/steady.py").same_on == [HERE, "99.0.0"]
    known = book.other_versions("a/unsteady.py")
    assert known.same_on == []
    assert list(known.differs_on) == ["99.0.0 (Python 3.99.1)"]


@pytest.mark.parametrize(
    ("same", "differs", "text"),
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
def test_versions_are_a_range_unless_one_between_them_differs(same: list[str], differs: list[str], text: str) -> None:
    known = OtherVersions(same, {version: ["-a", "+b"] for version in differs})
    assert format_versions(known, " to ", ", ") == text


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"environment": {}, "records": []}'])
def test_a_file_without_records_is_a_problem(tmp_path: Path, content: bytes) -> None:
    Project(tmp_path).write("versions/bad.json", content)
    files, (problem,) = read_versions(tmp_path)
    assert files == []
    assert str(problem).startswith("versions/bad.json:1: This is not a file of records: it ")
    assert "memoire run --records versions/bad.json" in problem.todo


def test_a_record_made_elsewhere_is_of_this_program_if_only_its_essential_lines_are_marked() -> None:
    here = source_digest(Snippet("a/b.py", "x = 1\nprint(x)\n"))
    assert source_digest(Snippet("a/other.py", "x = 1\n# essential\nprint(x)\n# end\n")) == here
    assert source_digest(Snippet("a/b.py", "x = 1\nprint(x)  # end\n")) != here


@pytest.mark.parametrize(("deprecated", "differs"), [("torch.jit.script", False), ("torch.old", True)])
def test_a_warning_of_a_deprecated_function_counts_only_if_the_program_names_it(
    project: Elsewhere, deprecated: str, differs: bool
) -> None:
    project.project.write("snippets/a/steady.py", "name = 'torch.old'\nprint(name)\n")
    file = project.run_on("99.0.0")
    data = from_text(project.project.read(file))
    warned = replace(data.records["a/steady.py"], warnings=[f"FutureWarning: `{deprecated}` is deprecated."])
    project.project.write(file, to_text(replace(data, records={**data.records, "a/steady.py": warned})))
    known = project.run().other_versions("a/steady.py")
    assert bool(known.differs_on) == differs
    assert known.same_on == ([] if differs else [HERE, "99.0.0"])
