"""`memoire doctor`, as a reader runs it."""

from pathlib import Path

from tests.memoire.commands.command_line import memoire

FAULTY = """\
import torch

x = torch.ones(2, requires_grad=True)
y = (x * 2).detach()
print("printed")
y.sum().backward()
"""


def test_a_finding_has_file_line_and_page_and_the_status_is_1(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(FAULTY)
    result = memoire(tmp_path, "doctor", "program.py")
    what = "the graph is cut here (.detach()), so no gradient gets past this line"
    assert result.stdout == f"program.py:4: {what} (detach/what-it-does/#one-path)\n"
    assert result.exit_code == 1
    assert "printed" in result.stderr


def test_a_program_without_mistakes_says_nothing_and_has_status_0(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(FAULTY.replace(".detach()", ""))
    result = memoire(tmp_path, "doctor", "program.py")
    assert (result.stdout, result.exit_code) == ("", 0)


def test_a_program_that_fails_for_another_reason_has_status_2(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text("import torch\n\n1 / 0\n")
    result = memoire(tmp_path, "doctor", "program.py")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "program.py failed with status 1, and not because of its gradients" in result.stderr
