"""What the menu shows for a page, its title or its label, is short enough to be read at a glance."""

from collections.abc import Iterator

from memoire.content.front_matter import line_of_key
from memoire.content.page import Page
from memoire.content.text_width import text_width
from memoire.problem import Problem

KEY = "label"
LONGEST_LABEL = 26  # one line of the menu, whose letters are 0.7 rem high and whose column is 12.1 rem wide
LONGEST_TITLE = 32  # two lines
COUNTED = "a Chinese one counts as two"


def label_problems(page: Page) -> Iterator[Problem]:
    """A label is a short text without marks, and a page with a long title has one."""
    if page.front_matter_error:
        return
    if KEY in page.front_matter:
        for what, todo in _faults(page.front_matter[KEY]):
            yield Problem(page.file, line_of_key(page.lines[: page.body_start], KEY), what, todo)
    elif (length := text_width(page.plain_title)) > LONGEST_TITLE:
        line = next((heading.line for heading in page.headings if heading.level == 1), 1)
        what = f"The title has {length} characters, too many for the menu, and the page has no label."
        todo = f"Add one below the description, in both languages: label: … (at most {LONGEST_LABEL}; {COUNTED})"
        yield Problem(page.file, line, what, todo)


def _faults(label: object) -> Iterator[tuple[str, str]]:
    if label is None or label == "":
        yield "The label is empty.", "Write a few words for the menu, or remove the line in both languages."
    elif not isinstance(label, str):
        yield f"YAML reads the label as {type(label).__name__}, not as text.", "Put quotation marks around it."
    elif "`" in label:
        yield "The label has backticks, which the menu would show.", "Remove them."
    elif (length := text_width(label)) > LONGEST_LABEL:
        what = f"The label has {length} characters, {LONGEST_LABEL} at most; {COUNTED}."
        yield what, "Leave out what the title of its section in the menu says already."
