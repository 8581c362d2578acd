"""A claim that fails on a torch in `versions/` is cited beside the version since or until which it holds."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from memoire.content.blocks import page_blocks
from memoire.content.languages import LANGUAGES
from memoire.handbook.book import Book, read_book
from memoire.records.versions import source_digest

ROOT = Path(__file__).parents[1]
NAMES_A_VERSION = re.compile(r"torch\s\d\.\d+", re.I)


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(ROOT)


def failed(book: Book) -> Iterator[tuple[str, str, list[str]]]:
    """The torch, the program and the claims that did not hold: the one that failed, or all that were not reached."""
    for other in book.others:
        for path, record in other.records.items():
            known = path in book.snippets and record.source == source_digest(book.snippets[path])
            if known and (failure := record.as_record(path).failure):
                missed = [claim for claim in record.claims if not claim.reached]
                first = [claim.name for claim in missed if claim.line == failure.line]
                yield other.torch, path, first or [claim.name for claim in missed]


def test_a_claim_that_fails_on_another_torch_is_cited_beside_a_version(book: Book) -> None:
    assert book.others
    silent = []
    for torch, path, claims in failed(book):
        for language in LANGUAGES:
            cited = [
                block.text
                for page in book.pages
                if page.language == language
                for block in page_blocks(page)
                if any(f"(claim:{name})" in block.text for name in claims)
            ]
            if not any(NAMES_A_VERSION.search(text) for text in cited):
                silent.append((torch, path, language, claims))
    assert silent == []
