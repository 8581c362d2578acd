"""`memoire claims` lists claims, and the sentences that cite them, by the names of torch in them."""

from pathlib import Path

import pytest

from tests.conftest import Project, make_project
from tests.memoire.commands.command_line import memoire

PROGRAM = """\
import torch

x = torch.ones(2, requires_grad=True)
y = x.detach()
ends = [y.grad_fn, torch.is_grad_enabled()]
assert y.grad_fn is None  # claim: no-history
assert ends[1]  # claim: on
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = make_project(tmp_path)
    made.write("snippets/section/first.py", PROGRAM)
    made.edit(
        "docs/en/section/page.md", "[✓]", "`detach()` cuts here. [✓](claim:no-history) And [✓](claim:on) so on. [✓]"
    )
    return made


def groups(project: Project, *arguments: str) -> dict[str, list[str]]:
    ended = memoire(project.root, "claims", *arguments)
    assert ended.exit_code == 0, ended.stderr
    found: dict[str, list[str]] = {}
    for line in ended.stdout.splitlines():
        if line.startswith("## "):
            found[line] = []
        elif line:
            list(found.values())[-1].append(line)
    return found


def test_a_claim_stands_with_its_sentences_under_each_name_that_they_say(project: Project) -> None:
    claim = "snippets/section/first.py:6: assert y.grad_fn is None  # no-history"
    line = next(
        n for n, text in enumerate(project.read("docs/en/section/page.md").split("\n"), 1) if "cuts here" in text
    )
    found = groups(project)["## detach (1)"]
    assert found[0] == claim
    assert found[1].startswith(f"    docs/en/section/page.md:{line}: ")
    assert found[1].endswith("`detach()` cuts here.")


def test_a_sentence_without_a_name_leaves_it_to_the_assertion(project: Project) -> None:
    assert groups(project)["## on no name (1)"][0].endswith("assert ends[1]  # on")
    project.edit("snippets/section/first.py", "assert ends[1]", "assert ends[1] == torch.is_grad_enabled()")
    assert list(groups(project, "--api", "is_grad_enabled")) == ["## is_grad_enabled (1)"]


def test_a_claim_that_nothing_names_is_under_the_heading_of_its_section(project: Project) -> None:
    title = project.read("docs/en/section/page.md").split("\n# ")[1].split("\n")[0]
    project.edit("docs/en/section/page.md", f"# {title}", f"# `torch.ones` {title}")
    assert "## ones (1)" in groups(project)


def test_a_name_without_claims_is_an_error_with_the_names_there_are(project: Project) -> None:
    ended = memoire(project.root, "claims", "--api", "detachh")
    assert (ended.exit_code, "No claim is on detachh." in ended.stderr, "detach" in ended.stderr) == (1, True, True)


def test_a_program_that_is_not_python_is_an_error_that_names_its_file(project: Project) -> None:
    project.write("snippets/section/second.py", "assert (\n")
    ended = memoire(project.root, "claims")
    assert (ended.exit_code, "snippets/section/second.py cannot be read." in ended.stderr) == (1, True)
