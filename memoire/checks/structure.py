"""What the headings and the front matter of a page must have."""

from collections.abc import Iterator

from memoire.content.page import Page
from memoire.content.questions import read_questions
from memoire.problem import Problem


def heading_problems(page: Page) -> Iterator[Problem]:
    """Headings below the title have an id, the same in both languages."""
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


def front_matter_problems(page: Page) -> Iterator[Problem]:
    """The front matter is YAML and describes the page; its questions are answered under headings that exist."""
    if error := page.front_matter_error:
        mark = getattr(error, "problem_mark", None)
        what = f"The front matter is not valid YAML: {getattr(error, 'problem', error)}."
        todo = "Put quotation marks around a text that contains a colon, a hash or a bracket."
        yield Problem(page.file, mark.line + 2 if mark else 1, what, todo)
        return
    front = page.front_matter
    if not isinstance(front.get("questions") or [], list):
        todo = "Start each with a hyphen, on its own line: - Why is it None?"
        yield Problem(page.file, 1, "The questions are not a list.", todo)
    if not front.get("description"):
        yield Problem(page.file, 1, "The page has no description.", "Add one to the front matter: description: …")
    ids = {heading.id for heading in page.headings} | {""}
    for question, anchor in read_questions(front):
        if anchor not in ids:
            what = f"No heading has the id '{anchor}' of the question '{question}'."
            yield Problem(page.file, 1, what, "Correct the id, or leave it out if the whole page answers.")
