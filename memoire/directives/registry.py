"""All directives by their names, and how a page is searched for them."""

import difflib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from importlib import import_module

from memoire import directives
from memoire.content.directive_use import BLOCK, CODE_SPAN, Form, Use
from memoire.content.page import Page
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book
from memoire.problem import Problem

# In HTML: a link with the blanks before it, and a cell of a row.
LINK = re.compile(r'\s*<a href="(?P<name>[a-z][a-z-]*):(?P<argument>[^"/][^"]*)">(?P<text>.*?)</a>')
LINK_TARGET = re.compile(r"\]\([^)]*\)")
MARKDOWN_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<name>[a-z][a-z-]*):(?!//)(?P<argument>[^)\s]*)\)")
CELL = re.compile(r'<span data-directive="(?P<name>[^":]*):(?P<argument>[^"#]*)#(?P<column>[^"]*)"></span>')
SCHEMES = {"mailto", "tel", "data"}  # addresses with a colon and no slashes


@cache
def directives_by_name() -> dict[tuple[Form, str], Directive]:
    """Every directive by its form and name: those in the `DIRECTIVES` of each module of this room."""
    names = [module.name for module in pkgutil.iter_modules(directives.__path__)]
    modules = [import_module(f"{directives.__name__}.{name}") for name in sorted(names) if name != "registry"]
    found = [directive for module in modules for directive in getattr(module, "DIRECTIVES", ())]
    return {(directive.form, directive.name): directive for directive in found}


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Problems with the directives of a page that are known before programs run, unknown names among them."""
    yield from _misplaced(page)
    for use in page.uses:
        if directive := directives_by_name().get((use.form, use.name)):
            if bool(directive.takes) != bool(use.argument):
                todo = f"Write {_example(directive)}"
                yield Problem(page.file, use.line, f"The directive '{use.name}' takes {_takes(directive)}.", todo)
            else:
                yield from directive.check(use, page, book)
        elif is_meant(use):
            yield Problem(page.file, use.line, f"There is no {use.form} directive '{use.name}'.", _suggestion(use))


def _misplaced(page: Page) -> Iterator[Problem]:
    """A row's directive elsewhere than alone in the last cell of a row of two, where it would stay as it was typed."""
    rows = {use.line for use in page.uses if use.form == "row"}
    names = "|".join(name for form, name in directives_by_name() if form == "row")
    written = re.compile(rf"\b(?P<name>{names}):\S+\.py")
    for number, line in page.prose:
        if (
            number not in rows
            and ":" in line
            and (found := written.search(LINK_TARGET.sub("", CODE_SPAN.sub("", line))))
        ):
            todo = f"Write it alone in the second cell of a row: | What is asked | {found[0]} |"
            yield Problem(page.file, number, f"'{found['name']}:' works in a row of two cells only.", todo)


def check_results(page: Page, book: Book) -> Iterator[Problem]:
    """Problems with the directives of a page that are known once all programs have run."""
    for use in page.uses:
        if directive := directives_by_name().get((use.form, use.name)):
            yield from directive.check_results(use, page, book)


def ids(use: Use, book: Book) -> set[str]:
    """Ids in what a use becomes; none if there is no such directive."""
    directive = directives_by_name().get((use.form, use.name))
    return directive.ids(use, book) if directive else set()


def programs(page: Page, book: Book) -> list[str]:
    """Paths of all programs that a page shows, by fences or by directives, each once."""
    found = [path for _, path in page.programs if path in book.snippets]
    for use in page.uses:
        if directive := directives_by_name().get((use.form, use.name)):
            found += directive.programs(use, book)
    return list(dict.fromkeys(found))


def is_meant(use: Use) -> bool:
    """Whether a use with an unknown name can only be a directive."""
    if use.form == "row":  # any cell may hold a colon
        return use.argument.endswith(".py")
    return use.form == "block" or use.name not in SCHEMES


def replace_placeholders(html: str, context: Context, searched: bool) -> str:
    """Fill the placeholders of a page.

    Args:
        html: The page.
        context: Where the page is and what it is made from.
        searched: Fill those that the search index reads, or the others.
    """
    known = {key: directive for key, directive in directives_by_name().items() if directive.is_searched == searched}

    def fill(form: Form, found: re.Match[str], text: str = "") -> str:
        directive = known.get((form, found["name"]))
        use = Use(form, 0, found["name"], unescape(found["argument"] or ""), text)
        return directive.html(use, context) if directive else found[0]

    html = LINK.sub(lambda found: fill("link", found, found["text"]), html)
    html = CELL.sub(lambda found: fill("row", found, unescape(found["column"])), html)
    return BLOCK.sub(lambda found: fill("block", found), html)


def replace_lines(page: Page, context: Context) -> dict[int, str]:
    """The Markdown that replaces lines of a page before it is converted, by their numbers."""
    found: dict[int, str] = {}
    for use in page.uses:
        directive = directives_by_name().get((use.form, use.name))
        if directive and (text := directive.source(use, context)) is not None:
            found[use.line] = text
    return found


def exported(use: Use, context: Context) -> list[str] | None:
    """The lines of a use where its page is exported as Markdown; None if there is no such directive."""
    directive = directives_by_name().get((use.form, use.name))
    return directive.markdown(use, context) if directive else None


def export_links(text: str, context: Context) -> str:
    """Markdown with the links of directives as they are exported."""

    def replace(found: re.Match[str]) -> str:
        use = Use("link", 0, found["name"], found["argument"], found["text"])
        lines = exported(use, context)
        return found[0] if lines is None else "\n".join(lines)

    return MARKDOWN_LINK.sub(replace, text)


def _takes(directive: Directive) -> str:
    return directive.takes or "no argument"


def _example(directive: Directive) -> str:
    written = f"{directive.name}: …" if directive.takes else directive.name
    forms = {"block": f"<!-- {written} -->", "link": f"[✓]({directive.name}:…)", "row": f"| … | {directive.name}:… |"}
    return forms[directive.form]


def _suggestion(use: Use) -> str:
    names = [name for form, name in directives_by_name() if form == use.form]
    near = difflib.get_close_matches(use.name.lower(), names, 1, 0.5)
    if near:
        return f"Did you mean '{near[0]}'?"
    comment = " A comment for authors starts with a capital letter." if use.form == "block" else ""
    return f"Known here: {', '.join(sorted(names))}.{comment}"
