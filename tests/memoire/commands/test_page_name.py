"""How authors name a page."""

from pathlib import Path

import pytest

from memoire.commands.page_name import PATH, nearest, page_files, short_name


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for file in ("docs/en/a/one.md", "docs/zh/a/one.md", "docs/zh/a/alone.md"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("", "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["a/one", "a/one.md", "docs/en/a/one.md", "docs\\zh\\a\\one.md"])
def test_a_page_may_be_named_by_one_of_its_files(name: str) -> None:
    assert short_name(name) == "a/one"


def test_a_page_has_a_file_in_each_language_that_it_is_in(root: Path) -> None:
    assert page_files(root, "a/one") == ["docs/en/a/one.md", "docs/zh/a/one.md"]
    assert page_files(root, "a/alone") == ["docs/zh/a/alone.md"]
    assert page_files(root, "a/none") == []


def test_a_page_that_does_not_exist_may_be_meant_otherwise(root: Path) -> None:
    assert nearest(root, "a/alon", "x") == "Did you mean a/alone?"
    assert nearest(root, "xyz", "rename a/b a/c") == "Name a page as in: memoire rename a/b a/c"


def test_a_new_name_is_lower_case_words_in_a_section() -> None:
    assert PATH.fullmatch("no-grad/three-forms")
    assert not any(PATH.fullmatch(name) for name in ("a", "a/B", "a/b/c", "a/b_c", "a/-b", "a/b.md"))
