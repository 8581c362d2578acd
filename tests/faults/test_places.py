"""Places where a project may lie: paths of any letters, no git, a folder that nobody may write."""

import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.conftest import Project, make_project, nothing_left, refused

NOT_KEPT = "for the next build in"
# Root without the privilege of root to write everywhere: setpriv comes with every Linux (util-linux).
ORDINARY = """\
#!/bin/sh
exec setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search "{python}" "$@"
"""


def test_a_source_archive_builds_without_git_in_a_folder_of_any_name(tmp_path: Path) -> None:
    project = make_project(tmp_path / "a b" / "项目 测试" / "it's 50% & $HOME")
    build = project.build(PATH=str(tmp_path))
    assert build.status == 0 and "WARNING" not in build.log, build.log
    assert "y: tensor(4., grad_fn=" in project.read("site/zh/section/page/index.html")


@pytest.fixture
def read_only(tmp_path: Path) -> Generator[Project]:
    """A project that may be read but not written, never built before."""
    project = make_project(tmp_path / "project")
    if sys.platform == "linux" and os.geteuid() == 0:
        python = tmp_path / "python"
        python.write_text(ORDINARY.format(python=sys.executable))
        python.chmod(0o755)
        project.python = str(python)
    files = [project.root, *project.root.rglob("*")]
    for file in files:
        file.chmod(file.stat().st_mode & ~0o222)
    yield project
    for file in files:
        file.chmod(file.stat().st_mode | 0o200)


def test_a_folder_that_may_only_be_read_is_built_to_another(read_only: Project, tmp_path: Path) -> None:
    build = read_only.build("-d", str(tmp_path / "elsewhere"))
    assert build.status == 0, build.log
    assert f"{NOT_KEPT} {read_only.root}" in build.log
    assert "y: tensor(4., grad_fn=" in (tmp_path / "elsewhere/section/page/index.html").read_text("utf-8")
    nothing_left(read_only)


def test_in_a_folder_that_may_only_be_read_one_sentence_says_that_the_site_cannot_be_written(
    read_only: Project,
) -> None:
    refused(read_only.build("-q"), "The site cannot be written: Permission denied (")
    nothing_left(read_only)
