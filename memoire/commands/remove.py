"""`memoire remove`: take a page out of both languages, and leave a redirect at its address."""

from collections.abc import Iterator
from pathlib import Path

import click

from memoire.commands.edits import Edits, PageError, markdown_files
from memoire.commands.mentions import mentions
from memoire.commands.navigation_text import pages_of_section, remove_page
from memoire.commands.page_name import nearest, page_files, short_name
from memoire.commands.project_root import project_root
from memoire.content.file_links import find_links
from memoire.content.page import Page
from memoire.content.project import CONFIGURATION, SNIPPETS
from memoire.content.redirects import FILE, with_redirect
from memoire.handbook.book import Book, read_book


@click.command()
@click.argument("page")
@click.option("--to", "target", metavar="OTHER", help="Where its readers are sent; by default a page of its section.")
def remove(page: str, target: str | None) -> None:
    """Remove a page in both languages.

    Its programs go with it if no other page needs them. Links to it are not touched but listed, since the sentence
    around a link has to change with it. For example: memoire remove no-grad/forms --to no-grad/what-it-does
    """
    root, page = project_root(), short_name(page)
    try:
        edits, left = removal(root, page, short_name(target) if target else None)
    except PageError as error:
        raise click.ClickException(str(error)) from None
    edits.apply()
    for file, text in edits.after.items():
        click.echo(f"{'deleted' if text is None else 'wrote'} {file}")
    listed = {_place(line) for line in left}
    left += [mention for mention in mentions(root, page) if _place(mention) not in listed]
    if left:
        click.echo("\n".join(["Left to you:", *left]))


def removal(root: Path, name: str, target: str | None = None) -> tuple[Edits, list[str]]:
    """All that is to be edited to remove a page, and what is left to the author.

    Args:
        root: The project.
        name: The page, as `no-grad/forms`.
        target: The page that its readers are sent to; by default the first other one of its section, or the home page.

    Raises:
        PageError: If there is no such page, if it is the home page, if the target is no page, or if a file cannot be
            read.
    """
    files = page_files(root, name)
    if not files:
        raise PageError(f"There is no page '{name}'. {nearest(root, name, 'remove no-grad/forms')}")
    if name == "index":
        raise PageError("The home page cannot be removed.")
    if target and (target == name or not page_files(root, target)):
        raise PageError(f"Readers cannot be sent to '{target}'. {nearest(root, target, 'remove no-grad/forms')}")
    edits, book = Edits(root), read_book(root)
    config = edits.read(CONFIGURATION)
    target = target or next((page for page in pages_of_section(config, name) if page != name), "index")
    for file in files:
        edits.delete(file)
    left = list(_links(edits, files))
    pages = [page for page in book.pages if page.file not in files]
    for program in sorted(_shown_alone(book, pages, files)):
        if needed := list(_needed(book, pages, program)):
            left += needed
        else:
            edits.delete(f"{SNIPPETS}/{program}")
    edits.write(CONFIGURATION, remove_page(config, name))
    known = edits.read(FILE) if (root / FILE).exists() else ""
    edits.write(FILE, with_redirect(known, f"{name}.md", f"{target}.md"))
    return edits, left


def _links(edits: Edits, files: list[str]) -> Iterator[str]:
    """Links of other pages to the removed one."""
    for file in (file for file in markdown_files(edits.root) if file not in files):
        for link in find_links(file, edits.read(file)):
            if link.path in files:
                yield f"{file}:{link.line}: links to the removed page: {link.target}"


def _shown_alone(book: Book, pages: list[Page], files: list[str]) -> set[str]:
    """The programs that only the removed page shows."""
    removed = [page for page in book.pages if page.file in files]
    kept = {fence.include for page in pages for fence in page.fences}
    return {path for page in removed for _, path in page.programs if path in book.snippets and path not in kept}


def _needed(book: Book, pages: list[Page], program: str) -> Iterator[str]:
    """Where other pages cite claims of a program, or take results from it."""
    for page in pages:
        for use in page.uses:
            cites = use.name == "claim" and book.claim_sources.get(use.argument) == program
            if cites or (use.name != "claim" and use.argument == program):
                what = f"cites the claim '{use.argument}' of" if cites else "uses"
                where = f"{SNIPPETS}/{program}, which no page shows any more"
                yield f"{page.file}:{use.line}: {what} {where}: show it there, or remove both."


def _place(line: str) -> str:
    """File and line at the start of a line of the report."""
    return ":".join(line.split(":")[:2])
