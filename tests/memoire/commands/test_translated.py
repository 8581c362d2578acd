"""`memoire translated` records what a Chinese page was translated from, in a real repository."""

import subprocess
import sys
from pathlib import Path

import pytest

from memoire.content.page import read_pages
from memoire.commands.translated import TranslationError, every, translated, typo
from memoire.content.translations import TOP, translations
from tests.memoire.render.repository import commit

ENGLISH = "---\ndescription: D\n---\n# Title\n\nThe answer.\n\n## Why {#why}\n\nThe reason.\n\n## How {#how}\n\nSo.\n"
CHINESE = "---\ndescription: 描述\n---\n# 标题\n\n## 为什么 {#why}\n\n## 怎样 {#how}\n"
FILE = "docs/en/a/b.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one page whose translation is recorded and committed."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    for file, text in {FILE: ENGLISH, "docs/zh/a/b.md": CHINESE}.items():
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text(text, "utf-8")
    translated(tmp_path, "a/b")
    commit(tmp_path, {})
    return tmp_path


def edit(root: Path, old: str, new: str, file: str = FILE) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def behind(root: Path) -> list[str]:
    pages, _ = read_pages(root)
    return translations(pages)["a/b.md"].having("behind")


def test_a_recorded_page_is_up_to_date_until_the_english_changes(root: Path) -> None:
    assert behind(root) == []
    edit(root, "The reason.", "The cause.")
    assert behind(root) == ["why"]
    assert translated(root, "a/b") == "docs/zh/a/b.md: recorded as up to date"
    assert behind(root) == []


@pytest.mark.parametrize("name", ["a/b", "a/b.md", "docs/en/a/b.md", "docs/zh/a/b.md"])
def test_a_page_may_be_named_by_one_of_its_files(root: Path, name: str) -> None:
    edit(root, "The reason.", "The cause.")
    translated(root, name)
    assert behind(root) == []


def test_line_ends_of_the_page_stay(root: Path) -> None:
    file = root / "docs/zh/a/b.md"
    file.write_bytes(CHINESE.replace("\n", "\r\n").encode())
    translated(root, "a/b")
    assert b"translated:\r\n" in file.read_bytes()
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n")
    assert behind(root) == []


def test_all_pages_are_recorded_at_once(root: Path) -> None:
    commit(root, {"docs/en/index.md": ENGLISH, "docs/zh/index.md": CHINESE})
    edit(root, "So.", "Thus.")
    assert every(root) == "pages recorded as up to date: 2"
    pages, _ = read_pages(root)
    assert all(set(found.sections.values()) == {"translated"} for found in translations(pages).values())


@pytest.mark.parametrize("committed", [False, True], ids=["not yet committed", "committed"])
def test_a_typo_matters_to_no_translation(root: Path, committed: bool) -> None:
    edit(root, "The reason.", "The  Reason.")
    if committed:
        commit(root, {})
    assert behind(root) == ["why"]
    assert typo(root, "a/b") == "docs/zh/a/b.md: recorded as up to date"
    assert behind(root) == []


@pytest.mark.parametrize("committed", [False, True], ids=["not yet committed", "committed"])
def test_what_was_behind_before_the_typo_stays_behind(root: Path, committed: bool) -> None:
    edit(root, "The reason.", "Another reason.")
    commit(root, {})
    edit(root, "Another reason.", "Another, reason.")
    edit(root, "So.", "So!")
    if committed:
        commit(root, {})
    assert behind(root) == ["why", "how"]
    assert typo(root, "a/b") == "docs/zh/a/b.md: still behind, as before: why"
    assert behind(root) == ["why"]


def test_a_commit_that_only_wraps_lines_is_no_change(root: Path) -> None:
    edit(root, "The answer.", "The answers.")
    commit(root, {})
    edit(root, "The answers.", "The\nanswers.")
    commit(root, {})
    typo(root, "a/b")
    assert behind(root) == []


def test_a_new_section_is_behind_whatever_is_a_typo(root: Path) -> None:
    edit(root, "So.", "So!\n\n## New {#new}\n\nNew.")
    edit(root, "## 怎样 {#how}", "## 怎样 {#how}\n\n## 新 {#new}", "docs/zh/a/b.md")
    typo(root, "a/b")
    assert behind(root) == ["new"]


def test_a_typo_needs_a_record_and_an_earlier_version(root: Path) -> None:
    with pytest.raises(TranslationError, match=r"git knows no earlier words of docs/en/a/b.md"):
        typo(root, "a/b")
    (root / "docs/zh/a/b.md").write_text(CHINESE, "utf-8")
    with pytest.raises(TranslationError, match=r"docs/zh/a/b.md has no record .* memoire translated a/b"):
        typo(root, "a/b")


def test_a_page_that_does_not_exist_is_refused_with_the_nearest_name(root: Path) -> None:
    with pytest.raises(TranslationError, match=r"There is no docs/en/a/bb.md. Did you mean a/b\?"):
        translated(root, "a/bb")
    with pytest.raises(TranslationError, match=r"Name a page as in: memoire translated no-grad/forms"):
        translated(root, "xyz")


def test_a_page_without_a_chinese_version_is_refused(root: Path) -> None:
    (root / "docs/zh/a/b.md").unlink()
    with pytest.raises(TranslationError, match=r"There is no docs/zh/a/b.md that could be up to date. Write it first."):
        translated(root, "a/b")


def test_a_page_with_other_headings_is_refused(root: Path) -> None:
    edit(root, "{#how}", "{#comment}")
    with pytest.raises(TranslationError, match=r"docs/zh/a/b.md has other headings .* Run memoire check"):
        translated(root, "a/b")


def test_a_page_that_is_not_utf_8_is_refused(root: Path) -> None:
    (root / FILE).write_bytes(b"# \xff")
    with pytest.raises(TranslationError, match=r"docs/en/a/b.md:1: The file is not UTF-8."):
        translated(root, "a/b")


@pytest.mark.parametrize(
    ("command", "status", "says"),
    [
        (["a/b"], 0, "docs/zh/a/b.md: recorded as up to date"),
        (["--all"], 0, "pages recorded as up to date: 1"),
        (["a/c"], 1, "There is no docs/en/a/c.md."),
        (["--typo", "a/b"], 1, "git knows no earlier words"),
        ([], 2, "one of the arguments page --all is required"),
        (["--all", "a/b"], 2, "not allowed with argument"),
        (["--all", "--typo"], 2, "--typo goes with one page"),
    ],
)
def test_the_command_says_what_it_did(root: Path, command: list[str], status: int, says: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "memoire", "translated", *command], cwd=root, capture_output=True, text=True, check=False
    )
    assert ended.returncode == status
    assert says in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_top_of_a_page_has_a_fixed_name(root: Path) -> None:
    edit(root, "The answer.", "Another answer.")
    assert behind(root) == [TOP]
