"""What belongs to one build of all languages."""

import gc
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from memoire.checks.after_running import after_running
from memoire.checks.before_running import before_running, own_problems
from memoire.content.addresses import web_path
from memoire.content.history import last_changes
from memoire.content.languages import LANGUAGES, site_prefix
from memoire.content.page import Page
from memoire.content.project import CACHE
from memoire.directives.directive import Context
from memoire.export.social import Pictures
from memoire.handbook.book import Book, read_book
from memoire.handbook.recordings import Recordings
from memoire.handbook.runs import Runs
from memoire.kept import Kept
from memoire.problem import Problem
from memoire.render.drawings import Drawings
from memoire.render.highlight import Highlighter
from memoire.render.repository import Repository
from memoire.running.runner import Runner
from memoire_mkdocs.site_navigation import SiteNavigation
from memoire_mkdocs.undocumented.i18n import languages

# Python looks for garbage each time it has made so many objects more than it has destroyed. Nearly all that a build
# makes stays until its end: with the default, 700 or 2,000, looking takes a twentieth of a warm build.
OBJECTS = 50_000


@dataclass
class Build:
    """The book of one build, its runs, and what was made of them so far.

    Attributes:
        book: All pages and programs.
        runs: The runs of programs.
        kept: What is kept between builds.
        problems: What is wrong, as far as it is known before programs run.
        highlighter: Prepares programs for readers.
        drawings: Draws graphs and figures.
        pictures: Draws pictures for social sites.
        repository: Addresses in the repository.
        navigation: The order of the pages.
        last_changes: The day of the last change of each file.
        drawn: Pictures by their address below the site's root.
        questions: Questions by the address of the section that answers them.
        written: The files of the pages made from a source file.
    """

    book: Book
    runs: Runs
    kept: Kept
    problems: list[Problem]
    highlighter: Highlighter
    drawings: Drawings
    pictures: Pictures
    repository: Repository
    navigation: SiteNavigation
    last_changes: dict[str, str]
    drawn: dict[str, bytes] = field(default_factory=dict)
    questions: dict[str, list[str]] = field(default_factory=dict)
    written: dict[str, list[Path]] = field(default_factory=dict)

    @classmethod
    def read(cls, config: MkDocsConfig, runner: Runner, kept: Kept, progress: Callable[[str], None]) -> "Build":
        """Read the project that a configuration belongs to.

        Args:
            config: The configuration.
            runner: Runs the programs.
            kept: What is kept between builds.
            progress: Told how many programs have run.
        """
        gc.set_threshold(OBJECTS)
        root = Path(config.config_file_path).parent
        book = read_book(root)
        return cls(
            book=book,
            runs=Runs(book, runner, progress, Recordings(root, runner)),
            kept=kept,
            problems=before_running(book, kept),
            highlighter=Highlighter(root / CACHE / "blocks"),
            drawings=Drawings(root / CACHE / "drawings"),
            pictures=Pictures(root / CACHE / "social"),
            repository=Repository(config.repo_url or ""),
            navigation=SiteNavigation(config.nav, {it.language: it.section_titles for it in languages(config)}, book),
            last_changes=last_changes(root),
        )

    def after_edits(self, book: Book, edited: list[str]) -> "Build":
        """The build after an edit of pages and programs alone; programs that were edited are started.

        Its problems are not complete: of those that are not in what was edited, it has what was wrong before.

        Args:
            book: The book after it.
            edited: What was edited.
        """
        pages = [page for page in book.pages if page.file in edited]
        after = replace(
            self,
            book=book,
            navigation=replace(self.navigation, book=book),
            runs=self.runs.of(book),
            problems=[
                *(problem for problem in self.problems if problem.file not in edited),
                *(problem for page in pages for problem in own_problems(page, book)),
            ],
            drawn={},
            questions={},
            written={},
        )
        after.runs.start()
        return after

    def finish(self) -> list[Problem]:
        """Wait for all runs; returns what is wrong with programs and with what pages make of them."""
        self.runs.wait()
        return [self.runs.failure] if self.runs.failure else after_running(self.book)

    def source(self, page: MkDocsPage) -> Page | None:
        """The source that a page is made from, None if it cannot be read."""
        return self.book.page(page.file.src_uri)

    def counterpart(self, source: Page) -> Page | None:
        """The same page in the other language, None if it has none."""
        (other,) = set(LANGUAGES) - {source.language}
        return self.book.page(f"{other}/{source.path}")

    def context(self, source: Page, url: str, reader: str) -> Context:
        """What the directives of a page are made from.

        Args:
            source: The page.
            url: Its address below the site's root.
            reader: The reader's language.
        """
        return Context(
            book=self.book,
            page=source,
            sections=self.navigation.sections(reader),
            record=self.runs.record,
            claim=self.runs.claim,
            reader=reader,
            address=lambda language, path: get_relative_url(site_prefix(language) + web_path(path), url),
            drawings=self.drawings,
        )


def language_of(page: MkDocsPage) -> str:
    """The language that a page is written in, which on a page not yet translated is not the reader's."""
    language = page.file.src_uri.partition("/")[0]
    return language if language in LANGUAGES else LANGUAGES[0]
