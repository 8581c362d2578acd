"""`memoire new`: start a page with both languages, a program, and its place in the navigation."""

from collections import Counter
from pathlib import Path

import click

from memoire.checks.kinds import KEY, KINDS
from memoire.commands.navigation_text import add_page
from memoire.commands.new_page_text import page_text, program_text
from memoire.commands.page_name import NEW, PATH
from memoire.commands.project_root import project_root
from memoire.content.page import Page
from memoire.content.project import CONFIGURATION
from memoire.content.read_pages import read_pages
from memoire.content.redirects import FILE, without_redirect
from memoire.content.section_titles import untranslated_titles
from memoire.content.translations import digests, with_record


class NewPageError(Exception):
    """The page cannot be started; says why and what to do."""


@click.command()
@click.argument("page", metavar="SECTION/NAME")
def new(page: str) -> None:
    """Start a page in both languages.

    It comes with a program and an entry in the navigation, and is of the kind that most pages of its section are. For
    example: memoire new no-grad/nested-blocks
    """
    try:
        for file in new_page(project_root(), page):
            click.echo(f"wrote {file}")
        for note in untranslated_titles(project_root()):
            click.echo(str(note))
    except NewPageError as error:
        raise click.ClickException(str(error)) from None


def new_page(root: Path, path: str) -> list[str]:
    """Start a page in both languages, with a snippet and its entry in the navigation.

    Args:
        root: The project.
        path: `section/name`, in lower-case words joined by hyphens.

    Returns:
        The files written, by their path from the root.

    Raises:
        NewPageError: If the path is not valid, or one of the files exists.
    """
    if not PATH.fullmatch(path):
        raise NewPageError(
            f"'{path}' is not a valid page path. {NEW}, for example: make new PAGE=no-grad/nested-blocks"
        )
    section, name = path.split("/")
    kind = kind_of(root, section)
    words = {"kind": kind, "path": path, "claim": f"{section}-{name}", "title": name.replace("-", " ").capitalize()}
    english, chinese = (page_text(kind, language).format(**words) for language in ("en", "zh"))
    record = digests(*(Page(name, f"{path}.md", text.split("\n")) for name, text in (("en", english), ("zh", chinese))))
    texts = {
        f"docs/en/{path}.md": english,
        f"docs/zh/{path}.md": with_record(chinese, record),
        f"snippets/{path}.py": program_text(kind).format(**words),
    }
    for file in texts:
        if (root / file).exists():
            raise NewPageError(f"{file} exists already. Choose another name, or delete it first.")
    config = root / CONFIGURATION
    texts[CONFIGURATION] = add_page(config.read_text("utf-8"), path)
    if (root / FILE).exists():
        texts[FILE] = without_redirect((root / FILE).read_text("utf-8"), f"{path}.md")
    for file, text in texts.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, "utf-8")
    return list(texts)


def kind_of(root: Path, section: str) -> str:
    """The kind of most pages of a section, `concept` if it has none yet; "" where no page says of which kind it is."""
    pages = read_pages(root)[0]
    if not any(KEY in page.front_matter for page in pages):
        return ""
    kinds = Counter(str(page.front_matter.get(KEY)) for page in pages if page.path.startswith(f"{section}/"))
    return next((kind for kind, _ in kinds.most_common() if kind in KINDS), KINDS[0])
