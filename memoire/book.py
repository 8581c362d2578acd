"""The whole handbook at one moment: its pages, its snippets, and a record of each."""

import os
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from dataclasses import asdict
from pathlib import Path
from typing import Any

from memoire import explorer, rules
from memoire.glossary import glossary_problems, read_terms, term_problems
from memoire.mathematics import formula_problems
from memoire.page import DOCS, Page, read_pages
from memoire.problem import Problem, by_page
from memoire.project import file_problems
from memoire.published import entry, fed
from memoire.record import Failure, Record, digest, environment
from memoire.runner import Runner, RunnerError, start
from memoire.snippet import read_snippets
from memoire.store import Store
from memoire.template import read_templates
from memoire.translations import translations
from memoire.versions import Elsewhere, elsewhere, read_versions

CACHE = ".cache"
SCHEMA = Path(__file__).with_name("records.schema.json")  # of what is published
# A claim as it stands in a source, before its program has run and says more.
CLAIM = re.compile(r"# claim: ([a-z0-9-]+)$", re.M)


class Book:
    """Reads a project, starts what has no record yet, and collects the records.

    Attributes:
        pages: All pages of both languages.
        snippets: All programs that authors wrote, by their path.
        templates: Those of them that have switches.
        programs: All programs that are run: the snippets, and the variants of templates.
        problems: What is wrong in pages, before anything has run.
        translations: How far the translation of each page is, by its path.
    """

    runner: Runner | None = None  # shared by the builds of one process, so that torch is imported once
    current: "Book"  # that is being built, for all who take part in it

    def __init__(self, root: Path, progress: Callable[[str], None]) -> None:
        """Read all pages and programs.

        Args:
            root: The project.
            progress: Is told every two seconds of waiting how far the runs are.
        """
        self.root, self.progress = root, progress
        self.pages, unreadable_pages = read_pages(root)
        self.snippets, unreadable_snippets = read_snippets(root)
        self.pages_by_file = {page.file: page for page in self.pages}
        self.others, unreadable_versions = read_versions(root)
        self.templates, malformed = read_templates(self.snippets)
        variants = [variant.snippet for template in self.templates.values() for variant in template.variants]
        self.programs = self.snippets | {variant.path: variant for variant in variants}
        self.problems = [
            *file_problems(root),
            *unreadable_pages,
            *unreadable_snippets,
            *unreadable_versions,
            *malformed,
        ]
        self.problems += explorer.mark_problems(self.pages, self.templates)
        self.problems += rules.page_problems(self.pages, self.snippets, {problem.file for problem in unreadable_pages})
        self.problems += formula_problems(self.pages)
        self.problems += glossary_problems(root)
        self.problems += term_problems(self.pages, read_terms(root))
        self.translations = translations(self.pages)
        self.store = Store(root / CACHE / "records")
        self.records: dict[str, Record] = {}
        self.compared: dict[str, Elsewhere] = {}
        self.futures: dict[str, Future[Record]] = {}
        self.failure: Problem | None = None  # why no program can be run at all
        self.claimed = {name: path for path, item in self.snippets.items() for name in CLAIM.findall(item.source)}

    def start(self, cold: bool = False) -> None:
        """Take the records that are kept unless this is a cold start, and start the programs that have none."""
        self.started = time.monotonic()
        self.seconds = 0.0
        cold = cold or bool(os.environ.get("MEMOIRE_COLD"))
        for path, snippet in self.programs.items():
            kept = None if cold else self.store.get(digest(snippet))
            if kept:
                self.records[path] = Record.from_dict(kept)
                continue
            Book.runner = Book.runner or start()
            self.futures[path] = Book.runner.submit(snippet)

    def record(self, path: str) -> Record:
        """The record of a snippet; waits until its run has ended."""
        if path not in self.records:
            self.records[path] = self._wait(path)
            self.seconds = time.monotonic() - self.started
        return self.records[path]

    def _wait(self, path: str) -> Record:
        future = self.futures[path]
        while not wait([future], timeout=2).done:
            done = sum(future.done() for future in self.futures.values())
            self.progress(f"Running programs: {done} of {len(self.futures)} done")
        try:
            record = future.result()
        except RunnerError as error:
            todo = "Set up again: delete .venv and run make, or pip install -r requirements.txt."
            self.failure = Problem("requirements.txt", 1, "Programs cannot be run.", todo, str(error))
            return Record(path, "", failure=Failure(1, "could not be run."))
        if not record.failure:
            self.store.put(record.digest, record.to_dict())
        return record

    def finish(self) -> list[Problem]:
        """Wait for all runs; what is wrong with programs and with the claims that pages cite."""
        for path in self.programs:
            self.record(path)
        if self.failure:
            return [self.failure]
        return [
            *self._failures(),
            *explorer.variant_problems(self.templates, self.records),
            *self._repeated_claims(),
            *rules.citation_problems(self.pages, self.claims()),
            *rules.result_problems(self.pages, self.records),
        ]

    def problems_by_page(self) -> dict[str, list[Problem]]:
        """All that is wrong, by the page on which an author looks for it; waits for all runs."""
        return by_page(self.problems + self.finish(), self.pages)

    def claims(self) -> dict[str, tuple[str, bool]]:
        """For each claim the snippet it stands in, and whether its assertion ran and held."""
        return {
            claim["name"]: (path, claim["reached"]) for path, record in self.records.items() for claim in record.claims
        }

    def claim(self, name: str) -> tuple[str, dict[str, Any]] | None:
        """The snippet of a claim and the claim itself; waits until the program has ended."""
        path = self.claimed.get(name)
        found = [claim for claim in self.record(path).claims if claim["name"] == name] if path else []
        return (path, found[0]) if path and found else None

    def checked(self) -> int:
        """How many claims ran and held."""
        return sum(reached for _, reached in self.claims().values())

    def published(self, compared: bool = True) -> dict[str, Any]:
        """What readers and programs may know of the runs: `records.json`, as `records.schema.json` describes it.

        Without durations, so that it is stable.

        Args:
            compared: Whether to say on which other versions of torch a program told the same.
        """
        pages = fed(self.pages, self.claimed)
        records = {}
        for path in sorted(self.snippets):
            records[path] = entry(self.records[path], self.snippets[path], pages.get(path, []))
            if compared and (known := self.elsewhere(path)) != Elsewhere():
                records[path] |= asdict(known)
        about = {name: value for name, value in environment().items() if name != "engine"}
        variants = {path: len(template.variants) for path, template in self.templates.items()}
        return {"environment": about, "claims": self.checked(), "records": records, "variants": variants}

    def elsewhere(self, path: str) -> Elsewhere:
        """What is known of a program on other versions of torch."""
        if path not in self.compared:
            self.compared[path] = elsewhere(self.snippets[path], self.record(path), environment(), self.others)
        return self.compared[path]

    def summary(self) -> str:
        """One line on what was run."""
        programs = "1 program" if len(self.futures) == 1 else f"{len(self.futures)} programs"
        kept = len(self.records) - len(self.futures)
        versions = environment()
        return (
            f"ran {programs} in {self.seconds:.1f} s, {kept} from records, "
            f"{self.checked()} claims checked, torch {versions['torch'].partition('+')[0]}"
            f"{self._reach()}"
        )

    def _reach(self) -> str:
        """What programs could reach here though they should not."""
        reach = Book.runner.reach if Book.runner and self.futures else []
        return f"; they could reach {' and '.join(reach)}" if reach else ""

    def page(self, path: str) -> Page | None:
        """The page with this path below `docs/`, as `en/index.md`."""
        return self.pages_by_file.get(f"{DOCS}/{path}")

    def _failures(self) -> Iterator[Problem]:
        for path in self.snippets:
            if failure := self.records[path].failure:
                what = f"This program {failure.reason}"
                todo = f"Mend it; to see it alone: python snippets/{path}"
                yield Problem(f"snippets/{path}", failure.line, what, todo, failure.details)

    def _repeated_claims(self) -> Iterator[Problem]:
        first: dict[str, str] = {}
        for path, record in self.records.items():
            for claim in record.claims:
                other = first.setdefault(claim["name"], path)
                if other != path:
                    what = f"The claim '{claim['name']}' stands in snippets/{other} too."
                    yield Problem(f"snippets/{path}", claim["line"], what, "Give each claim a name of its own.")
