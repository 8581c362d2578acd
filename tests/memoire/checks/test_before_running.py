"""All that is checked without running a program, in whole projects."""

from pathlib import Path

import pytest

from memoire.checks.before_running import before_running
from memoire.handbook.book import read_book
from memoire.problem import report
from tests.conftest import Project, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def test_a_valid_project_has_no_problems(project: Project) -> None:
    assert before_running(read_book(project.root)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("docs/en/index.md", "python exec", "bash exec", "docs/en/index.md:8: A fence cannot run 'bash', only Python."),
        ("docs/en/index.md", '"on"', '"on" fold="on"', "docs/en/index.md:8: There is no option 'fold'."),
        ("docs/en/index.md", "\n## More", '\n--8<-- "none.md"\n## More', "docs/en/index.md:12: This include is not in"),
        ("docs/zh/index.md", " {#more}", "", "docs/zh/index.md:12: The heading '更多' has no id."),
        ("docs/en/index.md", "description:", "title:", "docs/en/index.md:1: The page has no description."),
        ("docs/en/index.md", "A sentence.", "$\\foo$", "docs/en/index.md:6: The formula '\\foo' cannot be read"),
        ("docs/en/index.md", "[✓](claim:", "[✓](cliam:", "docs/en/index.md:6: There is no link directive 'cliam'."),
        ("docs/zh/index.md", "{#more}", "{#less}", "docs/zh/index.md:12: Here the page has the heading id 'less'"),
        ("docs/zh/index.md", "一句话", "叶张量", "docs/zh/index.md:6: Use the term '叶子张量' instead of '叶张量'."),
        ("snippets/section/first.py", "y = ", "# switch y y = ", "snippets/section/first.py:6: This switch has no"),
    ],
)
def test_each_kind_of_mistake_is_reported(project: Project, file: str, old: str, new: str, says: str) -> None:
    project.edit(file, old, new)
    assert says in report(before_running(read_book(project.root)))


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("requirements.txt", b"torch==0.1\n", "requirements.txt:1: torch 2."),
        ("docs/en/50%.md", b"", "docs/en/50%.md:1: The file name contains '%'"),
        ("docs/zh/index.md", b"\xff", "docs/zh/index.md:1: The file is not UTF-8."),
        ("snippets/a.py", b"\xff", "snippets/a.py:1: The file is not UTF-8."),
        ("snippets/a.py", b"print(1)\n", "snippets/a.py:1: No page shows this program."),
        ("versions/a.json", b"[]", "versions/a.json:1: This is not a file of records"),
        ("docs/assets/glossary.tsv", b"a\tb\n", "docs/assets/glossary.tsv:1: This line has 2 columns"),
        ("docs/assets/synonyms.tsv", b"a\n", "docs/assets/synonyms.tsv:1: This line has 1 columns"),
    ],
)
def test_each_kind_of_wrong_file_is_reported(project: Project, file: str, content: bytes, says: str) -> None:
    project.write(file, content)
    assert says in report(before_running(read_book(project.root)))


def test_a_page_that_cannot_be_read_is_not_missed_by_its_translation(project: Project) -> None:
    project.write("docs/en/index.md", b"\xff")
    problems = before_running(read_book(project.root))
    assert "This page has no English counterpart." not in [problem.what for problem in problems]
