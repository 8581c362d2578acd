"""What fences may contain, and which options they may have."""

import difflib
from collections.abc import Collection, Iterator

from memoire.checks.fence_marks import is_misread
from memoire.checks.includes import misspelt, right_path, shown_as
from memoire.content.fence import PYTHON, Fence
from memoire.content.page import Page
from memoire.problem import Problem

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


def fence_problems(page: Page, snippets: Collection[str]) -> Iterator[Problem]:
    """Fences contain one include of an existing snippet, and no typed code or output."""
    seen: set[str] = set()
    for fence in page.fences:
        found = _content_problem(fence, snippets, seen) or (None if is_misread(page, fence) else _option_problem(fence))
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
        if path := misspelt(fence):
            return "This include is misspelt.", f'Write it alone in the fence: --8<-- "{path}"'
        todo = f"Move it to snippets/section/name.py, and put this in its place:{shown_as('section/name.py')}"
        return "Code is typed into the page.", todo
    if not fence.runs:
        return "The program is shown but not run.", 'Write ```python exec="on".'
    if fence.include not in snippets:
        return f"There is no snippets/{fence.include}.", right_path(fence.include, snippets)
    if "figure" in fence.options and not fence.options.get("alt"):
        return "The figure has no alternative text.", 'Say what it shows: alt="…".'
    if fence.include in seen:
        return f"The page shows {fence.include} twice.", "Show it once and refer to it."
    seen.add(fence.include)
    return None


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
