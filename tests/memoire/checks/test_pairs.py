"""The two languages of a page, alike and apart."""

import pytest

from memoire.checks.pairs import pair_problems
from memoire.content.page import Page
from memoire.content.translations import compare, digests, with_record
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
        (SHOWN, "", "en/a.md:1: Only in this language the page shows the program 'a/b.py'."),
        ("", SHOWN, "zh/a.md:1: Only in this language the page shows the program 'a/b.py'."),
        (
            f"{SHOWN}\n{OTHER}",
            f"{OTHER}\n{SHOWN}",
            "zh/a.md:1: Here the page shows the program 'a/c.py', in English 'a/b.py'.",
        ),
        (f"{SHOWN}\n{OTHER}", OTHER, "en/a.md:1: Only in this language the page shows the program 'a/b.py'."),
        ("## A {#a}", "\n## 甲 {#b}", "zh/a.md:2: Here the page has the heading id 'b', in English 'a'."),
        ("\n## A {#a}", "", "en/a.md:2: Only in this language the page has the heading id 'a'."),
        ("[✓](claim:a)", "[✓](claim:b)", "zh/a.md:1: Here the page cites the claim 'b', in English 'a'."),
        (
            "[✓](claim:a)",
            "[✓](claim:a) [✓](claim:a)",
            "zh/a.md:1: Only in this language the page cites the claim 'a'.",
        ),
    ],
)
def test_a_difference_that_nobody_recorded_is_reported_where_it_is(english: str, chinese: str, what: str) -> None:
    assert pair(english, chinese) == [f"docs/{what}"]


def test_both_languages_answer_their_questions_under_the_same_headings() -> None:
    english = "---\nquestions:\n  - Why? {#a}\n  - How?\n---\n## A {#a}"
    assert pair(english, english.replace("Why?", "为什么？").replace("How?", "怎样？")) == []
    assert pair(english, english.replace("? {#a}", "?")) == [
        "docs/zh/a.md:3: Here the page answers a question under 'the title', in English 'a'."
    ]
    assert pair(english, english.replace("  - Why? {#a}\n", "")) == [
        "docs/en/a.md:3: Only in this language the page answers a question under 'a'."
    ]


def test_a_page_may_be_in_one_language_only() -> None:
    assert list(pair_problems([page("# A")])) == []
    assert list(pair_problems([page("# 甲", "zh")])) == []


ENGLISH = f"""\
---
description: D
questions:
  - What is it?
  - Why? {{#why}}
---
# Title

The answer. [✓](claim:a)

{SHOWN}

## Why {{#why}}

The reason. [✓](claim:b)

{OTHER}

## How {{#how}}

So.
"""
CHINESE = ENGLISH.replace("Title", "标题").replace("What is it?", "这是什么？").replace("Why?", "为什么？")
CHINESE = CHINESE.replace("## Why", "## 为什么").replace("## How", "## 怎样").replace("So.", "如此。")
TEXTS = {"en": ENGLISH, "zh": CHINESE}
# One edit of each kind, possible in either language: what is replaced, by what, and the sections that change by it.
EDITS = {
    "a heading added": ("## How", "## Also {#also}\n\n## How", ["also"]),
    "a heading removed": ("## {how} {#how}\n\n", "", ["why", "how"]),
    "a heading reworded": ("## {how} {#how}", "## Reworded {#how}", ["how"]),
    "a heading reworded, with another id": ("## {how} {#how}", "## Reworded {#reworded}", ["how", "reworded"]),
    "a question added": ("questions:\n", "questions:\n  - How? {#how}\n", ["how"]),
    "a question removed": ("  - {asked} {#why}\n", "", ["why"]),
    "a question reworded": ("{asked} {#why}", "Reworded {#why}", ["why"]),
    "a claim added": ("{so}", "{so} [✓](claim:c)", ["how"]),
    "a claim removed": (" [✓](claim:b)", "", ["why"]),
    "a claim replaced": ("claim:b", "claim:c", ["why"]),
    "a program added": ("{so}", "{so}\n\n" + SHOWN.replace("a/b", "a/d"), ["how"]),
    "a program removed": (f"\n{OTHER}\n", "", ["why"]),
    "a program replaced": ("a/c.py", "a/d.py", ["why"]),
    "options of a fence changed": ('"on"\n--8<-- "a/c.py"', '"on" predict="on"\n--8<-- "a/c.py"', ["why"]),
    "a section added": ("## {how}", "## Also {#also}\n\nA text. [✓](claim:c)\n\n## {how}", ["also"]),
    "a section removed": ("## {how} {#how}\n\n{so}\n", "", ["how"]),
    "a section reworded": ("{so}", "Reworded.", ["how"]),
}
WORDS = {
    "en": {"{how}": "How", "{so}": "So.", "{asked}": "Why?"},
    "zh": {"{how}": "怎样", "{so}": "如此。", "{asked}": "为什么？"},
}


def in_words(text: str, language: str) -> str:
    for mark, word in WORDS[language].items():
        text = text.replace(mark, word)
    return text


def edited(language: str, old: str, new: str) -> tuple[Page, Page]:
    """Both pages, recorded as up to date, after an edit of one of them."""
    texts = dict(TEXTS)
    texts["zh"] = with_record(CHINESE, digests(page(ENGLISH), page(CHINESE, "zh")))
    old = in_words(old, language)
    assert old in texts[language]
    texts[language] = texts[language].replace(old, in_words(new, language))
    return page(texts["en"]), page(texts["zh"], "zh")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("edit", EDITS)
def test_one_language_is_enough(edit: str, language: str) -> None:
    old, new, sections = EDITS[edit]
    old = old.replace("## How", "## {how}")
    pages = edited(language, old, new.replace("## How", "## {how}"))
    assert list(pair_problems(list(pages))) == []
    found = compare(*pages)
    states = {"en": found.in_state("behind"), "zh": found.in_state("ahead")}
    assert sorted(states.pop(language)) == sorted(sections)
    assert states.popitem()[1] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_another_id_alone_is_needed_in_both_languages(language: str) -> None:
    english, chinese = edited(language, "{#how}", "{#so}")
    (problem,) = pair_problems([english, chinese])
    here, other = (english, chinese) if language == "en" else (chinese, english)
    assert (problem.file, here.lines[problem.line - 1][-6:]) == (here.file, " {#so}")
    assert problem.what == "Only in this language the heading id 'how' has become 'so'."
    assert problem.todo == f"Change it in {other.file} too, or put it back."


def test_what_was_recorded_as_the_same_must_be_the_same() -> None:
    wrong = CHINESE.replace("claim:b", "claim:c")
    chinese = page(with_record(wrong, digests(page(ENGLISH), page(wrong, "zh"))), "zh")
    (problem,) = pair_problems([page(ENGLISH), chinese])
    assert problem.what == "Here the page cites the claim 'c', in English 'b'."
    # The same difference in a section that is behind is none, as nobody says that it is translated.
    assert list(pair_problems([page(ENGLISH.replace("The reason.", "Another.")), chinese])) == []
