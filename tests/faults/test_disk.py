"""Full disks and folders that cannot be written: the site is right, or it is the previous one."""

import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import Project, ended, nothing_left, refused
from tests.warm_builds import SAME_TIME

PROGRAM = "snippets/section/second.py"
NOT_STORED = "Nothing can be stored for the next build in"
CUBED = "y: tensor(8., grad_fn=&lt;PowBackward0&gt;)"


@contextmanager
def files_up_to(size: int) -> Generator[None]:
    """What is started meanwhile cannot write a larger file: the next byte is refused as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [1000, *(pytest.param(size, marks=pytest.mark.slow) for size in (10, 50_000))])
def test_a_site_that_cannot_be_written_is_reported_and_the_previous_one_stays(
    copy_of_built: Project, size: int
) -> None:
    before = copy_of_built.site()
    copy_of_built.edit(PROGRAM, "x**2", "x**3")
    with files_up_to(size):
        process = copy_of_built.start("build", "-q")
    refused(ended(process), "The site cannot be written: File too large", " The previous site is unchanged.")
    assert copy_of_built.site() == before
    nothing_left(copy_of_built)
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert CUBED in copy_of_built.read("site/section/page/index.html")


# A file system in memory, in a namespace of its own, so that no privileges are needed.
IN_MEMORY = """\
set -e
mount -t tmpfs -o size=$1 none "$2"
cp -a "$3/." "$2"
cd "$2"
status=0
"$4" -m mkdocs build || status=$?
cp -a "$2/." "$5"
exit $status
"""


@pytest.fixture(scope="module")
def may_mount() -> None:
    if subprocess.run(["unshare", "-Urm", "mount", "-t", "tmpfs", "none", "/mnt"], check=False).returncode:
        pytest.skip("this machine lets nobody mount their own file system")


@pytest.mark.parametrize("room", [300, *(pytest.param(room, marks=pytest.mark.slow) for room in (0, 100, 500))])
@pytest.mark.usefixtures("may_mount")
def test_a_disk_that_fills_up_during_a_build_leaves_the_previous_site(
    copy_of_built: Project, tmp_path: Path, room: int
) -> None:
    """With room for some KiB more than the project, so that it is used up at different writes."""
    copy_of_built.edit(PROGRAM, "x**2", "x**3")
    before = copy_of_built.site()
    blocks = sum(-(-file.lstat().st_size // 4096) for file in copy_of_built.root.rglob("*"))
    place, result = tmp_path / "memory", tmp_path / "result"
    for folder in (place, result):
        folder.mkdir()
    command = ["unshare", "-Urm", "sh", "-c", IN_MEMORY, "sh", str(blocks * 4096 + room * 1024)]
    done = subprocess.run(
        [*command, place, copy_of_built.root, sys.executable, result],
        env={**os.environ, **SAME_TIME},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout
    assert "The site cannot be written: No space left on device" in done.stdout
    assert not re.search(r"^Traceback", done.stdout, re.M), done.stdout
    left = Project(result)
    assert left.site() == before
    nothing_left(left)
    build = left.build()
    assert build.status == 0, build.log
    assert CUBED in left.read("site/section/page/index.html")


def file_in_place_of_the_records(project: Project) -> None:
    shutil.rmtree(project.root / ".cache" / "records")
    project.write(".cache/records", "")


def file_in_place_of_the_whole_cache(project: Project) -> None:
    shutil.rmtree(project.root / ".cache")
    project.write(".cache", "")


def folders_in_place_of_files(project: Project) -> None:
    for file in list((project.root / ".cache").rglob("*.json")):
        file.unlink()
        file.mkdir()


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (file_in_place_of_the_records, "records: File exists."),
        pytest.param(file_in_place_of_the_whole_cache, "records: Not a directory.", marks=pytest.mark.slow),
        (folders_in_place_of_files, "records: Is a directory."),
    ],
)
def test_where_nothing_can_be_stored_the_site_is_right_and_the_reason_is_given_once(
    copy_of_built: Project, fault: Callable[[Project], None], reason: str
) -> None:
    before = copy_of_built.site()
    fault(copy_of_built)
    build = copy_of_built.build("-q")
    assert build.status == 0, build.log
    assert build.log.count(f"{NOT_STORED} {copy_of_built.root}/.cache/{reason}") == 1
    assert copy_of_built.site() == before
    path = copy_of_built.root / ".cache"
    path.unlink() if path.is_file() else shutil.rmtree(path)
    build = copy_of_built.build()
    assert NOT_STORED not in build.log
    assert copy_of_built.site() == before
