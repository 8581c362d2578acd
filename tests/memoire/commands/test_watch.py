"""`memoire watch`, as a reader runs it."""

import json
from pathlib import Path

from tests.memoire.commands.command_line import memoire

PROGRAM = "number = 1\nprint(number)\n"


def test_a_page_is_written_next_to_the_program(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    result = memoire(tmp_path, "watch", "program.py")
    assert (result.exit_code, result.stdout) == (0, "1\n")
    assert "memoire: 2 steps in program.watch.html" in result.stderr
    assert "program.py, step by step" in (tmp_path / "program.watch.html").read_text()


def test_json_is_written_instead_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    memoire(tmp_path, "watch", "program.py", "--json", "steps.json")
    recording = json.loads((tmp_path / "steps.json").read_text())
    assert recording.keys() == {"stdout", "steps"}
    assert [step["line"] for step in recording["steps"]] == [1, 2]
    assert not (tmp_path / "program.watch.html").exists()


def test_a_program_that_fails_gives_its_steps_and_status_1(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text("number = 1\nnumber / 0\n")
    result = memoire(tmp_path, "watch", "program.py", "--html", "page.html")
    assert result.exit_code == 1
    assert "ZeroDivisionError" in (tmp_path / "page.html").read_text()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    result = memoire(tmp_path, "watch", "program.py", "--json", "missing/steps.json")
    assert result.exit_code == 2
    assert "missing/steps.json cannot be written: No such file or directory. Name another file." in result.stderr


def test_a_program_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = memoire(tmp_path, "watch", "program.py")
    assert result.exit_code == 2
    assert "'program.py' does not exist" in result.stderr
