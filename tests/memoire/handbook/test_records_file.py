"""What is published of the runs."""

from pathlib import Path

import pytest

from memoire.handbook.book import Book, read_book
from memoire.handbook.records_file import pages_by_program, publish
from memoire.handbook.runs import Runs
from memoire.records.published import to_text
from memoire.running.runner import Runner
from tests.conftest import Project
from tests.memoire.handbook.small_project import make_small_project

TABLE = "\n| | y |\n|---|---|\n| probed | probe:section/second.py |\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_small_project(tmp_path / "project")


def run(project: Project, runner: Runner) -> Book:
    book = read_book(project.root)
    runs = Runs(book, runner, print)
    runs.start(cold=True)
    runs.wait()
    return book


def test_the_same_runs_are_published_in_the_same_way(project: Project, runner: Runner) -> None:
    first, second = (publish(run(project, runner)) for _ in range(2))
    assert to_text(first) == to_text(second)
    assert first.claims == 2
    assert first.records["section/first.py"].stdout == "y: 4\n"
    assert first.environment.torch.startswith("2.")


def test_variants_are_counted_and_their_records_are_not_published(project: Project, runner: Runner) -> None:
    project.write("snippets/section/third.py", "# switch x: 1 -> 2\nx = 1\nprint('x:', x)\n# results: x\n")
    published = publish(run(project, runner))
    assert published.variants == {"section/third.py": 2}
    assert list(published.records) == ["section/first.py", "section/second.py", "section/third.py"]


def test_the_address_of_the_schema_is_published_if_it_has_one(project: Project, runner: Runner) -> None:
    book = run(project, runner)
    assert '"$schema"' not in to_text(publish(book))
    assert publish(book, schema="https://example.org/a.json").schema == "https://example.org/a.json"


def test_a_failure_is_published_only_if_there_is_one(project: Project, runner: Runner) -> None:
    assert '"failure"' not in to_text(publish(run(project, runner)))
    project.write("snippets/section/first.py", "raise SystemExit(3)\n")
    records = publish(run(project, runner)).records
    assert records["section/first.py"].failure
    assert records["section/first.py"].failure.reason == "exited with status 3."


def test_a_program_is_used_by_pages_that_show_it_cite_it_or_fill_a_table_from_it(project: Project) -> None:
    project.edit("docs/en/section/page.md", "A sentence.", "A sentence. [✓](claim:first-claim) [✓](claim:none)")
    project.write("docs/en/index.md", project.read("docs/en/index.md") + TABLE)
    assert pages_by_program(read_book(project.root)) == {
        "section/first.py": ["docs/en/index.md", "docs/en/section/page.md", "docs/zh/index.md"],
        "section/second.py": ["docs/en/index.md", "docs/en/section/page.md", "docs/zh/section/page.md"],
    }
