"""The file of redirects."""

from pathlib import Path

import pytest

from memoire.content.redirects import FILE, HEAD, Redirect, read_redirects, with_redirect, without_redirect


def test_a_redirect_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read_redirects(tmp_path) == ([], [])
    (tmp_path / FILE).write_text(with_redirect("", "a/b.md", "a/c.md"), "utf-8")
    assert read_redirects(tmp_path) == ([Redirect(2, "a/b.md", "a/c.md")], [])


def test_a_page_that_was_renamed_twice_is_no_detour_and_one_renamed_back_no_circle() -> None:
    twice = with_redirect(with_redirect("", "a/b.md", "a/c.md"), "a/c.md", "a/d.md")
    assert twice == f"{HEAD}a/b.md\ta/d.md\na/c.md\ta/d.md\n"
    back = with_redirect(with_redirect("", "a/b.md", "a/c.md"), "a/c.md", "a/b.md")
    assert back == f"{HEAD}a/c.md\ta/b.md\n"


def test_a_page_that_exists_again_needs_no_redirect() -> None:
    assert without_redirect(f"{HEAD}a/b.md\ta/c.md\na/bb.md\ta/c.md\n", "a/b.md") == f"{HEAD}a/bb.md\ta/c.md\n"


@pytest.mark.parametrize("line", ["a/b.md", "a/b.md a/c.md", "a/b.md\ta/c", "a\tb\tc"])
def test_a_line_that_is_no_redirect_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / FILE).write_text(f"{HEAD}\n{line}\n", "utf-8")
    redirects, (problem,) = read_redirects(tmp_path)
    assert (redirects, problem.file, problem.line, problem.what) == ([], FILE, 3, "This line is no redirect.")
