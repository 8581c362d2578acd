"""Watching changes nothing that a program can see: programs that look print the same as under plain Python."""

import subprocess
import sys
from pathlib import Path

import pytest

from memoire.watching.recording import record, run

PROGRAMS = sorted((Path(__file__).parent / "unseen").glob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_a_program_that_looks_sees_the_same_when_it_is_watched(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(program.parent)
    plain = subprocess.run([sys.executable, program.name], capture_output=True, text=True, check=False)
    shown: list[bytes] = []
    recording, status = record(program.name, shown.append)
    assert recording["stdout"] == plain.stdout != ""
    assert status == plain.returncode
    assert b"".join(shown).decode() == plain.stdout
    assert len(recording["steps"]) > 10


def test_what_a_program_writes_to_standard_error_is_what_python_writes(tmp_path: Path) -> None:
    program = tmp_path / "failing.py"
    program.write_text("def fail(number):\n    return 1 / number\n\n\nprint('before')\nfail(0)\n")
    plain = subprocess.run([sys.executable, program], capture_output=True, text=True, check=False)
    code = "import sys; from memoire.watching.recording import run; run(sys.argv[1], 'watching.recorder', print)"
    watched = subprocess.run([sys.executable, "-c", code, program], capture_output=True, text=True, check=False)
    assert watched.stderr == plain.stderr
    assert "ZeroDivisionError" in plain.stderr


def test_a_program_that_is_no_python_gives_no_steps_and_status_1(tmp_path: Path, capfd: pytest.CaptureFixture) -> None:
    program = tmp_path / "broken.py"
    program.write_text("x = (1\n")
    ended = run(str(program), "watching.recorder", lambda text: None)
    assert (ended.status, ended.lines) == (1, [])
    assert "SyntaxError" in capfd.readouterr().err
