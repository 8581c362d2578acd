"""What a recipe shows can be pasted as it stands: it needs nothing but `import torch` and `from torch import nn`."""

import subprocess
import sys
from pathlib import Path

import pytest

from memoire.content.essential import read_essential

SNIPPETS = Path(__file__).parents[1] / "snippets" / "training"
PROGRAMS = sorted([*SNIPPETS.glob("recipe-*.py"), SNIPPETS / "gradients-per-sample.py"])
ABOVE = "import torch\nfrom torch import nn\n\n"


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_the_lines_to_copy_name_all_that_they_use(program: Path):
    source = program.read_text(encoding="utf-8")
    shown = read_essential(source).lines
    lines = [line for number, line in enumerate(source.split("\n"), 1) if number in shown]
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F821", "-"]
    found = subprocess.run(command, input=ABOVE + "\n".join(lines), capture_output=True, text=True, check=False)
    assert lines and found.returncode == 0, found.stdout
