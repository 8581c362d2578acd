"""`memoire remove` in a real project: afterwards it passes all checks, but for what it leaves to the author."""

from pathlib import Path

import pytest

from memoire.checks.before_running import before_running
from memoire.content.redirects import FILE
from memoire.handbook.book import read_book
from tests.conftest import PROGRAM, Project, make_project
from tests.memoire.commands.command_line import memoire

NAVIGATION = "nav:\n  - index.md\n  - Section:\n      - section/page.md\n      - section/third.md\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = make_project(tmp_path / "project")
    made.write("mkdocs.yml", made.read("mkdocs.yml") + NAVIGATION)
    made.write("snippets/section/third.py", PROGRAM.format(claim="third-claim"))
    made.page("section/third", "section/third.py", "third-claim")
    assert memoire(made.root, "translated", "--all").exit_code == 0
    return made


def removed(project: Project, *arguments: str) -> str:
    ended = memoire(project.root, "remove", *arguments)
    assert ended.exit_code == 0, ended.output
    return ended.stdout


def test_a_page_goes_with_its_program_and_leaves_a_redirect(project: Project) -> None:
    said = removed(project, "section/page")
    assert said.splitlines() == [
        "deleted docs/en/section/page.md",
        "deleted docs/zh/section/page.md",
        "deleted snippets/section/second.py",
        "wrote mkdocs.yml",
        "wrote redirects.tsv",
    ]
    assert NAVIGATION.replace("      - section/page.md\n", "") in project.read("mkdocs.yml")
    assert project.read(FILE).endswith("section/page.md\tsection/third.md\n")
    assert before_running(read_book(project.root)) == []
    assert memoire(project.root, "check").exit_code == 0


def test_readers_of_the_last_page_of_a_section_are_sent_home_or_where_the_author_says(project: Project) -> None:
    removed(project, "section/third", "--to", "section/page")
    assert project.read(FILE).endswith("section/third.md\tsection/page.md\n")
    removed(project, "section/page")
    assert project.read(FILE).endswith("section/third.md\tindex.md\nsection/page.md\tindex.md\n")
    assert "Section:" not in project.read("mkdocs.yml")
    assert before_running(read_book(project.root)) == []


def test_a_program_that_another_page_shows_stays(project: Project) -> None:
    project.edit("docs/en/index.md", "## More", '```python exec="on"\n--8<-- "section/second.py"\n```\n\n## More')
    removed(project, "section/page")
    assert (project.root / "snippets/section/second.py").exists()
    assert before_running(read_book(project.root)) == []


def test_links_and_what_other_pages_take_from_its_program_are_left_to_the_author(project: Project) -> None:
    project.edit("docs/en/index.md", "A sentence.", "A [link](section/page.md#more). [✓](claim:second-claim)")
    project.edit("docs/zh/index.md", "一句话。", "见 section/page。")
    said = removed(project, "section/page")
    needed = "snippets/section/second.py, which no page shows any more: show it there, or remove both."
    assert said.partition("Left to you:\n")[2].splitlines() == [
        "docs/en/index.md:6: links to the removed page: section/page.md#more",
        f"docs/en/index.md:6: cites the claim 'second-claim' of {needed}",
        "docs/zh/index.md:9: 见 section/page。 [✓](claim:first-claim)",
    ]
    assert "[link](section/page.md#more)" in project.read("docs/en/index.md")
    assert (project.root / "snippets/section/second.py").exists()
    link, program = map(str, before_running(read_book(project.root)))
    assert link.startswith("docs/en/index.md:6: ") and "section/page.md" in link
    assert program.startswith("snippets/section/second.py:1: No page shows this program.")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["section/pgae"], "There is no page 'section/pgae'. Did you mean section/page?"),
        (["index"], "The home page cannot be removed."),
        (["section/page", "--to", "section/page"], "Readers cannot be sent to 'section/page'."),
        (["section/page", "--to", "section/thirdd"], "to 'section/thirdd'. Did you mean section/third?"),
    ],
)
def test_what_cannot_be_removed_is_refused_and_nothing_is_changed(
    project: Project, arguments: list[str], says: str
) -> None:
    before = {file: file.read_bytes() for file in project.root.rglob("*") if file.is_file()}
    ended = memoire(project.root, "remove", *arguments)
    assert ended.exit_code == 1
    assert says in ended.stderr
    assert {file: file.read_bytes() for file in project.root.rglob("*") if file.is_file()} == before


def test_a_new_page_at_an_old_address_takes_the_place_of_the_redirect(project: Project) -> None:
    removed(project, "section/page")
    assert memoire(project.root, "new", "section/page").exit_code == 0
    assert "section/page.md\t" not in project.read(FILE)
    assert before_running(read_book(project.root)) == []
