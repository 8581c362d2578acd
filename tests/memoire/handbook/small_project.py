"""The small project of two pages and two programs, with programs that need no torch."""

from pathlib import Path

from tests.conftest import PROGRAM, Project, make_project


def make_small_project(root: Path) -> Project:
    project = make_project(root)
    for name in ("first", "second"):
        source = PROGRAM.format(claim=f"{name}-claim").replace("import torch\n", "")
        source = source.replace("torch.tensor(2.0, requires_grad=True)", "2").replace("y.requires_grad", "y == 4")
        project.write(f"snippets/section/{name}.py", source)
    return project
