"""Where a project is, and what must hold before anything in it is read."""

from pathlib import Path

import pytest

from memoire.content.project import ProjectNotFoundError, file_problems, find_root


@pytest.mark.parametrize("folder", ["", "docs", "docs/en/section", "梯 度"])
def test_the_root_is_found_from_each_folder_of_a_project(tmp_path: Path, folder: str) -> None:
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    assert find_root(tmp_path / folder) == tmp_path


def test_the_nearest_configuration_counts(tmp_path: Path) -> None:
    inner = tmp_path / "docs" / "inner"
    inner.mkdir(parents=True)
    for root in (tmp_path, inner):
        (root / "mkdocs.yml").touch()
    assert find_root(inner) == inner
    assert find_root(inner.parent) == tmp_path


def test_outside_of_a_project_the_error_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").mkdir()  # a folder is not a configuration
    with pytest.raises(ProjectNotFoundError) as raised:
        find_root(tmp_path)
    assert str(raised.value) == (
        f"Neither {tmp_path} nor a folder above it has a mkdocs.yml. Change to the folder of the project."
    )


def test_a_link_and_a_name_with_a_special_character_are_reported(tmp_path: Path) -> None:
    for folder in ("docs/en", "snippets", "overrides", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/en/fit 梯度 (1)-a_b.md").touch()
    (tmp_path / "docs/en/50%.md").touch()
    (tmp_path / "overrides/link.html").symlink_to("/etc/passwd")
    (tmp_path / "elsewhere/link").symlink_to("/etc/passwd")
    assert [str(problem).partition("\n")[0] for problem in sorted(file_problems(tmp_path))] == [
        "docs/en/50%.md:1: The file name contains '%', which has a special meaning in pages.",
        "overrides/link.html:1: This is a symbolic link to /etc/passwd.",
    ]
