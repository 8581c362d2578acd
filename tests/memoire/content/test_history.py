"""When files were last changed and what they said before, read from a real repository."""

from pathlib import Path

import pytest

from memoire.content.history import earlier_versions, last_changes
from tests.memoire.git_repository import commit, git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "-q")
    commit(root, {"docs/a.md": "1", "docs/\u9875.md": "1", "docs/with space.md": "1"}, "2026-01-02")
    commit(root, {"docs/a.md": "2"}, "2026-03-04")
    return root


def test_each_file_has_the_day_of_its_last_commit(repository: Path) -> None:
    assert last_changes(repository) == {
        "docs/a.md": "2026-03-04",
        "docs/\u9875.md": "2026-01-02",
        "docs/with space.md": "2026-01-02",
    }


def test_paths_are_relative_to_the_project_even_if_the_repository_is_larger(repository: Path) -> None:
    assert last_changes(repository / "docs")["a.md"] == "2026-03-04"


def test_a_shallow_clone_gives_no_day_rather_than_the_wrong_one(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "short")
    assert last_changes(tmp_path / "short") == {}


def test_outside_of_a_repository_there_are_no_days(tmp_path: Path) -> None:
    assert last_changes(tmp_path) == {}


def test_earlier_versions_of_a_file_come_newest_first(repository: Path) -> None:
    assert list(earlier_versions(repository, "docs/a.md")) == [("2",), ("1",)]
    assert list(earlier_versions(repository, "docs/\u9875.md")) == [("1",)]
    assert list(earlier_versions(repository / "docs", "a.md")) == [("2",), ("1",)]


def test_earlier_versions_of_two_files_come_together(repository: Path) -> None:
    found = list(earlier_versions(repository, "docs/a.md", "docs/\u9875.md"))
    assert found == [("2", "1"), ("1", "1")]


def test_a_file_that_was_never_committed_has_no_earlier_versions(repository: Path, tmp_path: Path) -> None:
    assert list(earlier_versions(repository, "docs/none.md")) == []
    assert list(earlier_versions(tmp_path, "a.md")) == []
