"""The questions that a page says it answers."""

import pytest

from memoire.content.page import Page
from memoire.content.questions import question_lines, read_questions


def questions(*front: str) -> list[tuple[str, str]]:
    return read_questions(Page("en", "a.md", ["---", *front, "---", "# Title"]).front_matter)


def test_a_question_is_answered_under_the_heading_that_it_names_or_by_the_page() -> None:
    asked = questions("questions:", '  - "Why is x[0] still True? {#views}"', "  - Does `no_grad` detach?", "  - 1")
    assert asked == [("Why is x[0] still True?", "views"), ("Does `no_grad` detach?", ""), ("1", "")]


@pytest.mark.parametrize("front", ["description: D", "questions:", "questions: Why?", "description: a: b", "- a list"])
def test_without_a_list_of_questions_there_are_none(front: str) -> None:
    assert questions(front) == []


def test_a_page_without_front_matter_asks_nothing() -> None:
    assert read_questions(Page("en", "x.md", ["# Title"]).front_matter) == []


def test_each_question_has_a_line() -> None:
    front = [
        "---",
        "description: D",
        "questions:",
        "  - Why?",
        "  # a comment",
        '  - "How?"',
        "other:",
        "  - no",
        "---",
    ]
    assert question_lines(front, 2) == [4, 6]
    assert question_lines(["---", "questions: [Why?, How?]", "---"], 2) == [1, 1]
