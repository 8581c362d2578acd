"""What the headings and the front matter of a page must have."""

import difflib
import re
from collections.abc import Iterator
from typing import Any

from memoire.content.front_matter import line_of_key
from memoire.content.page import Page
from memoire.content.questions import question_lines, read_questions
from memoire.problem import Problem

KEYS = {
    "description",
    "hide",
    "kind",
    "label",
    "questions",
    "scripts",
    "search",
    "stylesheets",
    "template",
    "title",
    "translated",
}
FIRST = 6  # lines among which the description stands
# A line that no front matter contains: a heading, or hyphens that are not three at its start.
NO_FRONT = re.compile(r"#|\s*[-–—]{2,}|\s+---")
UNDERLINE = re.compile(r"(=+|-+)\s*")
# A title may not be underlined: what ends such a block is a line of text.
TEXT = re.compile(r"\s{0,3}[^\s#>|<:*+-]")
# Read as an id here, and shown to readers as text by Markdown.
NO_BLANK = re.compile(r"#+\s.*\S\{[^}]*#[\w-]+[^}]*\}\s*$")

# Markdown reads all from there to the id as attributes, unless code follows.
BRACES = re.compile(r"\s\{[^`]*$")


def heading_problems(page: Page) -> Iterator[Problem]:
    """Headings below the title have an id, the same in both languages."""
    if not any(heading.level == 1 for heading in page.headings) and "title" not in page.front_matter:
        line = min(page.body_start + 1, len(page.lines))
        yield Problem(page.file, line, "The page has no title.", "Write one below the front matter: # Title")
    seen: set[str] = set()
    for heading in page.headings:
        if heading.level > 1 and not heading.id:
            todo = "Add one, the same in both languages: ## Title {#short-name}"
            yield Problem(page.file, heading.line, f"The heading '{heading.text}' has no id.", todo)
        elif heading.id in seen:
            todo = "Give each heading its own id."
            yield Problem(page.file, heading.line, f"The id '{heading.id}' is used twice.", todo)
        elif heading.id:
            seen.add(heading.id)
        if NO_BLANK.match(page.lines[heading.line - 1]):
            what = f"A blank is missing before {{#{heading.id}}}, which readers would see."
            yield Problem(page.file, heading.line, what, f"Write ## {heading.text} {{#{heading.id}}}")
        elif heading.id and BRACES.search(heading.text):
            what = f"The heading '{heading.text}' has braces in its text, so Markdown gives it no id."
            yield Problem(page.file, heading.line, what, "Write them as code, between ` and `, or leave them out.")
    yield from _underlined_headings(page)


def _underlined_headings(page: Page) -> Iterator[Problem]:
    """Headings over a line of = or -, which have no place for an id."""
    lines = dict(page.prose)
    for number, line in lines.items():
        title, before = lines.get(number - 1, ""), lines.get(number - 2, "")
        if UNDERLINE.fullmatch(line) and TEXT.match(title) and not before.strip():
            what = f"The heading '{title.strip()}' is underlined, so it cannot have an id."
            mark = "#" if line.startswith("=") else "##"
            yield Problem(page.file, number - 1, what, f"Write {mark} {title.strip()} {{#short-name}}")


def front_matter_problems(page: Page) -> Iterator[Problem]:
    """The front matter can be read, has settings that exist, and describes the page; its texts are texts."""
    if unread := _unread(page):
        yield unread
        return
    if error := page.front_matter_error:
        mark = getattr(error, "problem_mark", None)
        what = f"The front matter is not valid YAML: {getattr(error, 'problem', error)}."
        todo = "Put quotation marks around a text that contains a colon, a hash or a bracket."
        yield Problem(page.file, mark.line + 2 if mark else 1, what, todo)
        return
    front = page.front_matter
    unknown = front.keys() - KEYS
    for key in sorted(unknown, key=str):
        near = difflib.get_close_matches(str(key).lower(), sorted(KEYS), 1)
        todo = f"Did you mean '{near[0]}'?" if near else f"Known here: {', '.join(sorted(KEYS))}."
        yield Problem(page.file, _line(page, str(key)), f"There is no setting '{key}'.", todo)
    asked = front.get("questions") or []
    if not isinstance(asked, list):
        todo = "Start each with a hyphen, on its own line: - Why is it None?"
        yield Problem(page.file, _line(page, "questions"), "The questions are not a list.", todo)
        return
    if not front.get("description") and not unknown:
        yield Problem(page.file, 1, "The page has no description.", "Add one to the front matter: description: …")
    yield from _texts(page, {"description": [front.get("description") or ""], "questions": asked})
    if template := front.get("template"):
        todo = "Remove it: pages use the template of the site."
        yield Problem(page.file, _line(page, "template"), f"The page asks for the template '{template}'.", todo)


def question_problems(page: Page) -> Iterator[Problem]:
    """Each question is answered under a heading that exists."""
    ids = {heading.id for heading in page.headings} | {""}
    asked = read_questions(page.front_matter)
    lines = question_lines(page.lines[: page.body_start], len(asked))
    for line, (question, anchor) in zip(lines, asked, strict=True):
        if anchor not in ids:
            what = f"No heading has the id '{anchor}' of the question '{question}'."
            yield Problem(page.file, line, what, "Correct the id, or leave it out if the whole page answers.")


def _unread(page: Page) -> Problem | None:
    """What keeps the front matter from being read as one."""
    if page.body_start:
        return None
    if page.lines[0].rstrip() != "---":
        if not any(line.startswith("description:") for line in page.lines[:FIRST]):
            return None
        return Problem(page.file, 1, "The front matter does not start with ---.", "Make --- alone the first line.")
    end = next((number for number, line in enumerate(page.lines, 1) if number > 1 and NO_FRONT.match(line)), 2)
    return Problem(page.file, end, "The front matter is not closed.", "Write --- alone on the line below it.")


def _texts(page: Page, found: dict[str, list[Any]]) -> Iterator[Problem]:
    """What YAML took for something else than text, as it does with an unquoted colon."""
    for name, values in found.items():
        for place, value in enumerate(values):
            if not isinstance(value, str):
                line = _line(page, name) + (place + 1 if name == "questions" else 0)
                what = f"YAML reads this as {type(value).__name__}, not as text."
                yield Problem(page.file, line, what, "Put quotation marks around a text that contains a colon.")


def _line(page: Page, key: str) -> int:
    return line_of_key(page.lines[: page.body_start], key)
