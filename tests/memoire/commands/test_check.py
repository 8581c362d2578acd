"""`memoire check` checks without building the site."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Project
from tests.memoire.commands.command_line import memoire
from tests.memoire.handbook.small_project import make_small_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_small_project(tmp_path / "project")


@pytest.mark.parametrize(
    ("edit", "status", "says"),
    [
        (("snippets/section/first.py", "x = 2", "x = 2 "), 0, "2 claims checked"),
        (("snippets/section/first.py", "x = 2", "x = 3"), 1, "snippets/section/first.py:7: This program raised Assert"),
        (("docs/zh/index.md", "{#more}", ""), 1, "docs/zh/index.md:12: The heading '更多' has no id."),
    ],
)
def test_the_command_checks_without_building(
    project: Project, edit: tuple[str, str, str], status: int, says: str
) -> None:
    project.edit(*edit)
    ended = memoire(project.root, "check")
    assert ended.exit_code == status, ended.output
    assert says in (ended.stderr if status else ended.stdout)
    assert not (project.root / "site").exists()


def test_all_problems_are_reported_at_once(project: Project) -> None:
    project.edit("snippets/section/first.py", "x = 2", "x = 3")
    project.edit("docs/zh/index.md", "{#more}", "")
    ended = memoire(project.root, "check")
    assert ended.stderr.startswith("2 problems:\n")  # and none on each claim that the program did not reach
    assert ended.stdout == ""


def test_translations_that_are_left_are_information_and_not_mistakes(project: Project) -> None:
    project.delete("docs/zh/section/page.md")
    ended = memoire(project.root, "check")
    assert ended.exit_code == 0, ended.output
    assert "docs/en/section/page.md:1: This page has no Chinese version" in ended.stdout
    assert "docs/zh/index.md:1: The page does not record which English text it translates." in ended.stdout
    assert "translations, for information: English and Chinese say the same on 0 of 2 pages" in ended.stdout


def test_the_command_is_installed_under_its_name_and_as_a_module(project: Project) -> None:
    for command in ([str(Path(sys.executable).with_name("memoire"))], [sys.executable, "-m", "memoire"]):
        ended = subprocess.run([*command, "check"], cwd=project.root, capture_output=True, text=True, check=False)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert "2 claims checked" in ended.stdout
