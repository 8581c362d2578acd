"""Damaged and deleted files, wrong clocks, other versions: the site is right, or the build says what is wrong."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from memoire.storage import Cache
from tests.conftest import Project, ended, nothing_left, refused

PROGRAM = "snippets/section/second.py"
CUBED = "y: tensor(8., grad_fn=&lt;PowBackward0&gt;)"


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(0.5, id="half"),
        pytest.param(0.0, id="empty", marks=pytest.mark.slow),
        pytest.param(1.0, id="all but a byte", marks=pytest.mark.slow),
    ],
)
def test_files_truncated_by_a_loss_of_power_change_no_page(copy_of_built: Project, part: float) -> None:
    before = copy_of_built.site()
    for file in (file for file in (copy_of_built.root / ".cache").rglob("*") if file.is_file()):
        content = file.read_bytes()
        file.write_bytes(content[: min(int(part * len(content)), len(content) - 1)])
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 2 programs in" in build.log
    assert copy_of_built.site() == before


def test_files_filled_with_zeros_by_a_loss_of_power_change_no_page(copy_of_built: Project) -> None:
    before = copy_of_built.site()
    for file in (file for file in (copy_of_built.root / ".cache").rglob("*") if file.is_file()):
        content = file.read_bytes()
        file.write_bytes(content[:100] + bytes(max(0, len(content) - 100)))
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert copy_of_built.site() == before


def test_a_record_truncated_at_any_byte_counts_as_absent(built: Project, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for file in (built.root / ".cache" / "records").iterdir():
        whole = file.read_bytes()
        assert Cache(file.parent).get(file.stem)
        for end in range(len(whole)):
            (tmp_path / file.name).write_bytes(whole[:end])
            assert cache.get(file.stem) is None


KILLED = """\
import os, pathlib, signal, sys
from memoire.storage import Cache

pathlib.Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
Cache(pathlib.Path(sys.argv[1])).put("key", "new")
"""


def test_a_build_killed_between_writing_and_renaming_leaves_the_old_value_and_no_files_for_ever(tmp_path: Path) -> None:
    Cache(tmp_path).put("key", "old")
    assert subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False).returncode == -9
    assert Cache(tmp_path).get("key") == "old"
    (part,) = tmp_path.glob("*.part")
    Cache(tmp_path).put("other", 1)
    assert part.exists()  # it may belong to a running build
    os.utime(part, (time.time() - 7200, time.time() - 7200))
    Cache(tmp_path).put("other", 2)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["key.json", "other.json"]


def test_the_cache_may_be_deleted_while_a_build_runs(copy_of_built: Project) -> None:
    copy_of_built.write(
        PROGRAM, "import time\n\nx = 1\ntime.sleep(3)\nprint('slept')\nassert x  # claim: second-claim\n"
    )
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


def test_a_record_from_the_future_keeps_its_day_until_the_program_runs_again(copy_of_built: Project) -> None:
    records = copy_of_built.root / ".cache" / "records"
    for file in list(records.iterdir()):
        record = Cache(records).get(file.stem)
        assert record
        Cache(records).put(file.stem, {**record, "ran": "2099-01-01"})
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 0 programs" in build.log
    published = json.loads(copy_of_built.read("site/records.json"))
    assert {record["ran"] for record in published["records"].values()} == {"2099-01-01"}
    assert copy_of_built.build(MEMOIRE_COLD="1").status == 0
    assert "2099-01-01" not in copy_of_built.read("site/records.json")


@pytest.mark.parametrize("package", ["torch", "numpy"])
def test_another_version_than_the_pinned_one_is_refused(copy_of_built: Project, package: str) -> None:
    before = copy_of_built.site()
    copy_of_built.write("requirements.txt", f"# a remark\n{package}==1.0.0\n")
    build = copy_of_built.build()
    refused(build)
    pattern = (
        rf"^requirements\.txt:2: {package} [\d.]+ is installed instead of 1\.0\.0, so outputs could differ\.\n"
        "    Run make"
    )
    assert re.search(pattern, build.log, re.M), build.log
    assert copy_of_built.site() == before
    copy_of_built.delete("requirements.txt")
    assert copy_of_built.build().status == 0
    assert copy_of_built.site() == before
