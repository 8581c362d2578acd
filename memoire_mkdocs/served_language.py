"""While serving: one language of the site, of which single pages are read or made again."""

from typing import NamedTuple

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from memoire.handbook.book import Book
from memoire_mkdocs.kept_pages import KeptPages
from memoire_mkdocs.undocumented import rendering


class ServedLanguage(NamedTuple):
    """What MkDocs makes the pages of one language from.

    Attributes:
        reader: The language.
        config: The configuration, which static-i18n changes for each language.
        files: Its files.
        kept: What is kept of its pages, and its navigation.
        env: The templates as its build has prepared them.
    """

    reader: str
    config: MkDocsConfig
    files: Files
    kept: KeptPages
    env: Environment

    def make(self, file: File) -> None:
        """Make a page again, as a whole build does."""
        rendering.make_page(self.config, self.files, self.kept.nav, self.env, file, self.reader)

    def read(self, files: list[File]) -> None:
        """Read pages again, so that the menus of all pages show what these say now."""
        for file in files:
            rendering.read_page(self.config, self.files, file, self.reader)
        self.kept.note_menus()


def retitled(before: Book, after: Book) -> set[str]:
    """The files of the pages of which menus may show something else than before an edit."""
    earlier = {page.file: (page.title, page.front_matter) for page in before.pages}
    return {page.file for page in after.pages if (page.title, page.front_matter) != earlier.get(page.file)}
