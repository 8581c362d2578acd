"""`memoire rename` in a real project: afterwards it passes all checks."""

from pathlib import Path

import pytest

from memoire.checks.before_running import before_running
from memoire.content.redirects import FILE
from memoire.handbook.book import read_book
from tests.conftest import Project, make_project
from tests.memoire.commands.command_line import memoire

NAVIGATION = "nav:\n  - index.md\n  - Section:\n      - section/page.md  # a comment\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A recorded project in which pages and the README link to a page."""
    made = make_project(tmp_path / "project")
    made.write("mkdocs.yml", made.read("mkdocs.yml") + NAVIGATION)
    made.edit(
        "docs/en/index.md", "A sentence.", "A sentence, see [more](section/page.md#more) [✓](claim:second-claim)."
    )
    made.edit("docs/zh/index.md", "一句话。", "一句话，见[更多](section/page.md#more) [✓](claim:second-claim)。")
    for language in ("en", "zh"):
        made.edit(f"docs/{language}/section/page.md", "{#more}\n", "{#more}\n\n[home](../index.md)\n")
    made.write("README.md", "See [the page](docs/en/section/page.md#more) or `section/page`.\n")
    assert memoire(made.root, "translated", "--all").exit_code == 0
    return made


def renamed(project: Project, new: str) -> str:
    ended = memoire(project.root, "rename", "section/page", new)
    assert ended.exit_code == 0, ended.output
    book = read_book(project.root)
    assert before_running(book) == []
    assert {state for found in book.translations.values() for state in found.sections.values()} == {"translated"}
    return ended.stdout


def test_links_navigation_and_records_follow_a_renamed_page(project: Project) -> None:
    said = renamed(project, "section/other-name")
    for language in ("en", "zh"):
        assert "(section/other-name.md#more)" in project.read(f"docs/{language}/index.md")
        assert not (project.root / f"docs/{language}/section/page.md").exists()
    assert "(../index.md)" in project.read("docs/zh/section/other-name.md")
    assert "(docs/en/section/other-name.md#more) or `section/page`" in project.read("README.md")
    assert NAVIGATION.replace("section/page", "section/other-name") in project.read("mkdocs.yml")
    assert project.read(FILE).endswith("section/page.md\tsection/other-name.md\n")
    assert (project.root / "snippets/section/second.py").exists()
    left = said.partition("Left to you, where section/page is named otherwise than by a link:\n")[2].splitlines()
    assert "docs/en/section/other-name.md:4: # Title of section/page" in left
    assert left[-1] == "README.md:1: See [the page](docs/en/section/other-name.md#more) or `section/page`."
    assert memoire(project.root, "check").exit_code == 0


def test_a_page_may_move_to_a_new_section(project: Project) -> None:
    renamed(project, "another/page")
    assert NAVIGATION.replace("Section:", "Another:").replace("section/page.md  # a comment", "another/page.md") in (
        project.read("mkdocs.yml")
    )
    assert not (project.root / "docs/zh/section").exists()


def test_a_page_that_is_renamed_back_has_its_old_text_again(project: Project) -> None:
    before = {file: project.read(file) for file in ("docs/en/index.md", "docs/zh/index.md", "docs/zh/section/page.md")}
    renamed(project, "section/other")
    assert memoire(project.root, "rename", "section/other", "section/page").exit_code == 0
    assert {file: project.read(file) for file in before} == before
    assert project.read(FILE).endswith("section/other.md\tsection/page.md\n")
    assert before_running(read_book(project.root)) == []


def test_what_was_behind_stays_behind(project: Project) -> None:
    project.edit("docs/en/index.md", "A sentence", "Another sentence")
    assert memoire(project.root, "rename", "section/page", "section/other").exit_code == 0
    found = read_book(project.root).translations
    assert found["index.md"].in_state("behind") == ["(top)"]
    assert found["section/other.md"].in_state("behind") == []


def test_line_endings_stay_and_a_page_may_be_in_one_language(project: Project) -> None:
    text = project.read("docs/en/index.md").replace("\n", "\r\n").encode()
    project.write("docs/en/index.md", text)
    project.delete("docs/zh/section/page.md")
    assert memoire(project.root, "rename", "section/page", "section/other").exit_code == 0
    assert (project.root / "docs/en/index.md").read_bytes() == text.replace(b"section/page", b"section/other")


def test_the_command_works_in_a_folder_below_and_with_the_path_of_a_file(project: Project) -> None:
    ended = memoire(project.root / "docs/en", "rename", "docs/zh/section/page.md", "section/other")
    assert ended.exit_code == 0, ended.output
    assert (project.root / "docs/zh/section/other.md").exists()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("section/pgae", "section/other", "There is no page 'section/pgae'. Did you mean section/page?"),
        ("xyz", "section/other", "There is no page 'xyz'. Name a page as in: memoire rename no-grad/forms"),
        ("index", "section/other", "The home page cannot be renamed."),
        ("section/page", "Section/Other", "'Section/Other' is not a valid page path. Use section/name in lower-case"),
        ("section/page", "../other", "'../other' is not a valid page path."),
        ("section/page", "section/page", "docs/en/section/page.md exists already. Choose another name"),
    ],
)
def test_what_cannot_be_renamed_is_refused_and_nothing_is_changed(
    project: Project, old: str, new: str, says: str
) -> None:
    before = {file: file.read_bytes() for file in project.root.rglob("*") if file.is_file()}
    ended = memoire(project.root, "rename", old, new)
    assert ended.exit_code == 1
    assert says in ended.stderr
    assert {file: file.read_bytes() for file in project.root.rglob("*") if file.is_file()} == before


def test_a_page_that_cannot_be_read_stops_all_edits(project: Project) -> None:
    project.write("docs/zh/index.md", b"\xff")
    ended = memoire(project.root, "rename", "section/page", "section/other")
    assert ended.exit_code == 1
    assert "docs/zh/index.md:1: The file is not UTF-8." in ended.stderr
    assert (project.root / "docs/en/section/page.md").exists()
