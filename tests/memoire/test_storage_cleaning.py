"""What is done to folders in one step, and what killed builds have left."""

import os
import sys
import time
from pathlib import Path

import pytest

from memoire.storage import exchange, remove, sweep


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "file").write_text(text)
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere two steps are needed")
def test_two_folders_change_places(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "梯 度", "one"), folder(tmp_path / "other", "other")
    assert exchange(one, other)
    assert (one / "file").read_text() == "other"
    assert (other / "file").read_text() == "one"


def test_a_folder_does_not_change_places_with_nothing(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", "one")
    assert not exchange(one, tmp_path / "none")
    assert not exchange(tmp_path / "none", one)
    assert (one / "file").read_text() == "one"


def test_what_is_old_is_swept_and_what_may_be_in_use_is_not(tmp_path: Path) -> None:
    now = time.time()
    for name, age in (("old", 7200), ("future", -7200), ("young", 600), ("other", 7200)):
        path = folder(tmp_path / f"{name}.{'kept' if name == 'other' else 'draft'}", name)
        os.utime(path, (now - age, now - age))
    (tmp_path / "old-file.draft").write_text("old")
    os.utime(tmp_path / "old-file.draft", (0, 0))
    sweep(tmp_path, "*.draft")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.kept", "young.draft"]


def test_a_link_is_removed_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    target = folder(tmp_path / "target", "kept")
    (tmp_path / "link").symlink_to(target)
    remove(tmp_path / "link")
    remove(tmp_path / "nothing")
    assert [path.name for path in tmp_path.iterdir()] == ["target"]
    assert (target / "file").read_text() == "kept"
