"""A catalogue of mistakes, made one at a time: each gives exactly one message, at its file and line."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from memoire.checks.before_running import before_running
from memoire.handbook.book import read_book
from memoire.problem import report
from tests.conftest import make_project

EN, ZH, SNIPPET = "docs/en/index.md", "docs/zh/index.md", "snippets/section/first.py"
FENCE = '```python exec="on"\n--8<-- "section/first.py"\n```'
TEXT = "## More {#more}\n\nMore"
TYPED = "This block contains typed output, or names no language."
INDENTED = "This paragraph is indented, so it becomes a block of code."


@dataclass(frozen=True)
class Mistake:
    """An edit of the small project, and the one message that it must give.

    Attributes:
        what: The message.
        old: What the edit replaces.
        new: What it puts there.
        line: Line of the message.
        file: The file that is edited and named.
    """

    what: str
    old: str
    new: str
    line: int
    file: str = EN


def after(text: str) -> str:
    """More text below the last heading of a page."""
    return f"{TEXT}\n\n{text}\n"


MISTAKES = {
    # Fences.
    "curly quotes": Mistake("This quotation mark is curly: “", 'exec="on"', "exec=“on”", 8),
    "curly quotes of another kind": Mistake("This quotation mark is curly: ”", 'exec="on"', "exec=”on”", 8),
    "no quotes": Mistake("The option 'exec' has no quotation marks.", 'exec="on"', "exec=on", 8),
    "a misspelt option": Mistake("There is no option 'predct'.", '"on"', '"on" predct="on"', 8),
    "an option of another spelling": Mistake("There is no option 'predikt'.", '"on"', '"on" predikt="on"', 8),
    "an option without value": Mistake("The option 'predict' has no value.", '"on"', '"on" predict', 8),
    "an option without source": Mistake(
        "The option 'hl_lines' does nothing without 'source'.", '"on"', '"on" hl_lines="1"', 8
    ),
    "a session": Mistake(
        "The option 'session' cannot be used: each program runs in a process of its own.",
        '"on"',
        '"on" session="a"',
        8,
    ),
    "another language": Mistake("A fence cannot run 'bash', only Python.", "```python", "```bash", 8),
    "code in a fence": Mistake("Code is typed into the page.", '--8<-- "section/first.py"', "print(1)", 8),
    "code in a second fence": Mistake("Code is typed into the page.", TEXT, after("```python\nprint(1)\n```"), 16),
    "a program that is not run": Mistake("The program is shown but not run.", ' exec="on"', "", 8),
    "a program that does not exist": Mistake(
        "There is no snippets/section/none.py.", '--8<-- "section/first.py"', '--8<-- "section/none.py"', 8
    ),
    "a program shown twice": Mistake("The page shows section/first.py twice.", TEXT, after(FENCE), 16),
    "a figure without words": Mistake("The figure has no alternative text.", '"on"', '"on" figure="lines"', 8),
    "a fence on the line of a bullet": Mistake(
        "A fence cannot start on the line of a list item.", TEXT, after("- ```bash\n  make\n  ```"), 16
    ),
    "a bare include": Mistake(
        "This include is not in a fence, so Python becomes text.", TEXT, after('--8<-- "section/first.py"'), 16
    ),
    "a block of includes": Mistake(
        "Several includes share one block.", TEXT, after("--8<--\nsection/first.py\n--8<--"), 16
    ),
    # Typed output.
    "output in a fence": Mistake(TYPED, TEXT, after("```text\ntensor(2.)\n```"), 16),
    "output in a console": Mistake(TYPED, TEXT, after("```console\n$ python\n```"), 16),
    "output in a fence without language": Mistake(TYPED, TEXT, after("```\ntensor(2.)\n```"), 16),
    "output that is indented": Mistake(INDENTED, TEXT, after("    tensor(2.)"), 16),
    "output that is indented by a tab": Mistake(INDENTED, TEXT, after("Text.\n\n\t    tensor(2.)"), 18),
    "code that is indented": Mistake(INDENTED, TEXT, after("Text.\n\n    print(1)\n    print(2)"), 18),
    "code that is indented within a list": Mistake(INDENTED, TEXT, after("- Item\n\n        print(1)"), 18),
    "output in pre": Mistake("Code or output is typed in <pre>.", TEXT, after("<pre>tensor(2.)</pre>"), 16),
    "output in samp": Mistake("Code or output is typed in <samp>.", TEXT, after("It prints <samp>1</samp>."), 16),
    # Directives.
    "a misspelt block": Mistake("There is no block directive 'question'.", TEXT, after("<!-- question -->"), 16),
    "a block without argument": Mistake(
        "The directive 'runs' takes the path of a template.", TEXT, after("<!-- runs -->"), 16
    ),
    "a block with an argument": Mistake(
        "The directive 'totals' takes no argument.", TEXT, after("<!-- totals: all -->"), 16
    ),
    "a template that does not exist": Mistake(
        "There is no template snippets/a/b.py.", TEXT, after("<!-- runs: a/b.py -->"), 16
    ),
    "a misspelt link": Mistake("There is no link directive 'cliam'.", "(claim:", "(cliam:", 6),
    "a probe that does not exist": Mistake(
        "There is no snippets/a/none.py.", TEXT, after("| a | b |\n|---|---|\n| c | probe:a/none.py |"), 18
    ),
    "a probe in a sentence": Mistake(
        "'probe:' works in a row of two cells only.", TEXT, after("See probe:section/first.py for it."), 16
    ),
    "a probe beside a third cell": Mistake(
        "'probe:' works in a row of two cells only.",
        TEXT,
        after("| a | b | c |\n|---|---|---|\n| d | see probe:section/first.py | e |"),
        18,
    ),
    # Headings.
    "a heading without id": Mistake("The heading 'More' has no id.", " {#more}", "", 12),
    "an id without a blank": Mistake("A blank is missing before {#more}, which readers would see.", " {#", "{#", 12),
    "an id twice": Mistake("The id 'more' is used twice.", TEXT, after("## Again {#more}"), 16),
    "an underlined heading": Mistake(
        "The heading 'Why' is underlined, so it cannot have an id.", TEXT, after("Why\n---\n\nBecause."), 16
    ),
    "an underlined title": Mistake(
        "The heading 'Why' is underlined, so it cannot have an id.", TEXT, after("Why\n=\n\nBecause."), 16
    ),
    "a Chinese heading that is underlined": Mistake(
        "The heading '为什么' is underlined, so it cannot have an id.",
        "## 更多 {#more}\n",
        "为什么\n------\n\n## 更多 {#more}\n",
        12,
        ZH,
    ),
    # Front matter.
    "no description": Mistake("The page has no description.", "description: Title of index\n", "", 1),
    "YAML that is broken": Mistake(
        "The front matter is not valid YAML: mapping values are not allowed in this context.",
        "description: Title",
        "description: a: b",
        2,
    ),
    "a description that is no text": Mistake(
        "YAML reads this as list, not as text.", "description: Title of index", "description: [a, b]", 2
    ),
    "a question that is no text": Mistake(
        "YAML reads this as dict, not as text.",
        "description: Title of index",
        "description: Title\nquestions:\n  - Why?\n  - What is this: a list?",
        5,
    ),
    "a question without an answer": Mistake(
        "No heading has the id 'none' of the question 'Why?'.",
        "description: Title of index",
        "description: Title\nquestions:\n  - Why? {#none}",
        1,
    ),
    "questions that are no list": Mistake(
        "The questions are not a list.", "description: Title of index", "description: Title\nquestions: Why?", 3
    ),
    "a template that no page uses": Mistake(
        "The page asks for the template 'nope.html'.",
        "description: Title of index",
        "description: Title\ntemplate: nope.html",
        3,
    ),
    # Images, formulas, terms.
    "an image that does not exist": Mistake("There is no docs/en/none.png.", TEXT, after("![A](none.png)"), 16),
    "an image by HTML": Mistake(
        "There is no docs/assets/none.png.", TEXT, after('<img src="../assets/none.png" alt="A">'), 16
    ),
    "an image of another host": Mistake(
        "The image https://example.org/a.png is on another host.", TEXT, after("![A](https://example.org/a.png)"), 16
    ),
    "a term that the glossary avoids": Mistake(
        "Use the term '叶子张量' instead of '叶张量'.", "一句话", "叶张量", 6, ZH
    ),
    # Languages that differ.
    "another id in Chinese": Mistake(
        "Here the page has the heading id 'less', in English 'more'.", "{#more}", "{#less}", 12, ZH
    ),
    # Programs.
    "a switch without a rule": Mistake("This switch has no name or no rule.", "y = ", "# switch y\ny = ", 6, SNIPPET),
    "a switch that changes nothing": Mistake(
        "'z' occurs 0 times in the next line of code, not once.", "y = ", "# switch y: z -> a\ny = ", 6, SNIPPET
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_gives_one_message_at_its_file_and_line(tmp_path: Path, name: str) -> None:
    mistake, project = MISTAKES[name], make_project(tmp_path / "project")
    project.edit(mistake.file, mistake.old, mistake.new)
    problems = before_running(read_book(project.root))
    said = [(problem.file, problem.line, problem.what.rstrip()) for problem in problems]
    assert said == [(mistake.file, mistake.line, mistake.what)], report(problems)
    assert problems[0].todo


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("docs/en/.#index.md", "half"),
        ("docs/zh/.ipynb_checkpoints/index.md", "# Old"),
        ("docs/en/._index.md", "\0"),
        ("snippets/.#first.py", "half ("),
        ("snippets/section/.ipynb_checkpoints/first-checkpoint.py", "print(1)"),
    ],
)
def test_files_of_editors_are_ignored(tmp_path: Path, file: str, content: str) -> None:
    project = make_project(tmp_path / "project")
    project.write(file, content)
    assert before_running(read_book(project.root)) == []


@pytest.mark.parametrize("name", ["a_b.py", "A-b.py", "a b.py", "片段.py", "My Program.py", "a--b.py"])
def test_a_program_has_a_name_that_gives_an_id_of_its_own(tmp_path: Path, name: str) -> None:
    project = make_project(tmp_path / "project")
    project.write(f"snippets/section/{name}", "print(1)\n")
    project.edit(EN, TEXT, after(FENCE.replace("first.py", name)))
    project.edit(ZH, "## 更多 {#more}\n\n更多", f"## 更多 {{#more}}\n\n更多\n\n{FENCE.replace('first.py', name)}\n")
    (problem,) = before_running(read_book(project.root))
    assert (problem.file, problem.line) == (f"snippets/section/{name}", 1)
    assert "lower-case words joined by hyphens" in problem.todo


@pytest.mark.parametrize(
    "text",
    [
        "<!--\n```python\nprint(1)\n```\n## Old\n-->",
        "<!-- TODO: say more -->",
        "<!-- two words, for authors -->",
        "- Item\n\n    Still the item.\n\n    - Inner\n\n        Still inner.",
        "1. Item\n\n    Still the item.",
        '!!! note "Title"\n\n    Text of the note.\n\n    More of it.',
        '=== "Tab"\n\n    Text of the tab.',
        "Text[^1].\n\n[^1]: A footnote.\n\n    More of it.",
        "Term\n\n:   Definition.\n\n    More of it.",
        "| a | b |\n|---|---|\n| c | d |\n\n---\n\nText.",
        "Write `<pre>` or `probe:a/b.py` or `exec=“on”`.",
        "![A](../assets/images/favicon.svg)",
        "Mail [us](mailto:a@example.org).",
    ],
)
def test_what_is_no_mistake_is_allowed(tmp_path: Path, text: str) -> None:
    project = make_project(tmp_path / "project")
    project.edit(EN, TEXT, after(text))
    assert report(before_running(read_book(project.root))) == "0 problems:"
