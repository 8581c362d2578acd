"""The marks around the lines of a program that readers see first."""

import tokenize
from collections.abc import Iterator

from memoire.content.essential import read_essential
from memoire.content.snippet import Snippet, SnippetError
from memoire.handbook.book import Book
from memoire.problem import Problem


def essential_problems(book: Book) -> Iterator[Problem]:
    """Marks that are misspelt, that lack their counterpart, or that a template has."""
    for path, snippet in book.snippets.items():
        if problem := _mark_problem(snippet, path in book.templates):
            yield problem


def _mark_problem(snippet: Snippet, is_template: bool) -> Problem | None:
    try:
        marks = read_essential(snippet.source).marks
    except SnippetError as error:
        return Problem(snippet.file, error.line, error.what, error.todo)
    except (SyntaxError, tokenize.TokenError):  # the run of the program says so
        return None
    if marks and is_template:
        what = "A program with switches has no essential lines: readers switch any of them."
        return Problem(snippet.file, min(marks), what, "Remove # essential and # end.")
    return None
