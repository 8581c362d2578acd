"""Pages and programs for tests of checks."""

from collections.abc import Iterable
from pathlib import Path

from memoire.content.page import Page
from memoire.content.snippet import Snippet
from memoire.content.template import read_templates
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.records.record import ClaimResult, Failure, Record

SNIPPETS = {path: Snippet(path, "print(1)\n") for path in ("a/b.py", "a/c.py")}
SHOWN = '```python exec="on"\n--8<-- "a/b.py"\n```'
OTHER = SHOWN.replace("b.py", "c.py")
FIGURE = SHOWN.replace('"on"', '"on" figure="line" alt="A line"')
TABLE = "| What | `no_grad` | other |\n|---|---|---|\n| Flag | probe:a/b.py |"


def page(text: str, language: str = "en") -> Page:
    return Page(language, "a.md", text.split("\n"))


def found(problems: Iterable[Problem]) -> list[tuple[int, str]]:
    """Line and text of each problem."""
    return [(problem.line, problem.what) for problem in problems]


def record(
    path: str = "a/b.py", stdout: str = "", claims: Iterable[ClaimResult] = (), failure: Failure | None = None
) -> Record:
    return Record(snippet=path, digest="", stdout=stdout, claims=list(claims), failure=failure)


def book(pages: list[Page], *records: Record, snippets: dict[str, Snippet] = SNIPPETS) -> Book:
    """A book whose programs have run, and hold the claims that their records speak of."""
    snippets = snippets | {item.snippet: _with_claims(snippets[item.snippet], item) for item in records if item.claims}
    templates, problems = read_templates(snippets)
    made = Book(Path(), pages, snippets, templates, [], [], problems)
    made.records.update({item.snippet: item for item in records})
    return made


def _with_claims(snippet: Snippet, record: Record) -> Snippet:
    lines = [f"assert x  # claim: {claim.name}\n" for claim in record.claims]
    return Snippet(snippet.path, "".join([snippet.source, *lines]))
