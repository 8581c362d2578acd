"""What can be checked once all programs have run."""

from collections.abc import Iterator

from memoire.checks.choices import choice_result_problems
from memoire.checks.rules import rule_behind
from memoire.content.fence import Fence
from memoire.content.page import Page
from memoire.content.project import SNIPPETS
from memoire.content.template import Variant
from memoire.directives import registry
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.records.printed import printed_values
from memoire.records.record import Record
from memoire.render.figures import KINDS, read_table


def after_running(book: Book) -> list[Problem]:
    """Every problem of programs, and of what pages make of their records; all programs have run."""
    return [
        *failure_problems(book),
        *variant_problems(book),
        *repeated_claim_problems(book),
        *figure_problems(book),
        *choice_result_problems(book),
        *(problem for page in book.pages for problem in registry.check_results(page, book)),
    ]


def failure_problems(book: Book) -> Iterator[Problem]:
    """Programs that failed."""
    for path in book.snippets:
        if failure := book.records[path].failure:
            what = f"This program {failure.reason}"
            rule = rule_behind(failure, path, book.snippets) or "Fix it."
            todo = f"{rule} To run it alone: python {SNIPPETS}/{path}"
            yield Problem(f"{SNIPPETS}/{path}", failure.line, what, todo, failure.details)


def variant_problems(book: Book) -> Iterator[Problem]:
    """The first variant of each template that failed or lacks a result; a template that fails reports itself."""
    for path, template in book.templates.items():
        for variant in template.variants if not book.records[path].failure else ():
            record = book.records[variant.snippet.path]
            if problem := _variant_problem(path, variant, record, template.results):
                yield problem
                break


def _variant_problem(path: str, variant: Variant, record: Record, results: list[str]) -> Problem | None:
    named = f"With {variant.id.replace(',', ', ')} this program" if variant.id else "Unchanged, this program"
    if failure := record.failure:
        line = variant.lines[failure.line - 1][0]
        todo = "Fix it so that it runs in every position of its switches."
        return Problem(f"{SNIPPETS}/{path}", line, f"{named} {failure.reason}", todo, failure.details)
    values = printed_values(record.stdout)
    missing = [name for name in results if name not in values and "error" not in values]
    if missing:
        todo = f"Let it print a line '{missing[0]}: …' or 'error: …', or correct the line # results:."
        return Problem(f"{SNIPPETS}/{path}", 1, f"{named} prints no '{missing[0]}'.", todo)
    return None


def repeated_claim_problems(book: Book) -> Iterator[Problem]:
    """Claims that two programs define."""
    first: dict[str, str] = {}
    for path, record in book.records.items():
        for claim in record.claims:
            other = first.setdefault(claim.name, path)
            if other != path:
                what = f"{SNIPPETS}/{other} defines the claim '{claim.name}' too."
                yield Problem(f"{SNIPPETS}/{path}", claim.line, what, "Give each claim its own name.")


def figure_problems(book: Book) -> Iterator[Problem]:
    """Figures that cannot be drawn from what a program printed; one that failed reports that itself."""
    for page in book.pages:
        for fence in page.fences:
            record = book.records.get(fence.include or "")
            if "figure" in fence.options and record and not record.failure:
                yield from _figure_problem(page, fence, record)


def _figure_problem(page: Page, fence: Fence, record: Record) -> Iterator[Problem]:
    kind = fence.options["figure"]
    try:
        if kind not in KINDS:
            raise ValueError(f"there is no figure '{kind}'")
        read_table(kind, record.stdout)
    except ValueError as error:
        todo = f"Print a head and rows of numbers, separated by blanks; kinds: {', '.join(KINDS)}."
        yield Problem(page.file, fence.line, f"No figure can be drawn from {fence.include}: {error}.", todo)
