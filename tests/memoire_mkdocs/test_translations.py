"""Notices on what is behind, and the page on how far the translations are: each build is a real one."""

import json
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import Project

NOTICE = "英文版的这一部分已有改动"
STATUS = "---\ndescription: Status\n---\n# Status\n\n<!-- translations -->\n"


@pytest.fixture
def recorded(copy_of_built: Project) -> Project:
    """A project whose translations are recorded."""
    for language in ("en", "zh"):
        copy_of_built.write(f"docs/{language}/section/translations.md", STATUS)
    memoire(copy_of_built, "translated", "--all")
    return copy_of_built


def memoire(project: Project, *command: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "memoire", *command], cwd=project.root, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def page(project: Project, path: str) -> BeautifulSoup:
    """A page of the site as it is built now."""
    build = project.build()
    assert build.status == 0, build.log
    return BeautifulSoup(project.read(f"site/{path}index.html"), "html.parser")


def notices(shown: BeautifulSoup) -> list[Tag]:
    return shown.select(".behind")


def above(notice: Tag) -> str:
    heading = notice.find_previous_sibling()
    assert heading
    return f"{heading.name} {heading.get('id')}"


def test_without_records_no_page_has_a_notice(copy_of_built: Project) -> None:
    copy_of_built.edit("docs/en/section/page.md", "\nMore\n", "\nMuch more\n")
    assert notices(page(copy_of_built, "zh/section/page/")) == []


def test_a_section_that_is_behind_says_so_below_its_heading_until_it_is_recorded(recorded: Project) -> None:
    assert notices(page(recorded, "zh/section/page/")) == []
    recorded.edit("docs/en/section/page.md", "\nMore\n", "\nMuch more\n")
    (notice,) = notices(page(recorded, "zh/section/page/"))
    assert above(notice) == "h2 more"
    assert notice.get_text().startswith(NOTICE)
    link = notice.select_one("a")
    assert link
    assert link["href"] == "../../../section/page/#more"
    assert notices(BeautifulSoup(recorded.read("site/section/page/index.html"), "html.parser")) == []
    assert "PowBackward0" in recorded.read("site/zh/section/page/index.html")
    index = json.loads(recorded.read("site/zh/search/search_index.json"))
    assert NOTICE not in json.dumps(index, ensure_ascii=False)
    memoire(recorded, "translated", "section/page")
    assert notices(page(recorded, "zh/section/page/")) == []


def test_the_beginning_of_a_page_says_so_below_the_title(recorded: Project) -> None:
    recorded.edit("docs/en/index.md", "A sentence.", "Another sentence.")
    (notice,) = notices(page(recorded, "zh/"))
    assert above(notice).startswith("h1 ")
    link = notice.select_one("a")
    assert link
    assert link["href"] == ".."


def test_wrapping_lines_makes_no_section_behind(recorded: Project) -> None:
    recorded.edit("docs/en/section/page.md", "A sentence. [✓]", "A\nsentence.  \n[✓]")
    assert notices(page(recorded, "zh/section/page/")) == []


def test_the_status_page_lists_pages_and_sections(recorded: Project) -> None:
    recorded.edit("docs/en/section/page.md", "\nMore\n", "\nMuch more\n")
    recorded.delete("docs/zh/index.md")
    shown = page(recorded, "section/translations/")
    rows = [[cell.get_text() for cell in row.select("td")] for row in shown.select(".translations tr")]
    assert rows == [
        [],
        ["index", "no Chinese version", ""],
        ["section/page", "more", "beginning"],
        ["section/translations", "", "beginning"],
    ]
    links = [str(link["href"]) for link in shown.select(".translations a")]
    assert links == [
        "../../zh/",
        "../../zh/section/page/",
        "../../zh/section/page/#more",
        "../../zh/section/translations/",
    ]
    assert "sections behind: 1; pages without a Chinese version: 1." in shown.get_text()
    chinese = BeautifulSoup(recorded.read("site/zh/section/translations/index.html"), "html.parser")
    assert "1 节落后于英文" in chinese.get_text()
    link = chinese.select_one(".translations a[href$='#more']")
    assert link
    assert link["href"] == "../page/#more"


def test_check_lists_what_is_behind_and_does_not_fail_for_it(recorded: Project) -> None:
    recorded.edit("docs/en/section/page.md", "\nMore\n", "\nMuch more\n")
    printed = memoire(recorded, "check")
    assert "docs/zh/section/page.md:" in printed
    assert "The section 'more' is behind docs/en/section/page.md." in printed
    assert "sections behind: 1." in printed


def test_a_new_page_builds_at_once_and_is_up_to_date(copy_of_built: Project) -> None:
    copy_of_built.write(
        "mkdocs.yml", copy_of_built.read("mkdocs.yml") + "nav:\n  - index.md\n  - Section:\n      - section/page.md\n"
    )
    memoire(copy_of_built, "new", "section/new-page")
    assert "The Chinese of 1 of 3 pages" in memoire(copy_of_built, "check")
    shown = page(copy_of_built, "zh/section/new-page/")
    assert notices(shown) == []
    assert "y.requires_grad: True" in shown.get_text()
    assert "y.requires_grad: True" in copy_of_built.read("site/section/new-page/index.html")
