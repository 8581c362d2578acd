"""`| What is asked | probe:PATH |`: a row of a table, one cell for each column from what a program printed."""

from collections.abc import Iterator
from html import escape

from memoire.content.directive_use import Use
from memoire.content.page import Page
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.records.printed import printed_values
from memoire.render.blocks import program_id
from memoire.render.cells import cell, markdown_cell, value_of


class ProbeRow(Directive):
    """A cell holds what the program printed after the name in the head of its column, as in `no_grad: True`."""

    name, form, takes = "probe", "row", "the path of a program"

    def check(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """The program exists; one that cannot be read has reported that itself."""
        unreadable = [problem.file for problem in book.unreadable]
        if use.argument not in book.snippets and f"snippets/{use.argument}" not in unreadable:
            todo = "Correct the path, or write the program."
            yield Problem(page.file, use.line, f"There is no snippets/{use.argument}.", todo)

    def check_results(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """The program printed a value for each column; one that failed reports that itself."""
        record = book.records.get(use.argument)
        if record is None or record.failure:
            return
        values = printed_values(record.stdout)
        for name in (name for name in use.columns if name not in values):
            what = f"The program {use.argument} prints nothing for the column '{name}'."
            todo = f"Let it print a line '{name}: …', or correct the head of the table."
            yield Problem(page.file, use.line, what, todo)

    def source(self, use: Use, context: Context) -> str:
        """The row with a placeholder in each cell; its label links to the program, on this page or on another."""
        target = f"{escape(self.name)}:{escape(use.argument)}"
        cells = "".join(f' <span data-directive="{target}#{escape(name)}"></span> |' for name in use.columns)
        return f'| <a href="{escape(_address(use, context))}">{use.text}</a> |{cells}'

    def html(self, use: Use, context: Context) -> str:
        """One cell; `use.text` is the name of its column."""
        if use.argument not in context.book.snippets:  # while serving, else the build has ended
            return cell("?")
        return cell(value_of(context.record(use.argument).stdout, use.text))

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The row with the values; its label links to the program."""
        stdout = context.record(use.argument).stdout
        label = f"| [{use.text}]({_address(use, context)})"
        return [" | ".join([label, *(markdown_cell(value_of(stdout, name)) for name in use.columns)]) + " |"]


def _address(use: Use, context: Context) -> str:
    anchor = program_id(use.argument)
    return context.address_in(use.argument, anchor) or f"#{anchor}"  # the end of the build says that no page shows it


DIRECTIVES = [ProbeRow()]
