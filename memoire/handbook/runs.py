"""Runs the programs of a book that have no record yet, and completes the book with their records."""

import time
from collections.abc import Callable
from concurrent.futures import Future, wait

from memoire.content.project import REQUIREMENTS
from memoire.content.snippet import Snippet
from memoire.handbook.batches import Batch, batches
from memoire.handbook.book import Book
from memoire.handbook.recordings import Recordings
from memoire.handbook.stored_records import StoredRecords
from memoire.problem import Problem
from memoire.records.environment import environment, public_version
from memoire.records.record import ClaimResult, Failure, Record
from memoire.running.runner import Runner, RunnerError


class Runs:
    """The runs of one build.

    Attributes:
        failure: Why no program can be run at all, or None.
    """

    def __init__(
        self, book: Book, runner: Runner, progress: Callable[[str], None], recordings: Recordings | None = None
    ) -> None:
        """Prepare the runs.

        Args:
            book: The book to complete.
            runner: Runs the programs.
            progress: Told every two seconds of waiting how many runs have ended.
            recordings: Of the programs that pages show; they start beside the plain runs.
        """
        self.failure: Problem | None = None
        self._book, self._runner, self._progress, self._recordings = book, runner, progress, recordings
        self._stored = StoredRecords(book.root)
        self._futures: dict[str, Future[Record]] = {}
        self._submit = runner.submit
        self._batches: dict[str, Batch] = {}  # under way, by the paths of their programs
        self._ran: dict[str, None] = {}
        self._started = self._seconds = 0.0

    def of(self, book: Book) -> "Runs":
        """The runs of another book, by the same runner, with the recordings of programs that are in both."""
        return Runs(book, self._runner, self._progress, self._recordings)

    @property
    def started(self) -> list[str]:
        """Paths of the programs that had no record and were run."""
        return list(self._ran)

    def start(self, cold: bool = False) -> None:
        """Take the stored records, and start the programs that have none.

        Where others have one, they are new or edited, and run twice to find those that are not steady. A build without
        any record runs each once: to run all of them twice would take it twice as long.

        Args:
            cold: Run every program, as the environment variable MEMOIRE_COLD does.
        """
        self._started = time.monotonic()
        self._stored.begin(cold)
        records, snippets = self._book.records, self._book.snippets
        for path, snippet in snippets.items():
            if path not in records and (stored := self._stored.get(snippet)):
                records[path] = stored
        self._submit = self._runner.submit_twice if records else self._runner.submit
        for path, snippet in snippets.items():
            if path not in records:
                self._begin(snippet, [path])
            if self._recordings and path in self._book.shown:
                self._recordings.start(snippet, is_new=path in self._futures)
        for batch in batches(self._book.templates):
            if not all(program.path in records for program in batch.programs):
                self._start_batch(batch)

    def record(self, path: str) -> Record:
        """The record of a program; waits until its run has ended."""
        if batch := self._batches.get(path):
            self._take(batch, self._wait(batch.path))
        if path not in self._book.records:
            self._book.records[path] = self._wait(path)
        return self._book.records[path]

    def steps(self, path: str) -> str:
        """The recorded steps of a program, "" if there are none; waits until its runs have ended."""
        return self._recordings.steps(self.record(path)) if self._recordings else ""

    def claim(self, name: str) -> tuple[str, ClaimResult] | None:
        """The program of a claim and what came of the claim; waits until the program has ended."""
        if path := self._book.claim_sources.get(name):
            self.record(path)
        return self._book.claim(name)

    def wait(self) -> None:
        """Wait until all runs have ended."""
        for path in self._book.programs:
            self.record(path)
            self.steps(path)

    def summary(self) -> str:
        """One line on what was run."""
        count = len(self._ran)
        held = sum(claim.reached for _, claim in self._book.claim_results().values())
        return (
            f"ran {count} {'program' if count == 1 else 'programs'} in {self._seconds:.1f} s, "
            f"{len(self._book.records) - count} from records, {held} claims checked, "
            f"torch {public_version(environment()['torch'])}{self._unconfined()}{self._recorded()}"
        )

    def _recorded(self) -> str:
        said = self._recordings.summary() if self._recordings else ""
        return f"; {said}" if said else ""

    def _unconfined(self) -> str:
        unconfined = self._runner.unconfined if self._futures else []
        return f"; programs were not kept from {' and '.join(unconfined)}" if unconfined else ""

    def _begin(self, snippet: Snippet, programs: list[str]) -> None:
        self._futures[snippet.path] = self._submit(snippet)
        self._ran |= dict.fromkeys(programs)

    def _start_batch(self, batch: Batch) -> None:
        paths = [program.path for program in batch.programs]
        if stored := self._stored.get(batch.snippet):
            self._take(batch, stored)
        else:
            self._begin(batch.snippet, paths)
            self._batches |= dict.fromkeys(paths, batch)

    def _take(self, batch: Batch, record: Record) -> None:
        """Take the records of the programs of a batch, and run those alone that it has none of."""
        found = batch.split(record)
        for program in batch.programs:
            self._batches.pop(program.path, None)
            if one := found.get(program.path) or self._stored.get(program):
                self._book.records[program.path] = one
            else:
                self._begin(program, [program.path])

    def _wait(self, path: str) -> Record:
        future = self._futures[path]
        while not wait([future], timeout=2).done:
            done = sum(future.done() for future in self._futures.values())
            self._progress(f"Running programs: {done} of {len(self._futures)} done")
        self._seconds = time.monotonic() - self._started
        try:
            record = future.result()
        except RunnerError as error:
            todo = "Set up again: delete .venv and run make, or run pip install -r requirements.txt."
            self.failure = Problem(REQUIREMENTS, 1, "Programs cannot be run.", todo, str(error))
            return Record(snippet=path, digest="", failure=Failure(1, "could not be run."))
        self._stored.put(record)
        return record
