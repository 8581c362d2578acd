"""`<!-- switches: PATH -->` and `<!-- runs: PATH -->`: the two parts of the explorer of a template."""

from collections.abc import Iterator

from memoire.content.directive_use import Use
from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.template import Template
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.records.record import Record
from memoire.render import blocks, explorer


class ExplorerPart(Directive):
    """A part of an explorer; the search index has no use for every combination."""

    form, takes, is_searched = "block", "the path of a template", False

    def check(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """The template exists; a malformed one has reported that itself."""
        if use.argument not in book.templates and not _problems(use, book):
            todo = "Correct the path, or write a program with switches."
            yield Problem(page.file, use.line, f"There is no template snippets/{use.argument}.", todo)

    def html(self, use: Use, context: Context) -> str:
        """The part, or, while serving, what is wrong with its template."""
        template = context.book.templates.get(use.argument)
        if not template:
            found = _problems(use, context.book) or list(self.check(use, context.page, context.book))
            return "".join(blocks.problem(problem, context.language) for problem in found)
        return self.part(template, _records(template, context), context)

    def part(self, template: Template, records: dict[str, Record], context: Context) -> str:
        """The HTML of the part."""
        raise NotImplementedError


class Switches(ExplorerPart):
    """The switches as a form."""

    name = "switches"

    def part(self, template: Template, records: dict[str, Record], context: Context) -> str:
        """The form."""
        return explorer.switches(template, records, context.language)

    def markdown(self, use: Use, context: Context) -> list[str]:
        """Nothing: switches work on the page only."""
        return []


class RunsTable(ExplorerPart):
    """The table of all runs, with their data."""

    name = "runs"

    def check(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """The template exists, and so do the pages that explain its errors."""
        yield from super().check(use, page, book)
        template = book.templates.get(use.argument)
        for line, target in template.explains.values() if template and page.language == LANGUAGES[0] else ():
            if not _exists(target, book):
                what = f"There is no page or heading {target}."
                yield Problem(f"snippets/{use.argument}", line, what, "Correct it: PAGE.md, or PAGE.md#ID.")

    def ids(self, use: Use, book: Book) -> set[str]:
        """The rows of the table."""
        template = book.templates.get(use.argument)
        return {explorer.variant_id(template, variant) for variant in template.variants} if template else set()

    def programs(self, use: Use, book: Book) -> list[str]:
        """All variants but the unchanged program, which the page shows in a fence."""
        template = book.templates.get(use.argument)
        return [variant.snippet.path for variant in template.variants if variant.id] if template else []

    def part(self, template: Template, records: dict[str, Record], context: Context) -> str:
        """The table."""
        language = context.language
        pages = {message: _address(target, context) for message, (_, target) in template.explains.items()}
        return explorer.runs(template, records, lambda graph: context.drawings.graph(graph, language), pages, language)

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The table without graphs; malformed templates exist only while serving."""
        template = context.book.templates.get(use.argument)
        return explorer.runs_as_text(template, _records(template, context), context.language) if template else []


def _exists(target: str, book: Book) -> bool:
    """Whether there is such a page, with such a heading."""
    path, mark, anchor = target.partition("#")
    headings = [heading.id for page in book.pages if page.path == path for heading in page.headings]
    return anchor in headings if mark else bool(headings)


def _address(target: str, context: Context) -> str:
    path, mark, anchor = target.partition("#")
    return context.address(context.reader, path) + mark + anchor


def _records(template: Template, context: Context) -> dict[str, Record]:
    paths = [variant.snippet.path for variant in template.variants]
    return {path: context.record(path) for path in paths}


def _problems(use: Use, book: Book) -> list[Problem]:
    return [problem for problem in book.unreadable if problem.file == f"snippets/{use.argument}"]


DIRECTIVES = [Switches(), RunsTable()]
