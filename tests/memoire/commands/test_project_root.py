"""Commands find the project that they are run in."""

from pathlib import Path

import pytest

from tests.memoire.commands.command_line import memoire
from tests.memoire.handbook.small_project import make_small_project

COMMANDS = [
    ["check"],
    ["run", "--records", "out.json"],
    ["new", "a/b"],
    ["translated", "index"],
    ["translated", "--all"],
]


@pytest.mark.parametrize("folder", ["docs", "docs/en/section", "snippets"])
def test_a_command_works_in_each_folder_of_a_project(tmp_path: Path, folder: str) -> None:
    project = make_small_project(tmp_path / "project")
    ended = memoire(project.root / folder, "check")
    assert ended.exit_code == 0, ended.output
    assert "2 claims checked" in ended.stdout
    assert (project.root / ".cache").is_dir()
    assert not (project.root / folder / ".cache").exists()


def test_commands_that_write_do_so_in_the_project(tmp_path: Path) -> None:
    project = make_small_project(tmp_path / "project")
    project.write("mkdocs.yml", project.read("mkdocs.yml") + "\nnav:\n  - index.md\n")
    assert memoire(project.root / "docs", "new", "section/third").exit_code == 0
    assert (project.root / "snippets" / "section" / "third.py").is_file()
    ended = memoire(project.root / "snippets", "translated", "index")
    assert (ended.exit_code, ended.stdout) == (0, "docs/zh/index.md: recorded as up to date\n")
    assert "translated:" in project.read("docs/zh/index.md")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_outside_of_a_project_a_command_says_so(tmp_path: Path, command: list[str]) -> None:
    ended = memoire(tmp_path, *command)
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert ended.stderr == (
        f"Error: Neither {tmp_path} nor a folder above it has a mkdocs.yml. Change to the folder of the project.\n"
    )
    assert list(tmp_path.iterdir()) == []
