"""The questions of the quiz that lead back to a page."""

from memoire.content.asked import Question, asked, questions_about
from memoire.content.page import Page

QUIZ = """\
---
description: A quiz
---
# Quiz

See [no link of a question](../no-grad/forms.md).

## What does `f` print? {#first}

```python exec="on" predict="1 | 2"
--8<-- "a/one.py"
```

Read: [here](../no-grad/what.md#part), and [there](../no-grad/what.md).

## And `g`? {#second}

```python exec="on" predict="on"
--8<-- "a/two.py"
```

Read: [all](index.md).
"""


def page(path: str, language: str = "en", text: str = "# Page") -> Page:
    return Page(language, path, text.split("\n"))


QUIZ_PAGE = page("quiz/no-grad.md", text=QUIZ)


def test_a_program_asks_if_readers_choose_among_outputs() -> None:
    assert asked(QUIZ_PAGE) == ["a/one.py"]


def test_a_page_has_the_questions_whose_answers_name_it_each_once() -> None:
    pages = [page("no-grad/what.md"), QUIZ_PAGE]
    assert questions_about(pages[0], pages) == [Question("quiz/no-grad.md", "first", "What does `f` print?")]


def test_what_a_page_says_before_its_questions_is_not_an_answer() -> None:
    assert questions_about(page("no-grad/forms.md"), [QUIZ_PAGE]) == []


def test_a_page_of_another_language_has_none_of_its_questions() -> None:
    assert questions_about(page("no-grad/what.md", "zh"), [QUIZ_PAGE]) == []


def test_the_list_of_the_quiz_is_not_a_page_to_read() -> None:
    assert questions_about(page("quiz/index.md", text="# Quiz\n\n<!-- quiz-subjects -->"), [QUIZ_PAGE]) == []
