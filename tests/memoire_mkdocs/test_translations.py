"""Notices on what is behind, and the page on how far the translations are: each build is a real one."""

from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import PROGRAM, Project, refused
from tests.memoire.commands.command_line import memoire

NOTICE = "英文版的这一部分已有改动"
STATUS = "---\ndescription: Status\n---\n# Status\n\n<!-- translations -->\n"


@pytest.fixture
def recorded(copy_of_built: Project) -> Project:
    """A project whose translations are recorded."""
    for language in ("en", "zh"):
        copy_of_built.write(f"docs/{language}/section/translations.md", STATUS)
    run(copy_of_built, "translated", "--all")
    return copy_of_built


def run(project: Project, *command: str) -> str:
    """What a command prints, which must succeed."""
    result = memoire(project.root, *command)
    assert result.exit_code == 0, result.output
    return result.stdout


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
    assert NOTICE not in recorded.read("site/zh/search/sections.js")
    run(recorded, "translated", "section/page")
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
        ["index", "no Chinese version", "", ""],
        ["section/page", "more", "", "beginning"],
        ["section/translations", "", "", "beginning"],
    ]
    links = [str(link["href"]) for link in shown.select(".translations a")]
    assert links == [
        "../../zh/",
        "../../zh/section/page/",
        "../../zh/section/page/#more",
        "../../zh/section/translations/",
    ]
    assert "sections behind in Chinese: 1; pages without a Chinese version: 1." in shown.get_text()
    chinese = BeautifulSoup(recorded.read("site/zh/section/translations/index.html"), "html.parser")
    assert "中文有 1 节落后" in chinese.get_text()
    link = chinese.select_one(".translations a[href$='#more']")
    assert link
    assert link["href"] == "../page/#more"


NEW_SECTION = """\

## A `new` section {#new}

A sentence. [✓](claim:third-claim)

```python exec="on"
--8<-- "section/third.py"
```

"""


def soup(project: Project, path: str) -> BeautifulSoup:
    """A page of the site as it was built."""
    return BeautifulSoup(project.read(f"site/{path}index.html"), "html.parser")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_section_in_one_language_builds_and_the_other_says_where_it_is(recorded: Project, language: str) -> None:
    here, there = {"en": ("", "zh/"), "zh": ("zh/", "")}[language]
    recorded.write("snippets/section/third.py", PROGRAM.format(claim="third-claim"))
    file = f"docs/{language}/section/page.md"
    own = {"en": "## More", "zh": "## 更多"}[language]
    recorded.edit(file, own, f"{NEW_SECTION.lstrip()}{own}")
    recorded.edit(file, "---\n#", "questions:\n  - New? {#new}\n---\n#")
    for name in ("en", "zh"):  # both languages may link to it and cite its claim
        link_and_claim = "[link](section/page.md#new) [✓](claim:third-claim)"
        recorded.edit(f"docs/{name}/index.md", "{#more}\n", f"{{#more}}\n\n{link_and_claim}\n")
    shown = page(recorded, f"{there}section/page/")
    (notice,) = notices(shown)
    assert [tag["id"] for tag in shown.select(".behind, h2")] == ["new", "more"]
    link = notice.select_one("a")
    assert link
    assert (link.get_text(), link["hreflang"]) == ("A new section", language)
    assert link["href"] == ("../../../section/page/#new" if language == "en" else "../../zh/section/page/#new")
    assert not shown.select("#program-section-third")
    assert soup(recorded, f"{here}section/page/").select_one("#program-section-third")
    assert not notices(soup(recorded, f"{here}section/page/"))
    claim = soup(recorded, there).select_one("a.claim[href$='#claim-third-claim']")
    assert claim
    assert str(claim["href"]).startswith("../section/" if language == "en" else "zh/section/")
    run(recorded, "check")


def test_a_section_removed_in_english_stays_in_chinese_with_a_notice(recorded: Project) -> None:
    recorded.edit("docs/zh/index.md", "一句话。", "一句话，见[更多](section/page.md#more)。")
    recorded.edit("docs/en/section/page.md", "\n## More {#more}\n\nMore\n", "")
    (notice,) = notices(page(recorded, "zh/section/page/"))
    assert above(notice) == "h2 more"
    assert notice.get_text().startswith("英文版已不再有这一节")
    link = notice.select_one("a")
    assert link
    assert link["href"] == "../../../section/page/"


def test_a_section_removed_in_chinese_breaks_no_link_of_an_english_page_shown_to_its_readers(recorded: Project) -> None:
    recorded.delete("docs/zh/index.md")
    recorded.edit("docs/en/index.md", "A sentence.", "A sentence, see [more](section/page.md#more).")
    recorded.edit("docs/zh/section/page.md", "\n## 更多 {#more}\n\n更多\n", "")
    shown = page(recorded, "zh/section/page/")
    assert notices(shown) == []
    assert shown.select_one("h1 ~ #more")
    (notice,) = notices(soup(recorded, "section/page/"))
    assert above(notice) == "h2 more"
    assert notice.get_text().startswith("The Chinese version does not have this part any more")


def test_a_link_to_a_section_that_no_language_has_is_refused(recorded: Project) -> None:
    recorded.edit("docs/zh/index.md", "一句话。", "一句话，见[更多](section/page.md#none)。")
    refused(recorded.build(), "has the id 'none'.")


def test_the_english_is_behind_when_the_chinese_was_edited_first(recorded: Project) -> None:
    recorded.edit("docs/zh/section/page.md", "\n更多\n", "\n更多，更多\n")
    (notice,) = notices(page(recorded, "section/page/"))
    assert above(notice) == "h2 more"
    link = notice.select_one("a")
    assert link
    assert link["href"] == "../../zh/section/page/#more"
    assert notices(soup(recorded, "zh/section/page/")) == []
    row = soup(recorded, "section/translations/").select_one(".translations tr:nth-of-type(1) td:nth-of-type(3) a")
    assert row
    assert row["href"] == "../page/#more"
    run(recorded, "translated", "section/page")
    assert notices(page(recorded, "section/page/")) == []


def test_a_page_in_chinese_alone_is_missing_in_the_english_navigation_and_nowhere_linked_to(recorded: Project) -> None:
    navigation = "nav:\n  - index.md\n  - Section:\n      - section/page.md\n      - section/translations.md\n"
    recorded.write("mkdocs.yml", recorded.read("mkdocs.yml") + f"{navigation}  - Alone:\n      - alone/page.md\n")
    recorded.write("docs/zh/alone/page.md", "---\ndescription: 描述\n---\n# 只有中文\n")
    shown = page(recorded, "zh/alone/page/")
    assert "Alone" in soup(recorded, "zh/").get_text()
    assert "Alone" not in soup(recorded, "").get_text()
    assert not (recorded.root / "site/alone").exists()
    assert [link["hreflang"] for link in shown.select("link[hreflang]")] == ["zh-Hans", "x-default"]
    assert shown.select("link[hreflang=x-default][href$='/zh/alone/page/']")
    leads = [urljoin("https://a.org/zh/alone/page/", str(link["href"])) for link in shown.select("a[hreflang=en]")]
    assert set(leads) == {"https://a.org/"}
    row = next(row for row in soup(recorded, "section/translations/").select("tr") if "alone/page" in row.get_text())
    assert "no English version" in row.get_text()
    assert "docs/zh/alone/page.md:1: This page has no English version" in run(recorded, "check")


def test_check_lists_what_is_behind_and_does_not_fail_for_it(recorded: Project) -> None:
    recorded.edit("docs/en/section/page.md", "\nMore\n", "\nMuch more\n")
    printed = run(recorded, "check")
    assert "docs/zh/section/page.md:" in printed
    assert "The section 'more' is behind docs/en/section/page.md." in printed
    assert "sections behind in Chinese: 1." in printed


def test_a_new_page_builds_at_once_and_is_up_to_date(copy_of_built: Project) -> None:
    copy_of_built.write(
        "mkdocs.yml", copy_of_built.read("mkdocs.yml") + "nav:\n  - index.md\n  - Section:\n      - section/page.md\n"
    )
    run(copy_of_built, "new", "section/new-page")
    assert "say the same on 1 of 3 pages" in run(copy_of_built, "check")
    shown = page(copy_of_built, "zh/section/new-page/")
    assert notices(shown) == []
    assert "y.requires_grad: True" in shown.get_text()
    assert "y.requires_grad: True" in copy_of_built.read("site/section/new-page/index.html")
