"""Full disks, damaged files, wrong clocks: the site is right, or it is the one from before."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from memoire.storage import Store
from tests.conftest import SAME_TIME, Project, ended, nothing_left, refused

PROGRAM = "snippets/section/second.py"
KEPT = "Nothing can be kept for the next build in"
CUBED = "y: tensor(8., grad_fn=&lt;PowBackward0&gt;)"


@contextmanager
def files_up_to(size: int) -> Generator[None]:
    """What is started meanwhile can write no file that is larger: the next byte is refused as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [10, 1000, 50_000])
def test_a_site_that_cannot_be_written_is_told_and_the_one_from_before_stays(copy_of_built: Project, size: int) -> None:
    before = copy_of_built.site()
    copy_of_built.edit(PROGRAM, "x**2", "x**3")
    with files_up_to(size):
        process = copy_of_built.start("build", "-q")
    refused(ended(process), "The site cannot be written: File too large", " What was there stays.")
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
        pytest.skip("this machine lets nobody mount a file system of their own")


@pytest.mark.parametrize("room", [0, 100, 300, 500])
@pytest.mark.usefixtures("may_mount")
def test_a_disk_that_is_full_half_way_leaves_the_site_from_before(
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


def file_in_the_place_of_the_folder(project: Project) -> None:
    shutil.rmtree(project.root / ".cache" / "records")
    project.write(".cache/records", "")


def file_in_the_place_of_all(project: Project) -> None:
    shutil.rmtree(project.root / ".cache")
    project.write(".cache", "")


def folders_in_the_place_of_files(project: Project) -> None:
    for file in list((project.root / ".cache").rglob("*.json")):
        file.unlink()
        file.mkdir()


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (file_in_the_place_of_the_folder, "records: File exists."),
        (file_in_the_place_of_all, "records: Not a directory."),
        (folders_in_the_place_of_files, "records: Is a directory."),
    ],
)
def test_where_nothing_can_be_kept_the_site_is_right_and_the_reason_is_told_once(
    copy_of_built: Project, fault: Callable[[Project], None], reason: str
) -> None:
    before = copy_of_built.site()
    fault(copy_of_built)
    build = copy_of_built.build("-q")
    assert build.status == 0, build.log
    assert build.log.count(f"{KEPT} {copy_of_built.root}/.cache/{reason}") == 1
    assert copy_of_built.site() == before
    path = copy_of_built.root / ".cache"
    path.unlink() if path.is_file() else shutil.rmtree(path)
    build = copy_of_built.build()
    assert KEPT not in build.log
    assert copy_of_built.site() == before


@pytest.mark.parametrize("part", [0.0, 0.5, 1.0], ids=["nothing", "half", "all but a byte"])
def test_files_cut_short_as_by_a_loss_of_power_change_no_page(copy_of_built: Project, part: float) -> None:
    before = copy_of_built.site()
    for file in (file for file in (copy_of_built.root / ".cache").rglob("*") if file.is_file()):
        content = file.read_bytes()
        file.write_bytes(content[: min(int(part * len(content)), len(content) - 1)])
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 2 programs in" in build.log
    assert copy_of_built.site() == before


def test_files_filled_with_zeros_as_by_a_loss_of_power_change_no_page(copy_of_built: Project) -> None:
    before = copy_of_built.site()
    for file in (file for file in (copy_of_built.root / ".cache").rglob("*") if file.is_file()):
        content = file.read_bytes()
        file.write_bytes(content[:100] + bytes(max(0, len(content) - 100)))
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert copy_of_built.site() == before


def test_a_record_cut_at_any_byte_is_as_good_as_none(built: Project, tmp_path: Path) -> None:
    store = Store(tmp_path)
    for file in (built.root / ".cache" / "records").iterdir():
        whole = file.read_bytes()
        assert Store(file.parent).get(file.stem)
        for end in range(len(whole)):
            (tmp_path / file.name).write_bytes(whole[:end])
            assert store.get(file.stem) is None


KILLED = """\
import os, pathlib, signal, sys
from memoire.storage import Store

pathlib.Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
Store(pathlib.Path(sys.argv[1])).put("key", "new")
"""


def test_what_is_killed_between_writing_and_renaming_leaves_the_old_value_and_no_litter(tmp_path: Path) -> None:
    Store(tmp_path).put("key", "old")
    assert subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False).returncode == -9
    assert Store(tmp_path).get("key") == "old"
    (part,) = tmp_path.glob("*.part")
    Store(tmp_path).put("other", 1)
    assert part.exists()  # it could be another build's
    os.utime(part, (time.time() - 7200, time.time() - 7200))
    Store(tmp_path).put("other", 2)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["key.json", "other.json"]


def test_what_is_kept_may_be_deleted_while_a_build_runs(copy_of_built: Project) -> None:
    copy_of_built.write(PROGRAM, "import time\n\nx = 1\ntime.sleep(3)\nprint('slept')\nassert x  # claim: second-claim\n")
    process = copy_of_built.start("build")
    while process.poll() is None:
        shutil.rmtree(copy_of_built.root / ".cache", ignore_errors=True)
        time.sleep(0.01)
    build = ended(process)
    assert build.status == 0, build.log
    for language in ("", "zh/"):
        assert "slept" in copy_of_built.read(f"site/{language}section/page/index.html")
    nothing_left(copy_of_built)
    before = copy_of_built.site()
    assert copy_of_built.build().status == 0
    assert copy_of_built.site() == before


def test_a_clock_that_was_set_back_changes_no_page(copy_of_built: Project) -> None:
    before = copy_of_built.site()
    future = time.time() + 10 * 365 * 86400
    for file in copy_of_built.root.rglob("*"):
        os.utime(file, (future, future))
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 0 programs" in build.log
    assert copy_of_built.site() == before
    copy_of_built.edit(PROGRAM, "x**2", "x**3")
    assert copy_of_built.build().status == 0
    assert CUBED in copy_of_built.read("site/section/page/index.html")


def test_a_record_from_the_future_tells_its_day_until_the_program_runs_again(copy_of_built: Project) -> None:
    records = copy_of_built.root / ".cache" / "records"
    for file in list(records.iterdir()):
        record = Store(records).get(file.stem)
        assert record
        Store(records).put(file.stem, {**record, "ran": "2099-01-01"})
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 0 programs" in build.log
    told = json.loads(copy_of_built.read("site/records.json"))
    assert {record["ran"] for record in told["records"].values()} == {"2099-01-01"}
    assert copy_of_built.build(MEMOIRE_COLD="1").status == 0
    assert "2099-01-01" not in copy_of_built.read("site/records.json")


@pytest.mark.parametrize("package", ["torch", "numpy"])
def test_another_version_than_the_project_asks_for_is_refused(copy_of_built: Project, package: str) -> None:
    before = copy_of_built.site()
    copy_of_built.write("requirements.txt", f"# a remark\n{package}==1.0.0\n")
    build = copy_of_built.build()
    refused(build)
    pattern = rf"^requirements\.txt:2: {package} [\d.]+ is installed, not 1\.0\.0: outputs could differ\.\n    Run make"
    assert re.search(pattern, build.log, re.M), build.log
    assert copy_of_built.site() == before
    copy_of_built.delete("requirements.txt")
    assert copy_of_built.build().status == 0
    assert copy_of_built.site() == before
