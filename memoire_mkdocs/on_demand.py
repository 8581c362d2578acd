"""While serving: after an edit of nothing but pages and programs, a page is made again when somebody opens it.

MkDocs makes the whole site again after each edit. Here the book is read again where it was edited, and what was made
of it before counts for nothing any more: a page is made when it is asked for, and all that is made of several pages, as
the search index, and the recordings of programs by a whole build when they are asked for. An edit of anything else is
left to a whole build.
"""

import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

from memoire.checks.before_running import before_running
from memoire.content.addresses import file_addresses
from memoire.content.languages import LANGUAGES
from memoire.content.project import DOCS, SNIPPETS
from memoire.problem import Problem
from memoire_mkdocs.build import Build
from memoire_mkdocs.seen_files import Seen, look
from memoire_mkdocs.served_language import ServedLanguage, retitled
from memoire_mkdocs.serving import say_once, show_problems

log = get_plugin_logger("memoire")

EDITED = re.compile(rf"{DOCS}/({'|'.join(LANGUAGES)})/.*\.md|{SNIPPETS}/.*\.py")
MADE_OF_SEVERAL = re.compile(r"([a-z]+/)?(search|steps)/.*|assets/social/.*|([a-z]+/)?sitemap\.xml.*")
PAUSE = 0.4  # seconds in which a browser asks for its page, and gets it


class Owner(Protocol):
    """Has the build that the events of MkDocs use."""

    build: Build

    def refuse(self, problems: list[Problem]) -> None:
        """Say what is wrong."""


class OnDemand:
    """What a server has made since the last edit.

    Attributes:
        number: Goes up with every edit, so that whoever sends a page knows whether it is the latest.
        reload: Lets browsers load their page again.
    """

    def __init__(self, owner: Owner) -> None:
        self.number = 0
        self.reload: Callable[[], None] = lambda: None
        self._owner, self._lock = owner, threading.RLock()  # held by whoever makes pages
        self._root: Path | None = None
        self._seen: Seen = {}
        self._looked: Seen = {}  # before the settings were read
        self._pages: dict[str, tuple[ServedLanguage, File]] = {}
        self._problems: list[Problem] = []
        self._made: set[str] | None = None  # addresses of pages; None if all that is served is up to date
        self._is_usable = False

    def begin(self, root: Path) -> None:
        """A whole build begins: note the files that it sees."""
        self.number += 1
        self._root, self._is_usable, self._made = root, False, None
        self._seen, self._pages = self._looked or look(root), {}

    def note(self, language: ServedLanguage) -> None:
        """Note what the pages of a language are made from."""
        for file in language.files.documentation_pages():
            self._pages[file.dest_uri] = (language, file)

    def end(self) -> None:
        """The whole build has ended well."""
        self._is_usable = True

    def rebuild(self, whole: Callable[[], None]) -> None:
        """Read the book again where it was edited, or let `whole` make the whole site."""
        with self._lock:
            self._looked = look(self._root) if self._root else {}
            if not self._update(self._looked):
                whole()

    def prepare(self, address: str, whole: Callable[[], None]) -> None:
        """Make what is asked for, if it was made before the last edit.

        Args:
            address: What is asked for, below the root of the site.
            whole: Makes the whole site.
        """
        with self._lock:
            if self._made is None or address in self._made:
                return
            if address in self._pages:
                self._make(*self._pages[address])
                self._made.add(address)
            elif self._is_made_of_several(address):
                whole()

    def _update(self, now: Seen) -> bool:
        """Whether no whole build is needed after an edit."""
        edited = [path for path in now if now[path] != self._seen.get(path)]
        if not self._is_usable or now.keys() != self._seen.keys() or not edited:  # none of these: our own code
            return False
        self._is_usable = False  # should what follows fail
        book = self._owner.build.book.with_edits(edited) if all(map(EDITED.fullmatch, edited)) else None
        if book is None:
            return False
        after = self._owner.build.after_edits(book, edited)
        self._problems = after.finish()
        self._owner.refuse([*after.problems, *self._problems])
        log.info(f"{after.runs.summary()}; pages are made again when they are opened")
        before, self._owner.build = self._owner.build.book, after
        self._read_again(retitled(before, book))
        self._seen, self._made, self._is_usable, self.number = now, set(), True, self.number + 1
        later = threading.Timer(PAUSE, self._check, [self.number])
        later.daemon = True
        later.start()
        return True

    def _read_again(self, files: set[str]) -> None:
        for language in {language.reader: language for language, _ in self._pages.values()}.values():
            of_language = [file for owner, file in self._pages.values() if owner is language]
            if changed := [file for file in of_language if f"{DOCS}/{file.src_uri}" in files]:
                language.read(changed)

    def _check(self, number: int) -> None:
        """Check the whole book, once the browser has the page that its author waits for."""
        with self._lock:
            if number != self.number:  # there was another edit
                return
            build = self._owner.build
            problems = before_running(build.book, build.kept)
            if set(problems) != set(build.problems):
                self._owner.refuse([*problems, *self._problems])
                build.problems, self._made, self.number = problems, set(), self.number + 1
                self.reload()

    def _make(self, language: ServedLanguage, file: File) -> None:
        build = self._owner.build
        if build.problems:
            say_once(language.config)
        try:
            language.make(file)
        except BaseException:
            self._is_usable = False  # the next edit must mend this, wherever it is
            raise
        show_problems(build, build.problems + self._problems)

    def _is_made_of_several(self, address: str) -> bool:
        book = self._owner.build.book
        return bool(MADE_OF_SEVERAL.fullmatch(address)) or address in file_addresses(book.pages, list(book.snippets))
