"""What pages must keep to, each rule a function that yields the places where it is broken."""

import re
from collections.abc import Collection, Iterator

from memoire.figures import KINDS, read_table
from memoire.page import INCLUDE, Fence, Page
from memoire.pairs import pair_problems
from memoire.probes import printed, rows
from memoire.problem import Problem
from memoire.questions import questions
from memoire.record import Record
from memoire.snippet import Snippet

PYTHON = {"python", "py", "python3", "pycon"}
# Languages in which an author would type what a program printed.
OUTPUT = {"", "text", "txt", "console", "output", "shell-session", "plain", "plaintext", "pycon"}
# Options of markdown-exec that would let one program change what another prints.
SHARED = {
    "session": "each program runs in a process of its own",
    "workdir": "each program runs in an empty folder of its own",
    "width": "one run of a program serves all pages",
}
EXAMPLE = 'Move the program to snippets/ and include it: --8<-- "section/name.py"'


def fence_problems(page: Page, snippets: dict[str, Snippet]) -> Iterator[Problem]:
    """Fences hold one include of an existing snippet, and no code or output that somebody typed."""
    seen: set[str] = set()
    for fence in page.fences:
        found = _fence_problem(fence, snippets, seen)
        if found:
            yield Problem(page.file, fence.line, *found)


def _fence_problem(fence: Fence, snippets: dict[str, Snippet], seen: set[str]) -> tuple[str, str] | None:
    if fence.runs and fence.language not in ("python", "py"):
        return f"A fence runs '{fence.language}', which nothing here isolates.", "Write the program in Python."
    if fence.language in OUTPUT:
        return (
            "This block holds output that was typed, or names no language.",
            "Let a snippet print it; name the language if it is no output.",
        )
    if fence.language not in PYTHON:
        return None
    if not fence.include:
        return "Code is typed into the page.", EXAMPLE
    if not fence.runs:
        return "The program is shown but not run.", 'Write ```python exec="on".'
    if fence.include not in snippets:
        return f"There is no snippets/{fence.include}.", "Mend the path, or write the program."
    if "figure" in fence.options and not fence.options.get("alt"):
        return "The figure has no alternative text.", 'Say what it shows: alt="…".'
    if fence.include in seen:
        return f"The page shows {fence.include} twice.", "Show it once and refer to it."
    seen.add(fence.include)
    for option in fence.options.keys() & SHARED:
        return f"The option '{option}' cannot be used: {SHARED[option]}.", "Leave the option out."
    return None


def include_problems(page: Page, snippets: dict[str, Snippet]) -> Iterator[Problem]:
    """Includes elsewhere than in a program's fence exist too."""
    programs = {fence.line + 1 for fence in page.fences if fence.language in PYTHON}
    for number, line in enumerate(page.lines, 1):
        if "8<-" not in line or number in programs:
            continue
        found = INCLUDE.match(line)
        path = found["path"].partition(":")[0] if found else ""
        if found and path not in snippets:
            yield Problem(page.file, number, f"There is no snippets/{path}.", "Mend the path, or write the program.")
        elif re.fullmatch(r"\s*-+8<-+\s*", line):
            todo = 'Write one a line: --8<-- "section/name.py"'
            yield Problem(page.file, number, "Includes stand in a block.", todo)


def heading_problems(page: Page, _: dict[str, Snippet]) -> Iterator[Problem]:
    """Headings below the title carry an id that is the same in both languages."""
    seen: set[str] = set()
    for heading in page.headings:
        if heading.level > 1 and not heading.id:
            todo = "Add one, the same in both languages: ## Title {#short-name}"
            yield Problem(page.file, heading.line, f"The heading '{heading.text}' has no id.", todo)
        elif heading.id in seen:
            todo = "Give each heading an id of its own."
            yield Problem(page.file, heading.line, f"The id '{heading.id}' stands twice.", todo)
        elif heading.id:
            seen.add(heading.id)


def question_problems(page: Page, _: dict[str, Snippet]) -> Iterator[Problem]:
    """The front matter is YAML and describes the page; its questions are answered under headings that exist."""
    if error := page.malformed:
        line = getattr(error, "problem_mark", None)
        what = f"The front matter is no valid YAML: {getattr(error, 'problem', error)}."
        todo = "Quote a text that holds a colon, a hash or a bracket."
        yield Problem(page.file, line.line + 2 if line else 1, what, todo)
        return
    front = page.front_matter
    if not isinstance(front.get("questions") or [], list):
        todo = "Start each with a hyphen, on a line of its own: - Why is it None?"
        yield Problem(page.file, 1, "The questions are no list.", todo)
    if not front.get("description"):
        yield Problem(page.file, 1, "The page has no description.", "Add one to the front matter: description: …")
    ids = {heading.id for heading in page.headings} | {""}
    for question, anchor in questions(page):
        if anchor not in ids:
            what = f"No heading has the id '{anchor}' of the question '{question}'."
            yield Problem(page.file, 1, what, "Mend the id, or leave it out where the whole page answers.")


def unused_problems(pages: list[Page], snippets: dict[str, Snippet]) -> Iterator[Problem]:
    """Every snippet is shown by a page."""
    shown = {path for page in pages for _, path in page.shown}
    for path in sorted(snippets.keys() - shown):
        todo = f'Include it in a page (--8<-- "{path}"), or delete it.'
        yield Problem(snippets[path].file, 1, "No page shows this program.", todo)


def citation_problems(pages: list[Page], claims: dict[str, tuple[str, bool]]) -> Iterator[Problem]:
    """Every claim that a page cites is an assertion that ran and held in this build.

    Args:
        pages: All pages.
        claims: For each claim the snippet it stands in, and whether its assertion was reached.
    """
    for page in pages:
        for line, name in page.citations:
            if name not in claims:
                todo = f"Write in a snippet: assert …  # claim: {name}"
                yield Problem(page.file, line, f"No snippet has the claim '{name}'.", todo)
            elif not claims[name][1]:
                todo = f"See snippets/{claims[name][0]}: the line must be run."
                yield Problem(page.file, line, f"The program ended without reaching the claim '{name}'.", todo)


def result_problems(pages: list[Page], records: dict[str, Record]) -> Iterator[Problem]:
    """What programs printed fills the tables and figures that pages make of it."""
    for page in pages:
        for line, _, path, columns in rows(page):
            values = printed(records[path].stdout) if path in records else {}
            for name in (name for name in columns if name not in values):
                todo = f"Let it print a line '{name}: …', or mend the head of the table."
                yield Problem(page.file, line, f"The probe {path} prints nothing for the column '{name}'.", todo)
        for fence in page.fences:
            if "figure" in fence.options and fence.include in records:
                yield from _figure_problem(page, fence, records[fence.include])


def _figure_problem(page: Page, fence: Fence, record: Record) -> Iterator[Problem]:
    kind = fence.options["figure"]
    try:
        if kind not in KINDS:
            raise ValueError(f"there is no figure '{kind}'")
        read_table(kind, record.stdout)
    except ValueError as error:
        todo = f"Print a head and rows of numbers, parted by blanks; kinds: {', '.join(KINDS)}."
        yield Problem(page.file, fence.line, f"No figure can be drawn of {fence.include}: {error}.", todo)


def page_problems(
    pages: list[Page], snippets: dict[str, Snippet], unreadable: Collection[str] = ()
) -> Iterator[Problem]:
    """All that can be said without running a program."""
    for page in pages:
        yield from fence_problems(page, snippets)
        yield from include_problems(page, snippets)
        yield from heading_problems(page, snippets)
        yield from question_problems(page, snippets)
    yield from pair_problems(pages, unreadable)
    yield from unused_problems(pages, snippets)
