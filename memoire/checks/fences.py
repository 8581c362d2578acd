"""What fences may contain, and which options they may have."""

import difflib
import re
from collections.abc import Collection, Iterator

from memoire.content.fence import INCLUDE, Fence
from memoire.content.page import Page
from memoire.content.snippet import Snippet
from memoire.problem import Problem

PYTHON = {"python", "py", "python3", "pycon"}
# Languages in which an author would type what a program printed.
OUTPUT = {"", "text", "txt", "console", "output", "shell-session", "plain", "plaintext", "pycon"}
# Options of markdown-exec that would let one program change what another prints.
SHARED = {
    "session": "each program runs in a process of its own",
    "workdir": "each program runs in an empty folder of its own",
    "width": "one run of a program serves all pages",
}
OPTIONS = {"exec", "title", "predict", "figure", "alt", "x", "y", "scale"}
# Of markdown-exec, which shows the program itself where one of the first three is given.
PASSED_ON = {"html", "source", "result", "tabs", "id", "idprefix", "updatetoc", "hl_lines", "linenums"}
NEED_SOURCE = {"tabs", "hl_lines", "linenums"}
DISPLAY = {"title", "hl_lines", "linenums"}
CURLY = re.compile("[“”„‟‘’＂]")
BARE = re.compile(r"""\s(?P<name>[\w-]+)=(?P<value>[^\s"'“”}]+)""")
IN_A_FENCE = 'Put a line ```python exec="on" above it, and a line ``` below.'
MISSPELT_INCLUDE = re.compile(r"""^[\s;]*-*8<-.*?([\w./-]+\.py)\W*$""")
WRONG_PATH = "Correct the path, or write the program."


def fence_problems(page: Page, snippets: Collection[str]) -> Iterator[Problem]:
    """Fences contain one include of an existing snippet, and no typed code or output."""
    seen: set[str] = set()
    for fence in page.fences:
        found = _content_problem(fence, snippets, seen) or _option_problem(fence)
        if found:
            yield Problem(page.file, fence.line, *found)


def _content_problem(fence: Fence, snippets: Collection[str], seen: set[str]) -> tuple[str, str] | None:
    if fence.runs and fence.language not in ("python", "py"):
        return f"A fence cannot run '{fence.language}', only Python.", "Write the program in Python."
    if fence.language in OUTPUT:
        return (
            "This block contains typed output, or names no language.",
            "Let a snippet print it; if it is not output, name its language.",
        )
    if fence.language not in PYTHON:
        return None
    if not fence.include:
        if path := _misspelt(fence):
            return "This include is misspelt.", f'Write it alone in the fence: --8<-- "{path}"'
        todo = f"Move it to snippets/section/name.py, and put this in its place:{_shown('section/name.py')}"
        return "Code is typed into the page.", todo
    if not fence.runs:
        return "The program is shown but not run.", 'Write ```python exec="on".'
    if fence.include not in snippets:
        return f"There is no snippets/{fence.include}.", WRONG_PATH
    if "figure" in fence.options and not fence.options.get("alt"):
        return "The figure has no alternative text.", 'Say what it shows: alt="…".'
    if fence.include in seen:
        return f"The page shows {fence.include} twice.", "Show it once and refer to it."
    seen.add(fence.include)
    return None


def _misspelt(fence: Fence) -> str:
    """The program that a fence means to show, if its include is not written as one."""
    found = MISSPELT_INCLUDE.match("\n".join(fence.body)) if not fence.include else None
    return found[1] if found else ""


def _shown(path: str) -> str:
    """The fence that shows a program, to be copied as it stands."""
    return f'\n    ```python exec="on"\n    --8<-- "{path}"\n    ```'


def _option_problem(fence: Fence) -> tuple[str, str] | None:
    for option in fence.options.keys() & SHARED:
        return f"The option '{option}' cannot be used: {SHARED[option]}.", "Remove the option."
    known = OPTIONS | PASSED_ON if fence.runs else DISPLAY
    bare = [word for word in fence.rest.split() if not word.startswith((".", "#"))]  # classes and ids are no options
    for option in [*fence.options, *bare]:
        if option not in known or option in bare:
            return _unknown_option(option, known)
    if fence.runs and "source" not in fence.options:
        for option in fence.options.keys() & NEED_SOURCE:
            return f"The option '{option}' does nothing without 'source'.", f'Add source="above", or remove {option}.'
    return None


def _unknown_option(option: str, known: set[str]) -> tuple[str, str]:
    if option in known:
        return f"The option '{option}' has no value.", f'Write {option}="…".'
    near = difflib.get_close_matches(option, sorted(known), 1)
    hint = f"Did you mean '{near[0]}'?" if near else f"Options here: {', '.join(sorted(known))}."
    return f"There is no option '{option}'.", hint


def opening_problems(page: Page) -> Iterator[Problem]:
    """Fences that Markdown does not read as fences, so that the rest of the page would come out raw."""
    for fence in page.fences:
        opening = page.lines[fence.line - 1]
        if curly := CURLY.search(opening):
            yield Problem(page.file, fence.line, f"This quotation mark is curly: {curly[0]}", 'Write straight ones: ".')
        elif bare := BARE.search(opening):
            todo = f'Write {bare["name"]}="{bare["value"]}".'
            yield Problem(page.file, fence.line, f"The option '{bare['name']}' has no quotation marks.", todo)
    for number in page.bullet_fences:
        todo = "Start the fence on its own line, indented below the text of the list item."
        yield Problem(page.file, number, "A fence cannot start on the line of a list item.", todo)


def include_problems(page: Page, snippets: Collection[str]) -> Iterator[Problem]:
    """Includes belong into fences, and what they include exists."""
    programs = {fence.line + 1 for fence in page.fences if fence.language in PYTHON}
    is_open = False  # a block of includes, between two lines of marks
    for number, line in enumerate(page.lines, 1):
        if "8<-" not in line or number in programs or number in page.commented:
            continue
        if number not in page.fenced and INCLUDE.match(line):
            yield Problem(page.file, number, "This include is not in a fence, so Python becomes text.", IN_A_FENCE)
            continue
        found = INCLUDE.match(line)
        path = found["path"].partition(":")[0] if found else ""
        if found and path not in snippets:
            yield Problem(page.file, number, f"There is no snippets/{path}.", WRONG_PATH)
        elif re.fullmatch(r"\s*-+8<-+\s*", line):
            is_open = not is_open
            if not is_open:
                continue
            todo = 'Write one a line: --8<-- "section/name.py"'
            yield Problem(page.file, number, "Several includes share one block.", todo)


def unused_problems(pages: list[Page], snippets: dict[str, Snippet]) -> Iterator[Problem]:
    """Every snippet is shown by a page."""
    # Those that a fence includes wrongly too, since the fence itself is the mistake.
    shown = {fence.include or _misspelt(fence) for page in pages for fence in page.fences}
    for path in sorted(snippets.keys() - shown):
        todo = f"Delete it, or show it on a page, in both languages:{_shown(path)}"
        yield Problem(snippets[path].file, 1, "No page shows this program.", todo)
