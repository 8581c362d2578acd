"""A browser is found or got before any test runs, or one sentence says what to install. The PATH holds only fakes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.find import MISSING, PATH_OF_PLAYWRIGHT
from tests.real_site import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fakes are scripts, and the places those of Linux")
WORKS, FAILS = "exit 0", "exit 1"
# What apt-get does, as far as it matters here: the browser is there only after `install`.
APT = """case "$*" in *"install --yes"*chromium)
    new="${0%/*}/chromium"
    echo "#!/bin/sh" > "$new"
    /bin/chmod +x "$new"
esac"""


class Machine:
    """A machine whose PATH and whose folder of Playwright are empty; the download of Playwright is out of reach."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "bin"
        self.path.mkdir()
        self.environment = {
            "PATH": str(self.path),
            "HOME": str(folder),
            "PLAYWRIGHT_BROWSERS_PATH": str(folder / "playwright"),
            "PLAYWRIGHT_DOWNLOAD_HOST": "http://127.0.0.1:1",
        }

    def program(self, file: Path, script: str) -> Path:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
        return file

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )

    def find(self) -> subprocess.CompletedProcess[str]:
        return self.run("-m", "tests.browser.find")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "microsoft-edge"])
def test_the_browser_of_the_system_is_taken(machine: Machine, name: str) -> None:
    browser = machine.program(machine.path / name, WORKS)
    assert machine.find().stdout == f"Browser of the tests: {browser}\n"


def test_what_is_called_like_a_browser_but_does_not_start_is_passed_over(machine: Machine) -> None:
    machine.program(machine.path / "chromium-browser", FAILS)
    browser = machine.program(machine.path / "google-chrome", WORKS)
    assert machine.find().stdout == f"Browser of the tests: {browser}\n"


def test_what_playwright_has_downloaded_is_taken(machine: Machine) -> None:
    browser = machine.program(Path(machine.run("-c", PATH_OF_PLAYWRIGHT).stdout.strip()), WORKS)
    assert machine.environment["PLAYWRIGHT_BROWSERS_PATH"] in str(browser)
    assert machine.find().stdout == f"Browser of the tests: {browser}\n"


def test_where_playwright_cannot_download_the_package_of_the_system_is_installed(machine: Machine) -> None:
    machine.program(machine.path / "apt-get", APT)
    machine.program(machine.path / "sudo", 'shift; "$@"')
    ended = machine.find()
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.endswith(f"Browser of the tests: {machine.path / 'chromium'}\n")


def test_where_none_can_be_had_one_sentence_says_what_to_install(machine: Machine) -> None:
    ended = machine.find()
    assert (ended.returncode, ended.stderr) == (1, f"{MISSING}\n")


def test_make_test_looks_for_a_browser_before_anything_else_and_make_check_needs_none() -> None:
    def commands(target: str) -> list[str]:
        done = ["--assume-old=.venv/python", "--assume-old=.venv/site", "--assume-old=.venv/dev"]
        command = ["make", "--dry-run", "--no-print-directory", *done, target]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        return ended.stdout.splitlines()

    find = "python -m tests.browser.find"
    first, *others, last = commands("test")
    assert (first, others) == (find, commands("check"))
    assert last.startswith("pytest ")
    assert find not in commands("check")
