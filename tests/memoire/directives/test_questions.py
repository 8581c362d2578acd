"""The index of questions."""

from memoire.content.page import Page
from memoire.questions import index, questions

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


def test_a_question_is_answered_under_the_heading_that_it_names_or_by_the_page() -> None:
    assert questions(page()) == [("Why is x[0] still True?", "views"), ("Does `no_grad` detach?", "")]


def test_the_index_links_each_question_to_its_answer() -> None:
    text = index([("no_grad", [page()]), ("Empty", [])])
    assert "## no_grad {#no-grad}" in text
    assert r"- [Why is x\[0\] still True?](no-grad/views.md#views)" in text
    assert "- [Does `no_grad` detach?](no-grad/views.md)" in text
    assert "Empty" not in text


def test_a_page_without_front_matter_asks_nothing() -> None:
    assert questions(Page("en", "x.md", ["# Title"])) == []


def test_a_page_whose_front_matter_is_no_yaml_asks_nothing_until_it_is_mended() -> None:
    assert index([("no_grad", [Page("en", "a/b.md", ["---", "description: a: b", "---"])])]) == ""
