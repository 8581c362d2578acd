"""The two languages of a page, alike and apart."""

import pytest

from memoire.checks.pairs import pair_problems
from tests.memoire.checks.pages import OTHER, SHOWN, page


def pair(english: str, chinese: str) -> list[str]:
    return [
        f"{problem.file}:{problem.line}: {problem.what}"
        for problem in pair_problems([page(english), page(chinese, "zh")])
    ]


def test_pages_that_say_the_same_in_both_languages_are_a_pair() -> None:
    english = f"# One\n[✓](claim:a) [✓](claim:b)\n{SHOWN}\n## More {{#more}}\ntext\n{OTHER}"
    chinese = f"# 一\n{SHOWN}\n\n## 更多 {{#more}}\n[✓](claim:b)\n{OTHER}\n[✓](claim:a)"
    assert pair(english, chinese) == []


@pytest.mark.parametrize(
    ("english", "chinese", "what"),
    [
        (SHOWN, "", "1: Here the page shows the program no more, in English 'a/b.py'."),
        ("", SHOWN, "1: Here the page shows the program 'a/b.py', in English no more."),
        (f"{SHOWN}\n{OTHER}", f"{OTHER}\n{SHOWN}", "1: Here the page shows the program 'a/c.py', in English 'a/b.py'."),
        (f"{SHOWN}\n{OTHER}", SHOWN, "1: Here the page shows the program no more, in English 'a/c.py'."),
        ("## A {#a}", "\n## 甲 {#b}", "2: Here the page has the heading id 'b', in English 'a'."),
        ("## A {#a}", "", "1: Here the page has the heading id no more, in English 'a'."),
        ("[✓](claim:a)", "[✓](claim:b)", "1: Here the page cites the claim 'b', in English 'a'."),
        ("[✓](claim:a)", "[✓](claim:a) [✓](claim:a)", "1: Here the page cites the claim 'a', in English no more."),
    ],
)
def test_a_difference_between_the_languages_is_reported(english: str, chinese: str, what: str) -> None:
    assert pair(english, chinese) == [f"docs/zh/a.md:{what}"]


def test_both_languages_answer_their_questions_under_the_same_headings() -> None:
    english = "---\nquestions:\n  - Why? {#a}\n  - How?\n---\n## A {#a}"
    assert pair(english, english.replace("Why?", "为什么？").replace("How?", "怎样？")) == []
    assert pair(english, english.replace("? {#a}", "?")) == [
        "docs/zh/a.md:1: Here the page answers a question under 'the title', in English 'a'."
    ]


def test_a_page_may_be_in_english_only_but_not_in_chinese_only() -> None:
    assert list(pair_problems([page("# A")])) == []
    (problem,) = pair_problems([page("# 甲", "zh")])
    assert str(problem) == (
        "docs/zh/a.md:1: This page has no English counterpart.\n    Write docs/en/a.md, or delete this page."
    )
