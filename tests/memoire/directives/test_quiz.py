"""The score of a quiz, and the list of its pages."""

from bs4 import BeautifulSoup

from memoire.content.page import Page
from memoire.directives.quiz import QuizScore, QuizSubjects
from tests.memoire.directives.contexts import book, context, page, use

FENCE = '```python exec="on" predict="{}"\n--8<-- "{}.py"\n```\n'
SCORE, SUBJECTS = use("<!-- quiz-score -->"), use("<!-- quiz-subjects -->")


def quiz(*predicts: str, path: str = "quiz/one.md") -> Page:
    """A page that asks one question for each option."""
    fences = [FENCE.format(predict, f"a/{number}") for number, predict in enumerate(predicts)]
    return page("# Quiz: `one`\n\n" + "\n".join(fences), path=path)


def test_the_score_says_in_the_language_of_the_page_what_the_script_is_to_say() -> None:
    for language, button in (("en", "Forget my answers"), ("zh", "清除我的答案")):
        on = page("<!-- quiz-score -->", language)
        box = BeautifulSoup(QuizScore().html(SCORE, context(book([on], {}), on)), "html.parser")
        (found,) = box.select(".quiz-score.needs-script")
        assert box.button and box.button.get_text() == button
        assert {"data-open", "data-score", "data-missed"} <= set(found.attrs)
        assert "{right}" in str(found["data-score"])


def test_a_score_needs_questions() -> None:
    alone, asking = page("<!-- quiz-score -->"), quiz("1 | 2")
    (problem,) = QuizScore().check(SCORE, alone, book([alone], {}))
    assert (problem.file, problem.line) == (alone.file, 1)
    assert problem.what == "There is no question on this page, so there is no score."
    listing = page("<!-- quiz-subjects -->\n\n<!-- quiz-score -->")
    for other in (asking, listing):
        assert list(QuizScore().check(SCORE, other, book([other], {}))) == []


def test_the_pages_with_questions_are_listed_with_their_programs() -> None:
    pages = [quiz("1 | 2", "on", "3 | 4"), quiz("on", path="quiz/none.md")]
    on = page("<!-- quiz-subjects -->", path="quiz/index.md")
    text = QuizSubjects().source(SUBJECTS, context(book([*pages, on], {}), on))
    assert text.startswith("- [Quiz: `one`](../quiz/one.md) <small ")
    assert 'data-programs="a/0.py a/2.py"' in text
    assert text.endswith(">2 questions</small>")
    assert "none.md" not in text


def test_exported_the_list_is_plain_and_the_score_is_left_out() -> None:
    on = page("<!-- quiz-subjects -->", path="quiz/index.md")
    made = context(book([quiz("1 | 2", "3 | 4"), on], {}), on)
    assert QuizSubjects().markdown(SUBJECTS, made) == ["- [Quiz: `one`](../quiz/one.md): 2 questions"]
    assert QuizScore().markdown(SCORE, made) == []
