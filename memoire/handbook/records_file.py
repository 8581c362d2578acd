"""Makes the file of records of a book."""

from msgspec import UNSET

from memoire.content.page import Page
from memoire.content.snippet import Snippet
from memoire.handbook.book import Book
from memoire.records.published import Published, PublishedRecord, current_environment
from memoire.records.record import Record
from memoire.records.versions import OtherVersions, source_digest


def publish(book: Book, compare: bool = True, schema: str = "") -> Published:
    """What readers and programs may know of the runs, all of which have ended; without durations, so it is stable.

    Args:
        book: The book with all its records.
        compare: Whether to say on which other versions of torch a program printed the same.
        schema: Address of the schema, if it has one.
    """
    used_by = pages_by_program(book)
    records = {}
    for path, snippet in sorted(book.snippets.items()):
        known = book.other_versions(path) if compare else OtherVersions()
        records[path] = _published_record(book.records[path], snippet, used_by.get(path, []), known)
    return Published(
        schema=schema or UNSET,
        environment=current_environment(),
        claims=sum(claim.reached for _, claim in book.claim_results().values()),
        records=records,
        variants={path: len(template.variants) for path, template in book.templates.items()},
    )


def _published_record(record: Record, snippet: Snippet, pages: list[str], known: OtherVersions) -> PublishedRecord:
    is_known = known != OtherVersions()
    return PublishedRecord(
        digest=record.digest,
        source=source_digest(snippet),
        pages=pages,
        stdout=record.stdout,
        stderr=record.stderr,
        warnings=record.warnings,
        claims=record.claims,
        graph=record.graph,
        ran=record.ran,
        same_on=known.same_on if is_known else UNSET,
        differs_on=known.differs_on if is_known else UNSET,
        failure=record.failure or UNSET,
    )


def pages_by_program(book: Book) -> dict[str, list[str]]:
    """For each program the files of the pages that show it, cite its claims, or fill a table from it."""
    found: dict[str, list[str]] = {}
    for page in book.pages:
        for path in _programs_used(page, book.claim_sources):
            found.setdefault(path, []).append(page.file)
    return found


def _programs_used(page: Page, claim_sources: dict[str, str]) -> set[str]:
    probes = {use.argument for use in page.uses if use.name == "probe"}
    cited = {claim_sources[name] for _, name in page.citations if name in claim_sources}
    return {path for _, path in page.programs} | probes | cited
