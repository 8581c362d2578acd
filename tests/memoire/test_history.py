"""When files were last changed, read from a real repository."""

import os
import subprocess
from pathlib import Path

import pytest

from memoire.history import last_changes


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "-q")
    commit(root, {"docs/a.md": "1", "docs/\u9875.md": "1", "docs/with space.md": "1"}, "2026-01-02")
    commit(root, {"docs/a.md": "2"}, "2026-03-04")
    return root


def git(root: Path, *command: str, **environment: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *command], cwd=root, check=True, env={**os.environ, **environment})


def commit(root: Path, files: dict[str, str], day: str) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", day, GIT_COMMITTER_DATE=f"{day}T12:00:00Z", GIT_AUTHOR_DATE=f"{day}T12:00:00Z")


def test_each_file_has_the_day_of_its_last_commit(repository: Path) -> None:
    assert last_changes(repository) == {
        "docs/a.md": "2026-03-04",
        "docs/\u9875.md": "2026-01-02",
        "docs/with space.md": "2026-01-02",
    }


def test_paths_count_from_the_project_although_the_repository_is_larger(repository: Path) -> None:
    assert last_changes(repository / "docs")["a.md"] == "2026-03-04"


def test_a_clone_that_was_cut_short_tells_nothing_rather_than_the_wrong_day(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "short")
    assert last_changes(tmp_path / "short") == {}


def test_outside_a_repository_nothing_is_told(tmp_path: Path) -> None:
    assert last_changes(tmp_path) == {}
