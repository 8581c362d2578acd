"""What fences may contain, and which options they may have."""

import pytest

from memoire.checks.fences import fence_problems
from tests.memoire.checks.pages import FIGURE, OTHER, SHOWN, SNIPPETS, found, page


def problems(text: str) -> list[tuple[int, str]]:
    return found(fence_problems(page(text), SNIPPETS))


def with_options(options: str, fence: str = SHOWN) -> str:
    return fence.replace('exec="on"', f'exec="on" {options}')


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
        with_options('predict="on" title="A"'),
        with_options('x="step" y="loss" scale="log"', FIGURE),
        with_options('source="above" tabs="A|B" hl_lines="1" linenums="1"'),
        with_options('idprefix="x" updatetoc="no"'),
        '```bash title="Set up" hl_lines="1" linenums="1"\nmake\n```',
        "```{ .bash .no-copy #set-up }\nmake\n```",
    ],
)
def test_fences_that_are_allowed(text: str) -> None:
    assert problems(text) == []


TYPED = "This block contains typed output, or names no language."


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
        ('```bash exec="on"\nls\n```', "A fence cannot run 'bash', only Python."),
        ('```pycon exec="on"\n--8<-- "a/b.py"\n```', "A fence cannot run 'pycon', only Python."),
        ('``` exec="on"\nls\n```', "A fence cannot run '', only Python."),
    ],
)
def test_fences_that_are_refused(text: str, what: str) -> None:
    assert problems(text) == [(1, what)]


@pytest.mark.parametrize("option", ["session", "workdir", "width"])
def test_options_that_one_program_would_share_with_another_are_refused(option: str) -> None:
    ((_, what),) = problems(with_options(f'{option}="1"'))
    assert what.startswith(f"The option '{option}' cannot be used: ")


@pytest.mark.parametrize(
    ("text", "what", "todo"),
    [
        (with_options('predikt="on"'), "There is no option 'predikt'.", "Did you mean 'predict'?"),
        (with_options('figur="line"'), "There is no option 'figur'.", "Did you mean 'figure'?"),
        (with_options("foldd"), "There is no option 'foldd'.", "Options here: alt, exec, figure, hl_lines, "),
        (with_options("predict"), "The option 'predict' has no value.", 'Write predict="…".'),
        ('```bash tilte="A"\nls\n```', "There is no option 'tilte'.", "Did you mean 'title'?"),
        ('```bash predict="on"\nls\n```', "There is no option 'predict'.", "Options here: hl_lines, linenums, title."),
        ("```bash title\nls\n```", "The option 'title' has no value.", 'Write title="…".'),
        (with_options('tabs="A|B"'), "The option 'tabs' does nothing without 'source'.", 'Add source="above", or'),
        (with_options('hl_lines="1"'), "The option 'hl_lines' does nothing without 'source'.", 'Add source="above"'),
        (with_options('linenums="1"'), "The option 'linenums' does nothing without 'source'.", 'Add source="above"'),
    ],
)
def test_options_that_have_no_effect_are_refused(text: str, what: str, todo: str) -> None:
    (problem,) = fence_problems(page(text), SNIPPETS)
    assert (problem.line, problem.what) == (1, what)
    assert problem.todo.startswith(todo)


def test_a_page_shows_a_program_once() -> None:
    assert problems(f"{SHOWN}\n{OTHER}\n{SHOWN}") == [(7, "The page shows a/b.py twice.")]


def test_a_figure_has_words_for_readers_who_do_not_see_it() -> None:
    assert problems(FIGURE) == []
    assert problems(FIGURE.replace(' alt="A line"', "")) == [(1, "The figure has no alternative text.")]
