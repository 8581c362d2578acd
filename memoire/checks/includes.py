"""What fences include: programs that exist, each shown by a page."""

import difflib
import re
from collections.abc import Collection, Iterator

from memoire.content.fence import INCLUDE, PYTHON, Fence
from memoire.content.page import Page
from memoire.content.snippet import Snippet
from memoire.problem import Problem

IN_A_FENCE = 'Put a line ```python exec="on" above it, and a line ``` below.'
MISSPELT_INCLUDE = re.compile(r"""^[\s;8<\-–—−]+["'“”]?([\w./-]+\.py)\W*$""")
WRONG_PATH = "Correct the path, or write the program."


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


def _meant(fence: Fence, snippets: Collection[str]) -> Iterator[str]:
    if fence.include:
        yield fence.include if fence.include in snippets else nearest(fence.include, snippets)
    else:
        yield misspelt(fence)
        yield from (found["path"] for line in fence.body if "8<" in line and (found := INCLUDE.match(line)))


def unused_problems(pages: list[Page], snippets: dict[str, Snippet]) -> Iterator[Problem]:
    """Every snippet is shown by a page."""
    # Those that a fence includes wrongly too, since the fence itself is the mistake.
    shown = {path for page in pages for fence in page.fences for path in _meant(fence, snippets)}
    shown |= {
        found["path"] for page in pages for _, line in page.prose if "8<" in line and (found := INCLUDE.match(line))
    }
    for path in sorted(snippets.keys() - shown):
        todo = f"Delete it, or show it on a page, in both languages:{shown_as(path)}"
        yield Problem(snippets[path].file, 1, "No page shows this program.", todo)


def right_path(path: str, snippets: Collection[str]) -> str:
    """What to do about an include of a program that does not exist."""
    near = nearest(path, snippets)
    return f"Did you mean {near}?" if near else WRONG_PATH


def nearest(path: str, snippets: Collection[str]) -> str:
    """The program whose path is most like one that does not exist; empty if none is."""
    by_lower = {known.lower(): known for known in snippets}
    return next((by_lower[near] for near in difflib.get_close_matches(path.lower(), by_lower, 1, 0.9)), "")


def misspelt(fence: Fence) -> str:
    """The program that a fence means to show, if its include is not written as one."""
    found = MISSPELT_INCLUDE.match("\n".join(fence.body)) if not fence.include else None
    return found[1] if found else ""


def shown_as(path: str) -> str:
    """The fence that shows a program, to be copied as it stands."""
    return f'\n    ```python exec="on"\n    --8<-- "{path}"\n    ```'
