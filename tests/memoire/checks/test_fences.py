"""Each rule about pages, kept and broken."""

from collections.abc import Callable, Iterator

import pytest

from memoire import rules
from memoire.content.page import Page
from memoire.problem import Problem, report
from memoire.records.record import Record
from memoire.content.snippet import Snippet

SNIPPETS = {path: Snippet(path, "print(1)\n") for path in ("a/b.py", "a/c.py")}
SHOWN = '```python exec="on"\n--8<-- "a/b.py"\n```'
OTHER = SHOWN.replace("b.py", "c.py")
Rule = Callable[[Page, dict[str, Snippet]], Iterator[Problem]]


def page(text: str, language: str = "en") -> Page:
    return Page(language, "a.md", text.split("\n"))


def said(rule: Rule, text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.what) for problem in rule(page(text), SNIPPETS)]


@pytest.mark.parametrize(
    "text",
    [
        SHOWN,
        f"{SHOWN}\n\n{OTHER}",
        SHOWN.replace("python", "py"),
        SHOWN.replace('exec="on"', 'exec="on" html="on" source="tabbed-left" result="text" title="A" id="x"'),
        '=== "Tab"\n\n    ```python exec="on"\n    --8<-- "a/b.py"\n    ```',
        "```bash\nmake\n```",
        "~~~ yaml\na: 1\n~~~",
        "````markdown\n```python\nx\n```\n````",
        "No fence, but `code`.",
    ],
)
def test_fences_that_are_allowed(text: str) -> None:
    assert said(rules.fence_problems, text) == []


TYPED = "This block holds output that was typed, or names no language."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('```python exec="on"\nprint(1)\n```', "Code is typed into the page."),
        ("```python\nprint(1)\n```", "Code is typed into the page."),
        ("~~~py\nprint(1)\n~~~", "Code is typed into the page."),
        ("> ```python3\n> print(1)\n> ```", "Code is typed into the page."),
        (SHOWN.replace(' exec="on"', ""), "The program is shown but not run."),
        (SHOWN.replace('"on"', '"off"'), "The program is shown but not run."),
        (SHOWN.replace("b.py", "none.py"), "There is no snippets/a/none.py."),
        (SHOWN.replace("a/b.py", "../b.py"), "There is no snippets/../b.py."),
        ("```\n1\n```", TYPED),
        ("```text\n1\n```", TYPED),
        ("~~~ console\n1\n~~~", TYPED),
        ("```pycon\n>>> 1\n```", TYPED),
        ('```{.text title="Output"}\n1\n```', TYPED),
        ('```bash exec="on"\nls\n```', "A fence runs 'bash', which nothing here isolates."),
        ('```pycon exec="on"\n--8<-- "a/b.py"\n```', "A fence runs 'pycon', which nothing here isolates."),
        ('``` exec="on"\nls\n```', "A fence runs '', which nothing here isolates."),
    ],
)
def test_fences_that_are_refused(text: str, what: str) -> None:
    assert said(rules.fence_problems, text) == [(1, what)]


@pytest.mark.parametrize("option", ["session", "workdir", "width"])
def test_options_that_one_program_would_share_with_another_are_refused(option: str) -> None:
    (found,) = said(rules.fence_problems, SHOWN.replace('"on"', f'"on" {option}="1"'))
    assert found[1].startswith(f"The option '{option}' cannot be used: ")


def test_a_program_stands_once_on_a_page() -> None:
    assert said(rules.fence_problems, f"{SHOWN}\n{OTHER}\n{SHOWN}") == [(7, "The page shows a/b.py twice.")]


def test_headings_below_the_title_carry_an_id_of_their_own() -> None:
    text = "# Title\n## One {#one}\n## Two\n### Three {#three}\n#### Four {#one}"
    expected = [(3, "The heading 'Two' has no id."), (5, "The id 'one' stands twice.")]
    assert said(rules.heading_problems, text) == expected


def test_every_program_is_shown_by_a_page() -> None:
    found = list(rules.unused_problems([page(SHOWN)], SNIPPETS))
    assert [(problem.file, problem.line, problem.what) for problem in found] == [
        ("snippets/a/c.py", 1, "No page shows this program.")
    ]
    assert list(rules.unused_problems([page(SHOWN), page(OTHER, "zh")], SNIPPETS)) == []


def test_a_citation_names_a_claim_that_was_reached() -> None:
    claims = {"held": ("a/b.py", True), "skipped": ("a/c.py", False)}
    found = list(rules.citation_problems([page("[✓](claim:held)\n[✓](claim:skipped)\n[✓](claim:none)")], claims))
    assert [(problem.line, problem.what, problem.todo) for problem in found] == [
        (2, "The program ended without reaching the claim 'skipped'.", "See snippets/a/c.py: the line must be run."),
        (3, "No snippet has the claim 'none'.", "Write in a snippet: assert …  # claim: none"),
    ]


def questions(front: str) -> list[tuple[int, str]]:
    return said(rules.question_problems, f"---\n{front}\n---\n# A\n## One {{#one}}")


def test_front_matter_describes_the_page_and_its_questions_lead_to_headings() -> None:
    assert questions("description: D\nquestions:\n  - Whole?\n  - One? {#one}") == []
    assert questions("other: D") == [(1, "The page has no description.")]
    assert said(rules.question_problems, "# A") == [(1, "The page has no description.")]
    assert questions("description: D\nquestions:\n  - Two? {#two}") == [
        (1, "No heading has the id 'two' of the question 'Two?'.")
    ]
    assert questions("description: D\nquestions: Why?") == [(1, "The questions are no list.")]
    ((line, what),) = questions("title: T\ndescription: a: b")
    assert line == 3
    assert what.startswith("The front matter is no valid YAML: ")


FIGURE = SHOWN.replace('"on"', '"on" figure="line" alt="A line"')


def test_a_figure_has_words_for_those_who_do_not_see_it() -> None:
    assert said(rules.fence_problems, FIGURE) == []
    assert said(rules.fence_problems, FIGURE.replace(' alt="A line"', "")) == [
        (1, "The figure has no alternative text.")
    ]


TABLE = "| What | `no_grad` | other |\n|---|---|---|\n| Flag | probe:a/b.py |"


@pytest.mark.parametrize(
    ("stdout", "missing"),
    [("no_grad: True\nother: x: y\n", []), ("no_grad: True\n", ["other"]), ("", ["no_grad", "other"])],
)
def test_a_probe_prints_something_for_each_column(stdout: str, missing: list[str]) -> None:
    found = list(rules.result_problems([page(TABLE)], {"a/b.py": Record("a/b.py", "", stdout)}))
    assert [(problem.line, problem.what) for problem in found] == [
        (3, f"The probe a/b.py prints nothing for the column '{name}'.") for name in missing
    ]


def test_a_figure_can_be_drawn_of_what_its_program_printed() -> None:
    records = {"a/b.py": Record("a/b.py", "", "no numbers\n")}
    (problem,) = rules.result_problems([page(FIGURE)], records)
    assert problem.what.startswith("No figure can be drawn of a/b.py: ")
    (problem,) = rules.result_problems([page(FIGURE.replace('"line"', '"pie"'))], records)
    assert problem.what == "No figure can be drawn of a/b.py: there is no figure 'pie'."


def test_a_report_lists_each_problem_once_in_order() -> None:
    first, second, third = Problem("a", 2, "W", "T"), Problem("a", 10, "W", "T", "x\ny"), Problem("b", 1, "W", "T")
    assert report([third, second, first, second]) == (
        "3 problems:\na:2: W\n    T\na:10: W\n    T\n    | x\n    | y\nb:1: W\n    T"
    )
    assert report([first]) == "1 problem:\na:2: W\n    T"
