"""A catalogue of mistakes, made one at a time: each gives exactly one message, at its file and line."""

import re
import textwrap
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from memoire.checks.before_running import before_running
from memoire.handbook.book import read_book
from memoire.problem import Problem, report
from tests.conftest import Project, make_project

EN, ZH, SNIPPET = "docs/en/index.md", "docs/zh/index.md", "snippets/section/first.py"
PAGE, SETTINGS = "docs/en/section/page.md", "mkdocs.yml"
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
        file: The file that is edited.
        named: The file of the message, if it is another one.
    """

    what: str
    old: str
    new: str
    line: int
    file: str = EN
    named: str = ""


def navigation(*entries: str) -> tuple[str, str]:
    """The edit that gives the settings a navigation; its first entry is in line 13."""
    return "strict: true\n", "strict: true\nnav:\n" + "".join(f"  - {entry}\n" for entry in entries)


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
    "a bare include twice": Mistake(
        "This include is not in a fence, so Python becomes text.",
        FENCE,
        '--8<-- "section/first.py"',
        8,
    ),
    "a misspelt include": Mistake("This include is misspelt.", '--8<-- "section', ';--8<-- "section', 8),
    "an include without its last quotation mark": Mistake("This include is misspelt.", 'first.py"', "first.py", 8),
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
    "a heading with braces": Mistake(
        "The heading 'More {a, b}' has braces in its text, so Markdown gives it no id.",
        "## More {",
        "## More {a, b} {",
        12,
    ),
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
        4,
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
    # Labels for the menu.
    "a label that is too long": Mistake(
        "The label has 27 characters, 26 at most; a Chinese one counts as two.",
        "description: Title of index",
        f"description: Title\nlabel: {'a' * 27}",
        3,
    ),
    "a label that is no text": Mistake(
        "YAML reads the label as int, not as text.",
        "description: Title of index",
        "description: Title\nlabel: 2026",
        3,
    ),
    "a long title without a label": Mistake(
        "The title has 33 characters, too many for the menu, and the page has no label.",
        "# Title of index",
        f"# {'a' * 33}",
        4,
    ),
    # Images, formulas, terms.
    "an image that does not exist": Mistake("There is no docs/en/none.png.", TEXT, after("![A](none.png)"), 16),
    "an image by HTML": Mistake(
        "There is nothing at the address assets/none.png, seen from /.",
        TEXT,
        after('<img src="assets/none.png" alt="A">'),
        16,
    ),
    "an image by HTML that is sought where the source is": Mistake(
        "There is nothing at the address ../assets/images/favicon.svg, seen from /section/page/.",
        TEXT,
        after('<img src="../assets/images/favicon.svg" alt="A">'),
        16,
        PAGE,
    ),
    "an image by a definition": Mistake(
        "There is no page or file docs/en/none.png.", TEXT, after("![A][a]\n\n[a]: none.png"), 18
    ),
    # Links.
    "a link to no page": Mistake(
        "There is no page or file docs/en/nowhere.md.", "A sentence.", "[A sentence](nowhere.md).", 6
    ),
    "a link to a folder": Mistake(
        "There is no page or file docs/en/section/page.", "A sentence.", "[A sentence](section/page/).", 6
    ),
    "a link to a page of the other language": Mistake(
        "There is no page or file docs/zh/section/page.md.", "A sentence.", "[A sentence](../zh/section/page.md).", 6
    ),
    "a link to a file that is not published": Mistake(
        "There is no page or file mkdocs.yml.", "A sentence.", "[A sentence](../../mkdocs.yml).", 6
    ),
    "a link from the root of the host": Mistake(
        "The path /section/page/ starts at the root of the host, where this site may not be.",
        "A sentence.",
        "[A sentence](/section/page/).",
        6,
    ),
    "a link whose text takes two lines": Mistake(
        "There is no page or file docs/en/nowhere.md.", "A sentence.", "[A\nsentence](nowhere.md).", 7
    ),
    "a link by a definition": Mistake(
        "There is no page or file docs/en/nowhere.md.", TEXT, after("[A][a]\n\n[a]: nowhere.md"), 18
    ),
    "a link without its definition": Mistake("The page does not define the link [a].", TEXT, after("See [A][a]."), 16),
    "a link by HTML to the source of a page": Mistake(
        "There is nothing at the address page.md, seen from /section/page/.",
        "A sentence.",
        'A <a href="page.md">sentence</a>.',
        6,
        PAGE,
    ),
    "a link by HTML to a program that does not exist": Mistake(
        "There is nothing at the address snippets/section/none.py, seen from /.",
        "A sentence.",
        'A <a href="snippets/section/none.py">sentence</a>.',
        6,
    ),
    "a link of a Chinese page": Mistake(
        "There is no page or file docs/zh/nowhere.md.", "一句话。", "[一句话](nowhere.md)。", 6, ZH
    ),
    # Anchors.
    "an id on the same page": Mistake(
        "No heading in docs/en/index.md has the id 'moer'.", "A sentence.", "[A sentence](#moer).", 6
    ),
    "an id on another page": Mistake(
        "No heading in docs/en/section/page.md has the id 'less'.", "A sentence.", "[A](section/page.md#less).", 6
    ),
    "an id by a definition": Mistake(
        "No heading in docs/en/section/page.md has the id 'less'.",
        TEXT,
        after("[A][a]\n\n[a]: section/page.md#less"),
        18,
    ),
    "an id by HTML": Mistake(
        "No heading in docs/en/section/page.md has the id 'less'.",
        "A sentence.",
        '<a href="section/page/#less">A</a>.',
        6,
    ),
    "a claim of another page": Mistake(
        "No heading in docs/en/index.md has the id 'claim-second-claim'.", "A sentence.", "[A](#claim-second-claim).", 6
    ),
    # Navigation.
    "a page that is not in the navigation": Mistake(
        "The page is not in the navigation.", *navigation("index.md"), 1, SETTINGS, PAGE
    ),
    "an entry without a page": Mistake(
        "The navigation lists none.md, but there is no docs/en/none.md.",
        *navigation("index.md", "section/page.md", "none.md"),
        15,
        SETTINGS,
    ),
    "an entry that is misspelt": Mistake(
        "The navigation lists section/pgae.md, but there is no docs/en/section/pgae.md.",
        *navigation("index.md", "section/pgae.md"),
        14,
        SETTINGS,
    ),
    "an entry twice": Mistake(
        "The navigation lists index.md twice, first in line 13.",
        *navigation("index.md", "section/page.md", "index.md"),
        15,
        SETTINGS,
    ),
    "settings that are no YAML": Mistake(
        "This is not valid YAML: mapping values are not allowed in this context.",
        *navigation("index.md: a: b"),
        13,
        SETTINGS,
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
    "a line that is too wide": Mistake(
        "This line is 90 characters wide, 88 at most; a Chinese one counts as two.",
        "y = ",
        f"# {'a' * 88}\ny = ",
        6,
        SNIPPET,
    ),
    "a switch without a rule": Mistake("This switch has no name or no rule.", "y = ", "# switch y\ny = ", 6, SNIPPET),
    "a switch that changes nothing": Mistake(
        "'z' occurs 0 times in the next line of code, not once.", "y = ", "# switch y: z -> a\ny = ", 6, SNIPPET
    ),
}


@pytest.fixture(scope="module")
def valid(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """One project for all mistakes, each of which is undone."""
    return make_project(tmp_path_factory.mktemp("catalogue") / "project")


@contextmanager
def edited(project: Project, file: str, old: str, new: str) -> Generator[list[Problem]]:
    """What is said of a project with an edit, which is undone."""
    before = project.read(file)
    project.edit(file, old, new)
    try:
        yield before_running(read_book(project.root))
    finally:
        project.write(file, before)


def suggested(project: Project, problem: Problem) -> None:
    """Did you mean 'b'?: the last word in quotation marks of the message becomes it."""
    (meant,) = re.findall(r"Did you mean '(.*)'\?", problem.todo)
    wrong = re.search(r"'([^']*)'[^']*$", problem.what) or re.search(r"lists (\S+),", problem.what)
    if wrong:
        change_line(project, problem, wrong[1], meant)
    else:  # the message has the whole path of a link, whose words are in the line
        line = project.read(problem.file).split("\n")[problem.line - 1]
        (link,) = re.findall(r"\]\(([^)]*)\)|\]: (\S+)", line)[:1] or [("", "")]
        change_line(project, problem, "".join(link), meant)


def written(project: Project, problem: Problem) -> None:
    """Write name="value".: it stands in the place of name=value."""
    (right,) = re.findall(r"Write (\S+)\.$", problem.todo)
    change_line(project, problem, right.replace('"', ""), right)


def written_line(project: Project, problem: Problem) -> None:
    """Write …: the whole line becomes it."""
    line = project.read(problem.file).split("\n")[problem.line - 1]
    change_line(project, problem, line, problem.todo.removeprefix("Write ").removesuffix("."))


def straight(project: Project, problem: Problem) -> None:
    line = project.read(problem.file).split("\n")[problem.line - 1]
    change_line(project, problem, line, re.sub("[“”]", problem.todo.removeprefix("Write straight ones: ")[0], line))


def removed(project: Project, problem: Problem) -> None:
    """Remove it, which is all of the line."""
    lines = project.read(problem.file).split("\n")
    del lines[problem.line - 1]
    project.write(problem.file, "\n".join(lines))


def added_entry(project: Project, problem: Problem) -> None:
    """Add a line to nav: in mkdocs.yml: - a.md"""
    entry = problem.todo.rpartition(": ")[2]
    project.edit(SETTINGS, "nav:\n", f"nav:\n  {entry}\n")


def fenced(project: Project, problem: Problem) -> None:
    """Put a line above and a line below."""
    above, below = re.findall(r"a line (```.*?)(?= above| below)", problem.todo)
    line = project.read(problem.file).split("\n")[problem.line - 1]
    change_line(project, problem, line, f"{above}\n{line}\n{below}")


def option_removed(project: Project, problem: Problem) -> None:
    """Remove the option."""
    (name,) = re.findall(r"'(\w+)'", problem.what)[:1]
    line = project.read(problem.file).split("\n")[problem.line - 1]
    change_line(project, problem, line, re.sub(rf' {name}="[^"]*"', "", line))


def pasted(project: Project, problem: Problem) -> None:
    """The lines below the message stand in the place of the fence, or at the end of both pages."""
    shown = textwrap.dedent(problem.todo.partition("\n")[2])
    path = re.findall(r'"(.*\.py)"', shown)[0]
    if not (project.root / "snippets" / path).exists():
        project.write(f"snippets/{path}", "print(1)\n")
        text = re.sub(r"```python.*?\n```", shown, project.read(problem.file), count=1, flags=re.S)
        project.write(problem.file, text)
        for other in {EN, ZH} - {problem.file}:
            project.edit(other, FENCE, shown)
    else:
        for page in (EN, ZH):
            project.write(page, f"{project.read(page)}\n{shown}\n")


def change_line(project: Project, problem: Problem, old: str, new: str) -> None:
    lines = project.read(problem.file).split("\n")
    assert old in lines[problem.line - 1], (old, lines[problem.line - 1])
    lines[problem.line - 1] = lines[problem.line - 1].replace(old, new, 1)
    project.write(problem.file, "\n".join(lines))


# How to do what a message says to do.
REMEDIES: dict[str, Callable[[Project, Problem], None]] = {
    "curly quotes": straight,
    "curly quotes of another kind": straight,
    "no quotes": written,
    "a misspelt option": suggested,
    "an option of another spelling": suggested,
    "a session": option_removed,
    "a bare include twice": fenced,
    "a misspelt include": lambda project, problem: change_line(
        project,
        replace(problem, line=problem.line + 1),
        project.read(problem.file).split("\n")[problem.line],
        problem.todo.partition(": ")[2],
    ),
    "an include without its last quotation mark": lambda project, problem: REMEDIES["a misspelt include"](
        project, problem
    ),
    "code in a fence": pasted,
    "a misspelt block": suggested,
    "a misspelt link": suggested,
    "an id without a blank": written_line,
    "an underlined title": lambda project, problem: underlined(project, problem),
    "a template that no page uses": removed,
    "a long title without a label": lambda project, problem: labelled(project, problem),
    "a link to a folder": suggested,
    "an id on the same page": suggested,
    "a page that is not in the navigation": added_entry,
    "an entry without a page": removed,
    "an entry that is misspelt": suggested,
    "an entry twice": removed,
}


def labelled(project: Project, problem: Problem) -> None:
    """Add one below the description, in both languages: label: …"""
    for file in (EN, ZH):
        lines = project.read(file).split("\n")
        place = next(number for number, line in enumerate(lines) if line.startswith("description:"))
        project.write(file, "\n".join([*lines[: place + 1], "label: …", *lines[place + 1 :]]))


def underlined(project: Project, problem: Problem) -> None:
    """Write # Why {#short-name}: in the place of the title and the line below it; here in Chinese as well."""
    lines = project.read(problem.file).split("\n")
    lines[problem.line - 1 : problem.line + 1] = [problem.todo.removeprefix("Write ")]
    project.write(problem.file, "\n".join(lines))
    project.write(ZH, f"{project.read(ZH)}\n# 为什么 {{#short-name}}\n")


@pytest.mark.parametrize("name", REMEDIES)
def test_a_mistake_is_gone_when_what_its_message_says_is_done(tmp_path: Path, name: str) -> None:
    mistake, project = MISTAKES[name], make_project(tmp_path / "project")
    project.edit(mistake.file, mistake.old, mistake.new)
    (problem,) = before_running(read_book(project.root))
    REMEDIES[name](project, problem)
    after_all = before_running(read_book(project.root))
    # A program that no page shows any more is what the edit itself, not the remedy, has left.
    assert report([found for found in after_all if found.what != "No page shows this program."]) == "0 problems:"


def test_a_program_that_no_page_shows_is_shown_by_what_its_message_says(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.write("snippets/section/extra.py", "print(1)\n")
    (problem,) = before_running(read_book(project.root))
    pasted(project, problem)
    assert report(before_running(read_book(project.root))) == "0 problems:"


def test_a_program_that_cannot_be_read_is_one_mistake(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.write(SNIPPET, b"print(1)\n\xff\n")
    (problem,) = before_running(read_book(project.root))
    assert (problem.file, problem.line, problem.what) == (SNIPPET, 2, "The file is not UTF-8.")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_gives_one_message_at_its_file_and_line(valid: Project, name: str) -> None:
    mistake = MISTAKES[name]
    with edited(valid, mistake.file, mistake.old, mistake.new) as problems:
        pass
    said = [(problem.file, problem.line, problem.what.rstrip()) for problem in problems]
    assert said == [(mistake.named or mistake.file, mistake.line, mistake.what)], report(problems)
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
def test_files_of_editors_are_ignored(valid: Project, file: str, content: str) -> None:
    valid.write(file, content)
    problems = before_running(read_book(valid.root))
    valid.delete(file)
    assert problems == []


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
        "[A](section/page.md), [B](section/page.md#more), [C](#more), [D](index.md#claim-first-claim).",
        "[A](#program-section-first), [B](section/page.md#claim-second-claim), [C](#program-section-first).",
        "[A][a], [b][], [A page][A].\n\n[a]: section/page.md#more\n[b]: <#more> 'Title'",
        'An <a id="here"></a> anchor: [A](#here), [text](#there){#there}.',
        '<a href="section/page/#more">A</a> <a href=".">B</a> <a href="zh/section/page/">C</a> <a href="#more">D</a>',
        '<a href="records.json">A</a> <a href="llms.txt">B</a> <a href="index.ipynb">C</a> <a href="index.md">D</a>',
        '<a href="snippets/section/first.py">A</a> <img src="assets/images/favicon.svg" alt="A">',
        "[![A](../assets/images/favicon.svg)](section/page.md) and [A](../assets/images/favicon.svg).",
        "Write `[A](nowhere.md)`, `<a href='nowhere/'>` and x[0][1].",
        "[A](<section/page.md> 'With a title') and [B](https://example.org/x.md#y).",
    ],
)
def test_what_is_no_mistake_is_allowed(valid: Project, text: str) -> None:
    with edited(valid, EN, TEXT, after(text)) as problems:
        assert report(problems) == "0 problems:"


def test_a_page_that_is_not_translated_may_be_linked_to_from_both_languages(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.delete("docs/zh/section/page.md")
    for file, old in ((EN, "A sentence."), (ZH, "一句话。")):
        project.edit(file, old, '[A](section/page.md#more) <a href="section/page/#more">B</a>')
    assert report(before_running(read_book(project.root))) == "0 problems:"


def test_a_page_that_is_removed_gives_all_its_messages_at_once(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.edit(SETTINGS, *navigation("index.md", "section/page.md"))
    for file, old in ((EN, "A sentence."), (ZH, "一句话。")):
        project.edit(file, old, "[A](section/page.md#more)")
        project.delete(file.replace("index", "section/page"))
    assert [(problem.file, problem.line) for problem in sorted(before_running(read_book(project.root)))] == [
        (EN, 6),
        (ZH, 6),
        (SETTINGS, 14),
        ("snippets/section/second.py", 1),
    ]


def test_an_id_that_is_missing_by_another_mistake_is_not_reported_as_well(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.edit(PAGE, " {#more}", "")
    project.edit(EN, "A sentence.", "[A](section/page.md#more)")
    (problem,) = before_running(read_book(project.root))
    assert (problem.file, problem.what) == (PAGE, "The heading 'More' has no id.")
