"""`memoire translated` records what a Chinese page was translated from, in a real repository."""

from pathlib import Path

import pytest

from memoire.commands.translated import TranslationError, record, record_all, record_typo
from memoire.content.read_pages import read_pages
from memoire.content.sections import TOP
from memoire.content.translations import State, translations
from tests.memoire.commands.command_line import memoire
from tests.memoire.git_repository import commit, git

ENGLISH = "---\ndescription: D\n---\n# Title\n\nThe answer.\n\n## Why {#why}\n\nThe reason.\n\n## How {#how}\n\nSo.\n"
CHINESE = "---\ndescription: 描述\n---\n# 标题\n\n## 为什么 {#why}\n\n## 怎样 {#how}\n"
FILE = "docs/en/a/b.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one page whose translation is recorded and committed."""
    git(tmp_path, "init", "-q")
    for file, text in {"mkdocs.yml": "", FILE: ENGLISH, "docs/zh/a/b.md": CHINESE}.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    record(tmp_path, "a/b")
    commit(tmp_path, {})
    return tmp_path


def edit(root: Path, old: str, new: str, file: str = FILE) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def behind(root: Path, state: State = "behind") -> list[str]:
    pages, _ = read_pages(root)
    return translations(pages)["a/b.md"].in_state(state)


def test_a_recorded_page_is_up_to_date_until_the_english_changes(root: Path) -> None:
    assert behind(root) == []
    edit(root, "The reason.", "The cause.")
    assert behind(root) == ["why"]
    assert record(root, "a/b") == "docs/zh/a/b.md: recorded as up to date"
    assert behind(root) == []


@pytest.mark.parametrize("name", ["a/b", "a/b.md", "docs/en/a/b.md", "docs/zh/a/b.md"])
def test_a_page_may_be_named_by_one_of_its_files(root: Path, name: str) -> None:
    edit(root, "The reason.", "The cause.")
    record(root, name)
    assert behind(root) == []


def test_line_endings_of_the_page_stay(root: Path) -> None:
    file = root / "docs/zh/a/b.md"
    file.write_bytes(CHINESE.replace("\n", "\r\n").encode())
    record(root, "a/b")
    assert b"translated:\r\n" in file.read_bytes()
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n")
    assert behind(root) == []


def test_all_pages_are_recorded_at_once(root: Path) -> None:
    commit(root, {"docs/en/index.md": ENGLISH, "docs/zh/index.md": CHINESE})
    edit(root, "So.", "Thus.")
    assert record_all(root) == "pages recorded as up to date: 2"
    pages, _ = read_pages(root)
    assert all(set(found.sections.values()) == {"translated"} for found in translations(pages).values())


@pytest.mark.parametrize("committed", [False, True], ids=["not yet committed", "committed"])
def test_a_typo_matters_to_no_translation(root: Path, committed: bool) -> None:
    edit(root, "The reason.", "The  Reason.")
    if committed:
        commit(root, {})
    assert behind(root) == ["why"]
    assert record_typo(root, "a/b") == "docs/zh/a/b.md: recorded as up to date"
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
    assert record_typo(root, "a/b") == "docs/zh/a/b.md: still behind, as before: why"
    assert behind(root) == ["why"]


@pytest.mark.parametrize("committed", [False, True], ids=["not yet committed", "committed"])
def test_a_typo_in_the_chinese_matters_to_no_translation_and_hides_no_earlier_change(
    root: Path, committed: bool
) -> None:
    edit(root, "So.", "So!")
    commit(root, {})
    edit(root, "## 为什么", "## 为何", "docs/zh/a/b.md")
    if committed:
        commit(root, {})
    assert (behind(root), behind(root, "ahead")) == (["how"], ["why"])
    record_typo(root, "a/b")
    assert (behind(root), behind(root, "ahead")) == (["how"], [])


def test_a_commit_that_only_wraps_lines_is_not_a_change(root: Path) -> None:
    edit(root, "The answer.", "The answers.")
    commit(root, {})
    edit(root, "The answers.", "The\nanswers.")
    commit(root, {})
    record_typo(root, "a/b")
    assert behind(root) == []


def test_a_new_section_is_behind_even_after_a_typo(root: Path) -> None:
    edit(root, "So.", "So!\n\n## New {#new}\n\nNew.")
    edit(root, "## 怎样 {#how}", "## 怎样 {#how}\n\n## 新 {#new}", "docs/zh/a/b.md")
    record_typo(root, "a/b")
    assert behind(root) == ["new"]


def test_a_typo_needs_a_record_and_an_earlier_version(root: Path) -> None:
    with pytest.raises(TranslationError, match=r"git has no earlier version of docs/en/a/b.md"):
        record_typo(root, "a/b")
    (root / "docs/zh/a/b.md").write_text(CHINESE, "utf-8")
    with pytest.raises(TranslationError, match=r"docs/zh/a/b.md has no record yet. .* memoire translated a/b"):
        record_typo(root, "a/b")


def test_a_page_that_does_not_exist_is_refused_with_the_nearest_name(root: Path) -> None:
    with pytest.raises(TranslationError, match=r"There is no docs/en/a/bb.md. Did you mean a/b\?"):
        record(root, "a/bb")
    with pytest.raises(TranslationError, match=r"Name a page as in: memoire translated no-grad/forms"):
        record(root, "xyz")


def test_a_page_without_a_chinese_version_is_refused(root: Path) -> None:
    (root / "docs/zh/a/b.md").unlink()
    with pytest.raises(TranslationError, match=r"There is no docs/zh/a/b.md. Write it first."):
        record(root, "a/b")


def test_a_page_with_other_headings_is_refused(root: Path) -> None:
    edit(root, "{#how}", "{#comment}")
    before = (root / "docs/zh/a/b.md").read_bytes()
    with pytest.raises(
        TranslationError, match=r"(?s)nothing was recorded:\ndocs/zh/a/b.md:\d+: .* id 'how', in English"
    ):
        record(root, "a/b")
    assert (root / "docs/zh/a/b.md").read_bytes() == before


def test_a_page_with_a_claim_in_one_language_is_refused(root: Path) -> None:
    edit(root, "The reason.", "The reason. [✓](claim:a)")
    with pytest.raises(
        TranslationError, match=r"docs/en/a/b.md:10: Only in this language the page cites the claim 'a'"
    ):
        record(root, "a/b")


def test_a_page_that_is_not_utf_8_is_refused(root: Path) -> None:
    (root / FILE).write_bytes(b"# \xff")
    with pytest.raises(TranslationError, match=r"docs/en/a/b.md:1: The file is not UTF-8."):
        record(root, "a/b")


@pytest.mark.parametrize(
    ("command", "status", "says"),
    [
        (["a/b"], 0, "docs/zh/a/b.md: recorded as up to date"),
        (["--all"], 0, "pages recorded as up to date: 1"),
        (["a/c"], 1, "There is no docs/en/a/c.md."),
        (["--typo", "a/b"], 1, "git has no earlier version"),
        ([], 2, "Name one page, or give --all without --typo."),
        (["--all", "a/b"], 2, "Name one page, or give --all without --typo."),
        (["--all", "--typo"], 2, "Name one page, or give --all without --typo."),
    ],
)
def test_the_command_says_what_it_did(root: Path, command: list[str], status: int, says: str) -> None:
    ended = memoire(root, "translated", *command)
    assert ended.exit_code == status
    assert says in (ended.stderr if status else ended.stdout)


def test_the_top_of_a_page_has_a_fixed_name(root: Path) -> None:
    edit(root, "The answer.", "Another answer.")
    assert behind(root) == [TOP]
