"""The index of questions."""

from memoire.content.directive_use import Use
from memoire.content.page import Page
from memoire.directives.questions import Questions, index, listed
from tests.memoire.directives.contexts import book, context

PAGE = """\
---
description: About views.
questions:
  - "Why is x[0] still True? {#views}"
  - Does `no_grad` detach?
---
# Title
"""


def page(path: str = "no-grad/views.md") -> Page:
    return Page("en", path, list(PAGE.split("\n")))


def test_the_index_links_each_question_to_its_answer() -> None:
    text = index([("no_grad", [page()]), ("Empty", [])])
    assert "## no_grad {#no-grad}" in text
    assert r"- [Why is x\[0\] still True?](no-grad/views.md#views)" in text
    assert "- [Does `no_grad` detach?](no-grad/views.md)" in text
    assert "Empty" not in text


def test_links_start_at_the_page_that_shows_the_index() -> None:
    on = Page("en", "start/all/questions.md", ["<!-- questions -->"])
    text = Questions().source(Use("block", 1, "questions", ""), context(book([page(), on], {}), on))
    assert "## Section {#no-grad}\n<span>2</span>\n</summary>\n\n- [Why" in text
    assert "(../../no-grad/views.md#views)" in text


def test_of_a_heading_one_question_is_listed_and_none_of_pages_that_the_search_leaves_out() -> None:
    asked = ["a {#x}", "b {#x}", "c {#x}", "d"]
    lines = ["---", "questions:", *(f'  - "{question}"' for question in asked), "---"]
    assert listed(Page("en", "a.md", lines)) == [("a", "x"), ("d", "")]
    assert listed(Page("en", "a.md", [*lines[:-1], "search:", "  exclude: true", "---"])) == []


def test_pages_outside_of_sections_are_not_listed() -> None:
    assert index([("", [page("index.md")])]) == ""


def test_a_page_whose_front_matter_is_not_yaml_asks_nothing_until_it_is_corrected() -> None:
    assert index([("no_grad", [Page("en", "a/b.md", ["---", "description: a: b", "---"])])]) == ""


def test_the_index_is_exported_as_plain_headings_and_lists() -> None:
    on = Page("en", "questions.md", ["<!-- questions -->"])
    lines = Questions().markdown(Use("block", 1, "questions", ""), context(book([page(), on], {}), on))
    assert lines[:2] == ["## Section {#no-grad}", ""]
    assert lines[2:] == [
        r"- [Why is x\[0\] still True?](no-grad/views.md#views)",
        "- [Does `no_grad` detach?](no-grad/views.md)",
    ]
