"""A build with stored records and a cold one of the same files are the same, wherever and by whom they are made."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.real_site import ROOT, SETTINGS, Site

LEFT_OUT = (".venv", ".cache", "site", "__pycache__", ".ruff_cache", ".pytest_cache")
# What may differ, and why. Nothing else, and durations are not published.
MAY_DIFFER = {"sitemap.xml", "sitemap.xml.gz"}  # MkDocs writes the day, which ends between two builds now and then


# As it runs every program again. `make check` runs each new one twice, and test_programs.py compares two small sites.
@pytest.mark.slow
def test_a_build_in_another_folder_by_another_user_at_another_hour_gives_the_same_files(
    site: Site, tmp_path: Path
) -> None:
    root = tmp_path / "another folder" / "project"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*LEFT_OUT))
    (home := tmp_path / "home").mkdir()
    another = {
        "MEMOIRE_COLD": "1",
        "HOME": str(home),
        "SITE_URL": site.url,
        "PYTHONHASHSEED": "1",
        "TZ": "Asia/Shanghai",
    }
    # Not below the test's own folder: a program shares tensors through a socket, whose path may have 107 bytes.
    with tempfile.TemporaryDirectory() as temporary:
        # From the folder itself, so that the engine is the copy as well.
        ended = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-d", tmp_path / "second"],
            cwd=root,
            env={**os.environ, **SETTINGS, **another, "TMPDIR": temporary},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
            check=False,
        )
    assert ended.returncode == 0, ended.stdout
    first, second = files(site.folder), files(tmp_path / "second")
    assert first.keys() == second.keys()
    assert {name for name in first if first[name] != second[name]} <= MAY_DIFFER


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
