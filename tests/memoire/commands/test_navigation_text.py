"""The navigation is edited in the text of mkdocs.yml: comments and all else stay."""

import yaml

from memoire.commands.navigation_text import add_page, pages_of_section, remove_page, rename_page

CONFIG = """\
# A comment
nav:
  - index.md
  - First:
      - first/one.md  # the first
      - first/two.md
  - Last things:
      - last-things/one.md
  - glossary.md
  - Contributing:
      - contributing/index.md

plugins:
  - search
"""


def navigation(config: str) -> list:
    return yaml.safe_load(config)["nav"]


def test_a_page_comes_after_the_last_of_its_section() -> None:
    found = add_page(CONFIG, "first/three")
    assert navigation(found)[1] == {"First": ["first/one.md", "first/two.md", "first/three.md"]}
    assert found.replace("      - first/three.md\n", "") == CONFIG


def test_a_new_section_comes_after_the_others_and_not_behind_contributing() -> None:
    found = add_page(CONFIG, "new-one/page")
    assert navigation(found)[3] == {"New one": ["new-one/page.md"]}
    assert navigation(found)[-1] == {"Contributing": ["contributing/index.md"]}
    assert found.replace("  - New one:\n      - new-one/page.md\n", "") == CONFIG


def test_a_new_section_is_the_last_of_the_first_area_where_there_are_areas() -> None:
    lines = ["nav:", "  - index.md", "  - Learn:", "      - a/one.md", "      - First:", "          - first/one.md"]
    lines += ["  - Reference:", "      - glossary.md", ""]
    found = navigation(add_page("\n".join(lines), "new-one/page"))
    assert found[1] == {"Learn": ["a/one.md", {"First": ["first/one.md"]}, {"New one": ["new-one/page.md"]}]}
    assert found[2] == {"Reference": ["glossary.md"]}


def test_the_navigation_may_be_the_last_thing_in_the_file_and_without_sections() -> None:
    assert navigation(add_page("nav:\n  - index.md", "new-one/page"))[-1] == {"New one": ["new-one/page.md"]}
    assert add_page("plugins: []\n", "new-one/page") == "plugins: []\n"


def test_a_section_whose_name_begins_alike_is_another() -> None:
    assert navigation(add_page(CONFIG, "last/page"))[3] == {"Last": ["last/page.md"]}


def test_a_renamed_page_keeps_its_place_and_its_comment() -> None:
    assert rename_page(CONFIG, "first/one", "first/zero") == CONFIG.replace("first/one", "first/zero")


def test_a_page_renamed_into_another_section_comes_last_there() -> None:
    found = navigation(rename_page(CONFIG, "first/one", "last-things/two"))
    assert found[1:3] == [{"First": ["first/two.md"]}, {"Last things": ["last-things/one.md", "last-things/two.md"]}]


def test_the_last_page_of_a_section_takes_the_section_along() -> None:
    assert remove_page(CONFIG, "first/two") == CONFIG.replace("      - first/two.md\n", "")
    assert remove_page(CONFIG, "first/one") == CONFIG.replace("      - first/one.md  # the first\n", "")
    assert remove_page(CONFIG, "last-things/one") == CONFIG.replace(
        "  - Last things:\n      - last-things/one.md\n", ""
    )
    nested = "nav:\n  - A:\n      - B:\n          - a/b.md\n  - c.md\n"
    assert remove_page(nested, "a/b") == "nav:\n  - c.md\n"


def test_a_page_may_have_a_title_or_quotation_marks() -> None:
    config = "nav:\n  - Title of it: a/b.md # why\n  - 'a/c.md'\n  - a/b-c.md\n"
    assert remove_page(config, "a/b") == config.replace("  - Title of it: a/b.md # why\n", "")
    assert rename_page(config, "a/c", "a/d") == config.replace("a/c", "a/d")
    assert pages_of_section(config, "a/b") == ["a/b", "a/c", "a/b-c"]


def test_a_page_that_is_not_in_the_navigation_changes_nothing() -> None:
    assert rename_page(CONFIG, "a/b", "a/c") == remove_page(CONFIG, "a/b") == CONFIG
