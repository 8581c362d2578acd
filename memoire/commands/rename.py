"""`memoire rename`: give a page another path in both languages, and leave a redirect at its old address."""

from pathlib import Path

import click

from memoire.commands.edits import Edits, PageError, carry_records, markdown_files
from memoire.commands.mentions import mentions
from memoire.commands.navigation_text import rename_page
from memoire.commands.page_name import NEW, PATH, nearest, page_files, short_name
from memoire.commands.project_root import project_root
from memoire.content.file_links import with_moved_files
from memoire.content.project import CONFIGURATION
from memoire.content.redirects import FILE, with_redirect


@click.command()
@click.argument("old")
@click.argument("new")
def rename(old: str, new: str) -> None:
    """Rename a page in both languages.

    Links to it follow, and its old address leads to the new one. Programs keep their paths. For example:
    memoire rename no-grad/forms no-grad/three-forms
    """
    root, old, new = project_root(), short_name(old), short_name(new)
    try:
        edits = renaming(root, old, new)
    except PageError as error:
        raise click.ClickException(str(error)) from None
    edits.apply()
    for file, text in edits.after.items():
        click.echo(f"{'deleted' if text is None else 'wrote'} {file}")
    if left := list(mentions(root, old)):
        click.echo("\n".join([f"Left to you, where {old} is named otherwise than by a link:", *left]))


def renaming(root: Path, old: str, new: str) -> Edits:
    """All that is to be edited to rename a page.

    Args:
        root: The project.
        old: The page, as `no-grad/forms`.
        new: Its name from now on.

    Raises:
        PageError: If there is no such page, if it is the home page, if the new name is taken or not valid, or if a file
            cannot be read.
    """
    files = page_files(root, old)
    if not files:
        hint = nearest(root, old, "rename no-grad/forms no-grad/three-forms")
        raise PageError(f"There is no page '{old}'. {hint}")
    if old == "index":
        raise PageError("The home page cannot be renamed.")
    if not PATH.fullmatch(new):
        raise PageError(f"'{new}' is not a valid page path. {NEW}, for example no-grad/three-forms.")
    if taken := page_files(root, new):
        raise PageError(f"{taken[0]} exists already. Choose another name, or remove that page first.")
    edits = Edits(root)
    moved = {file: file.replace(f"/{old}.md", f"/{new}.md") for file in files}
    for file in markdown_files(root):
        edits.write(moved.get(file, file), with_moved_files(file, edits.read(file), moved))
    for file in moved:
        edits.delete(file)
    carry_records(edits, moved)
    edits.write(CONFIGURATION, rename_page(edits.read(CONFIGURATION), old, new))
    known = edits.read(FILE) if (root / FILE).exists() else ""
    edits.write(FILE, with_redirect(known, f"{old}.md", f"{new}.md"))
    return edits
