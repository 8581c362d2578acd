"""Redirects start where no page is, and end where one is."""

from collections.abc import Iterator

from memoire.content.page import Page
from memoire.content.redirects import FILE, Redirect
from memoire.problem import Problem


def redirect_problems(redirects: list[Redirect], pages: list[Page]) -> Iterator[Problem]:
    """Redirects that lead nowhere, or that a page stands in the way of."""
    paths = {page.path for page in pages}
    seen: set[str] = set()
    for redirect in redirects:
        if redirect.new not in paths:
            todo = "Name a page that exists, by its path below docs/en or docs/zh."
            yield Problem(FILE, redirect.line, f"There is no page {redirect.new} to send readers to.", todo)
        if redirect.old in paths:
            yield Problem(FILE, redirect.line, f"The page {redirect.old} exists.", "Delete this line.")
        if redirect.old in seen:
            yield Problem(FILE, redirect.line, f"{redirect.old} is redirected twice.", "Delete one of the lines.")
        seen.add(redirect.old)
