"""`memoire run` writes what every program gives on the installed torch."""

import json
from pathlib import Path

import pytest

from tests.conftest import Project
from tests.memoire.commands.command_line import memoire


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.write("mkdocs.yml", "")
    made.write("snippets/a/steady.py", "print('the same everywhere')\n")
    return made


def test_records_are_those_of_this_torch_alone_and_failures_are_part_of_them(project: Project) -> None:
    assert memoire(project.root, "run", "--records", "versions/other.json").exit_code == 0
    data = json.loads(project.read("versions/other.json"))
    data["environment"]["torch"] = "99.0.0"
    project.write("versions/other.json", json.dumps(data))
    project.write("snippets/a/fails.py", "raise SystemExit(3)\n")
    ended = memoire(project.root, "run", "--records", "folder/out.json")
    assert ended.exit_code == 0
    assert "1 failed, which is part of the records in folder/out.json" in ended.stdout
    records = json.loads(project.read("folder/out.json"))["records"]
    assert records["a/steady.py"]["stdout"] == "the same everywhere\n"
    assert "same_on" not in records["a/steady.py"]
    assert "failure" not in records["a/steady.py"]
    assert records["a/fails.py"]["failure"]["reason"] == "exited with status 3."


def test_a_file_that_cannot_be_written_is_reported(project: Project) -> None:
    ended = memoire(project.root, "run", "--records", "snippets")
    assert ended.exit_code == 1
    assert "snippets cannot be written: Is a directory." in ended.stderr


def test_a_path_is_relative_to_the_folder_that_the_command_is_run_in(project: Project) -> None:
    (project.root / "docs").mkdir()
    assert memoire(project.root / "docs", "run", "--records", "out.json").exit_code == 0
    assert (project.root / "docs" / "out.json").is_file()


def test_a_project_without_programs_has_no_records(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    ended = memoire(tmp_path, "run", "--records", "out.json")
    assert ended.exit_code == 1
    assert f"There are no programs in {tmp_path / 'snippets'}." in ended.stderr
    assert not (tmp_path / "out.json").exists()


def test_without_a_file_the_command_says_what_is_missing(project: Project) -> None:
    ended = memoire(project.root, "run")
    assert ended.exit_code == 2
    assert "Missing option '--records'" in ended.stderr
