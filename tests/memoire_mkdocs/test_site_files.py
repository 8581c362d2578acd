"""Files that the previous site had are linked, and nothing else changes by that."""

import hashlib
import os
from pathlib import Path

import pytest

from memoire_mkdocs.site_files import SiteFiles


@pytest.fixture
def old(tmp_path: Path) -> Path:
    SiteFiles(tmp_path / "old").write({"a/same.txt": "same", "a/other.txt": "before"})
    return tmp_path / "old"


def test_a_file_with_the_same_bytes_is_the_same_file(tmp_path: Path, old: Path) -> None:
    SiteFiles(tmp_path / "new", old).write({"a/same.txt": b"same"})
    assert (tmp_path / "new/a/same.txt").samefile(old / "a/same.txt")


def test_a_file_with_other_bytes_is_written_and_the_old_one_stays(tmp_path: Path, old: Path) -> None:
    SiteFiles(tmp_path / "new", old).write({"a/other.txt": "after", "a/more.txt": "more"})
    assert (tmp_path / "new/a/other.txt").read_text("utf-8") == "after"
    assert (tmp_path / "new/a/more.txt").read_text("utf-8") == "more"
    assert (old / "a/other.txt").read_text("utf-8") == "before"


def test_a_link_that_somebody_put_into_the_old_site_is_not_taken(tmp_path: Path, old: Path) -> None:
    (old / "a/link.txt").symlink_to(old / "a/same.txt")
    SiteFiles(tmp_path / "new", old).write({"a/link.txt": "same"})
    assert not (tmp_path / "new/a/link.txt").is_symlink()
    assert (tmp_path / "new/a/link.txt").read_text("utf-8") == "same"


def test_a_file_is_taken_by_its_digest_and_only_then(tmp_path: Path, old: Path) -> None:
    SiteFiles(tmp_path / "new").write({"a/new.txt": "new"})
    site = SiteFiles(tmp_path / "new", old)
    assert not site.is_taken("a/other.txt", hashlib.sha256(b"after").hexdigest())
    assert not (tmp_path / "new/a/other.txt").exists()
    assert site.is_taken("a/other.txt", hashlib.sha256(b"before").hexdigest())
    assert (tmp_path / "new/a/other.txt").samefile(old / "a/other.txt")


def test_without_a_previous_site_and_without_links_files_are_written(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SiteFiles(tmp_path / "new", tmp_path / "none").write({"a/same.txt": "same"})

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    SiteFiles(tmp_path / "newer", old).write({"a/same.txt": "same"})
    for folder in ("new", "newer"):
        assert (tmp_path / folder / "a/same.txt").read_text("utf-8") == "same"
        assert not (tmp_path / folder / "a/same.txt").samefile(old / "a/same.txt")
