"""What a project must be before anything of it is read."""

from pathlib import Path

import pytest

from memoire import project
from memoire.content.project import file_problems, version_problems


def test_a_link_and_an_unfit_name_are_named(tmp_path: Path) -> None:
    for folder in ("docs/en", "snippets", "overrides", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/en/fit 梯度 (1)-a_b.md").touch()
    (tmp_path / "docs/en/50%.md").touch()
    (tmp_path / "overrides/link.html").symlink_to("/etc/passwd")
    (tmp_path / "elsewhere/link").symlink_to("/etc/passwd")
    assert [str(problem).partition("\n")[0] for problem in file_problems(tmp_path)] == [
        "docs/en/50%.md:1: The name holds '%', which has a meaning of its own in pages.",
        "overrides/link.html:1: This is a symbolic link to /etc/passwd.",
    ]


@pytest.mark.parametrize(("found", "problems"), [("2.13.0+cpu", 0), ("2.13.0", 0), ("2.13.1", 1), ("", 0)])
def test_the_installed_version_is_the_one_asked_for_whatever_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: str, problems: int
) -> None:
    monkeypatch.setattr(project, "installed", lambda name: found)
    (tmp_path / "requirements.txt").write_text("-e .\ntorch==2.13.0\nmkdocs==1.6.1\n")
    assert len(list(version_problems(tmp_path))) == problems


def test_without_requirements_any_version_will_do(tmp_path: Path) -> None:
    assert list(version_problems(tmp_path)) == []
