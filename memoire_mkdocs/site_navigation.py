"""The order of the pages, for readers of each language."""

from dataclasses import dataclass, field

from memoire.content.languages import LANGUAGES
from memoire.content.navigation import Section, read_sections, without
from memoire.handbook.book import Book


@dataclass
class SiteNavigation:
    """The navigation of all languages.

    Attributes:
        entries: It, as the configuration has it; None if MkDocs is to list all pages.
        titles: Translations of section titles, by language.
        book: The pages.
    """

    entries: list | None
    titles: dict[str, dict[str, str]]
    book: Book
    _sections: dict[str, list[Section]] = field(default_factory=dict, init=False)

    def sections(self, reader: str) -> list[Section]:
        """The pages in order for readers of a language."""
        if reader not in self._sections:
            entries = self.entries
            if entries is None:
                entries = list(dict.fromkeys(page.path for page in self.book.pages))
            self._sections[reader] = read_sections(entries, self.titles.get(reader, {}), self.book.page, reader)
        return self._sections[reader]

    def entries_for(self, reader: str) -> list | None:
        """The entries for readers of a language, without the pages that are in the other language alone."""
        alone = [path for path, found in self.book.translations.items() if found.in_state("chinese")]
        return without(self.entries, alone) if self.entries and reader == LANGUAGES[0] else self.entries
