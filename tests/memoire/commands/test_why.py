"""`memoire why` says of a page what the last build made again, and which change was the reason."""

from pathlib import Path

import pytest

from memoire.kept import Kept
from tests.conftest import Project
from tests.memoire.commands.command_line import memoire
from tests.memoire.handbook.small_project import make_small_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_small_project(tmp_path / "project")


def build(project: Project, text: str, mode: str = "build") -> None:
    kept = Kept(project.root / ".cache" / "pages" / mode, {})
    for address in ("section/page/", "zh/section/page/"):
        depends_on = {"its text": text if address.startswith("zh/") else "", "the settings": ""}
        kept.get_or_make("page", address, depends_on, lambda: "made")
    kept.store_report()


def test_of_each_language_it_says_what_was_made_again_and_why(project: Project) -> None:
    build(project, "text")
    first = "made, since nothing was kept"
    assert memoire(project.root, "why", "section/page").stdout.splitlines() == [
        f"/section/page/ page: {first}",
        f"/zh/section/page/ page: {first}",
    ]
    build(project, "another text")
    assert memoire(project.root, "why", "docs/en/section/page.md").stdout.splitlines() == [
        "/section/page/ page: used again",
        "/zh/section/page/ page: made again, since this had changed: its text",
    ]


def test_the_builds_of_the_server_have_a_report_of_their_own(project: Project) -> None:
    build(project, "text", "serve")
    assert "No build has told yet" in memoire(project.root, "why", "section/page").stderr
    assert "/section/page/ page: made" in memoire(project.root, "why", "--serve", "section/page").stdout


def test_a_page_that_is_not_there_is_an_error_with_the_nearest_name(project: Project) -> None:
    ended = memoire(project.root, "why", "section/pag")
    assert (ended.exit_code, "Did you mean section/page?" in ended.stderr) == (1, True)
