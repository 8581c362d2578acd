"""Programs run on the pinned versions."""

from pathlib import Path

import pytest

from memoire.checks import versions
from memoire.checks.versions import version_problems


@pytest.mark.parametrize(("found", "problems"), [("2.13.0+cpu", 0), ("2.13.0", 0), ("2.13.1", 1), ("", 0)])
def test_the_installed_version_is_the_pinned_one_whatever_its_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: str, problems: int
) -> None:
    monkeypatch.setattr(versions, "installed", lambda name: found)
    (tmp_path / "requirements.txt").write_text("-e .\ntorch==2.13.0\nmkdocs==1.6.1\n")
    assert [str(problem) for problem in version_problems(tmp_path)] == [
        "requirements.txt:2: torch 2.13.1 is installed instead of 2.13.0, so outputs could differ.\n"
        "    Run make, or pip install -r requirements.txt."
    ] * problems


def test_without_requirements_any_version_will_do(tmp_path: Path) -> None:
    assert list(version_problems(tmp_path)) == []
