"""`[✓](claim:NAME)`: the mark after a sentence, a link to the assertion that backs it."""

from collections.abc import Iterator

from memoire.content.directive_use import Use
from memoire.content.page import Page
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.render.blocks import claim_mark


class ClaimMark(Directive):
    """Links to the assertion on this page, or else on the first page that shows its program."""

    name, form, takes = "claim", "link", "the name of a claim"

    def check_results(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """The claim is an assertion that ran and held in this build; a program that failed reports that itself."""
        record = book.records.get(book.claim_sources.get(use.argument, ""))
        if record and record.failure:
            return
        found = book.claim_results().get(use.argument)
        if found is None:
            todo = f"Write in a snippet: assert …  # claim: {use.argument}"
            yield Problem(page.file, use.line, f"No snippet contains the claim '{use.argument}'.", todo)
        elif not found[1].reached:
            what = f"The program ended before it reached the claim '{use.argument}'."
            yield Problem(page.file, use.line, what, f"See snippets/{found[0]}: the line must be run.")

    def html(self, use: Use, context: Context) -> str:
        """The mark; without an assertion to lead to, only its text, since the end of the build says what is wrong."""
        found = context.claim(use.argument)
        page = _page_that_shows(found[0], context) if found else None
        if not found or not page:
            return use.text
        path, claim = found
        # A page of the other language, if this one does not show the program (yet).
        language = context.reader if page in context.pages else page.language
        own = "" if page is context.page else context.address(language, page.path)
        target = f"{own}#claim-{use.argument}"
        return claim_mark(claim, f"snippets/{path}", target, use.text, context.language)

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The text of the mark alone."""
        return [use.text]


def _page_that_shows(path: str, context: Context) -> Page | None:
    pages = [context.page, *context.pages, *context.book.pages]
    return next((page for page in pages if path in [shown for _, shown in page.programs]), None)


DIRECTIVES = [ClaimMark()]
