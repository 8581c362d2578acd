"""The whole handbook as data: its pages, its programs, and a record of each."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from memoire.content.glossary import Term, read_terms
from memoire.content.page import Page
from memoire.content.project import DOCS, SNIPPETS
from memoire.content.read_pages import read_pages
from memoire.content.redirects import Redirect, read_redirects
from memoire.content.snippet import Snippet, read_snippets
from memoire.content.synonyms import Synonyms, read_synonyms
from memoire.content.template import Template, read_templates
from memoire.content.translations import Translation, translations
from memoire.problem import Problem, read_text
from memoire.records.published import Published, current_environment
from memoire.records.record import ClaimResult, Record
from memoire.records.versions import OtherVersions, compare_versions, read_versions

# A claim in the source of a program, before its run says more.
CLAIM = re.compile(r"# claim: ([a-z0-9-]+)$", re.M)


@dataclass(frozen=True)
class Book:
    """The whole handbook.

    Attributes:
        root: The project's folder.
        pages: All pages of both languages.
        snippets: All programs that authors wrote, by their path.
        templates: The snippets that have switches.
        terms: The glossary.
        synonyms: What readers type into the search for what pages say.
        others: What programs gave on other versions of torch.
        unreadable: What is wrong with files that could not be read.
        redirects: Pages that were renamed or removed.
        records: A record of each program that has run, by its path.
    """

    root: Path
    pages: list[Page]
    snippets: dict[str, Snippet]
    templates: dict[str, Template]
    terms: list[Term]
    others: list[Published]
    unreadable: list[Problem]
    redirects: list[Redirect] = field(default_factory=list)
    synonyms: list[Synonyms] = field(default_factory=list)
    records: dict[str, Record] = field(default_factory=dict)
    _other_versions: dict[str, OtherVersions] = field(default_factory=dict)

    @cached_property
    def programs(self) -> dict[str, Snippet]:
        """All programs that are run: the snippets, and the variants of templates."""
        variants = [variant.snippet for template in self.templates.values() for variant in template.variants]
        return self.snippets | {variant.path: variant for variant in variants}

    @cached_property
    def shown(self) -> set[str]:
        """The paths of the programs that a page shows."""
        return self.pages_that_show.keys() & self.snippets.keys()

    @cached_property
    def translations(self) -> dict[str, Translation]:
        """The state of the translation of each page, by its path."""
        return translations(self.pages)

    @cached_property
    def claim_sources(self) -> dict[str, str]:
        """For each claim the path of the snippet that contains it."""
        return {name: path for path, item in self.snippets.items() for name in CLAIM.findall(item.source)}

    @cached_property
    def claims_in(self) -> dict[str, list[str]]:
        """For each snippet that contains claims the names of them."""
        found: dict[str, list[str]] = {}
        for name, path in self.claim_sources.items():
            found.setdefault(path, []).append(name)
        return found

    @cached_property
    def pages_that_show(self) -> dict[str, list[Page]]:
        """For each program that pages show these pages."""
        found: dict[str, list[Page]] = {}
        for page in self.pages:
            for path in {path for _, path in page.programs}:
                found.setdefault(path, []).append(page)
        return found

    def page(self, path: str) -> Page | None:
        """The page with this path below `docs/`, as `en/index.md`."""
        return self._pages_by_file.get(f"{DOCS}/{path}")

    def claim(self, name: str) -> tuple[str, ClaimResult] | None:
        """The path of the program of a claim, and what came of it; None without one that has run and has the claim."""
        path = self.claim_sources.get(name, "")
        record = self.records.get(path)
        found = next((claim for claim in record.claims if claim.name == name), None) if record else None
        return (path, found) if found else None

    def claim_results(self) -> dict[str, tuple[str, ClaimResult]]:
        """For each claim the path of its program, and what came of it; of programs that have run."""
        return {claim.name: (path, claim) for path, record in self.records.items() for claim in record.claims}

    def other_versions(self, path: str) -> OtherVersions:
        """What is known of a program that has run on other versions of torch."""
        if path not in self._other_versions:
            here = current_environment()
            known = compare_versions(self.snippets[path], self.records[path], here, self.others)
            self._other_versions[path] = known
        return self._other_versions[path]

    def with_edits(self, files: list[str]) -> "Book | None":
        """The book after pages and programs were edited, with the records that are still true.

        Args:
            files: What was edited, from the project's root; all of it is still there.

        Returns:
            None if more has to be read, or something cannot be read.
        """
        pages = dict(self._pages_by_file)
        snippets = dict(self.snippets)
        for file in files:
            text = read_text(self.root / file, file)
            if isinstance(text, Problem) or self.unreadable:
                return None
            if before := pages.get(file):
                pages[file] = Page(before.language, before.path, text.split("\n"))
            elif (path := file.removeprefix(f"{SNIPPETS}/")) in snippets:
                snippets[path] = Snippet(path, text)
            else:
                return None
        templates, malformed = read_templates(snippets) if snippets != self.snippets else (self.templates, [])
        book = replace(
            self, pages=list(pages.values()), snippets=snippets, templates=templates, records={}, _other_versions={}
        )
        same = {path for path, item in book.programs.items() if item == self.programs.get(path)}
        book.records.update({path: record for path, record in self.records.items() if path in same})
        return None if malformed else book

    @cached_property
    def _pages_by_file(self) -> dict[str, Page]:
        return {page.file: page for page in self.pages}


def read_book(root: Path) -> Book:
    """Read all pages and programs of a project."""
    pages, unreadable_pages = read_pages(root)
    snippets, unreadable_snippets = read_snippets(root)
    others, unreadable_versions = read_versions(root)
    templates, malformed = read_templates(snippets)
    terms, malformed_terms = read_terms(root)
    redirects, malformed_redirects = read_redirects(root)
    synonyms, malformed_synonyms = read_synonyms(root)
    unreadable = [*unreadable_pages, *unreadable_snippets, *unreadable_versions, *malformed, *malformed_terms]
    unreadable += [*malformed_redirects, *malformed_synonyms]
    return Book(root, pages, snippets, templates, terms, others, unreadable, redirects, synonyms)
