"""The messages that programs printed, and the sections that explain them: where a pasted message is looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from memoire.content.addresses import web_path
from memoire.content.page import Page
from memoire.export.search import without_marks
from memoire.handbook.book import Book

MESSAGES = "search/messages.js"
# Elsewhere a message is told from a row of a table by its length in words.
FEWEST_WORDS_ELSEWHERE = 6
COLUMNS = re.compile(r" {2,}")
CONTINUED = re.compile(r"\n(?=[ \t])")
WORD = re.compile(r"[A-Za-z]{2,}")
FEWEST_WORDS = 4
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.S)
TAG = re.compile(r"<[^>]+>")
CHINESE_END = re.compile(r"(?<=[。，；：！？）]) ")
MARKDOWN = re.compile(r"[`*\\]")
# How pages write what other versions of torch, or libraries, say.
EMPHASIS = re.compile(r"(?<![*\w])\*([^*\s][^*]*)\*(?![*\w])")


def messages(book: Book, language: str, docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every section that explains a message.

    Args:
        book: All pages, with the records of all programs.
        language: The language of the pages.
        docs: The sections as the search plugin reads them: `location`, `title`, `text` and `questions`.

    Returns:
        For each section its address below the language's home page, its title, the first paragraph that answers, and
        the messages, its heading first.
    """
    known = {doc["location"]: doc for doc in docs}
    pages = [page for page in book.pages if page.language == language]
    titles = "\n".join(MARKDOWN.sub("", heading.text) for page in pages for heading in page.headings)
    found = []
    for page in sorted(pages, key=lambda page: not page.is_of_errors):
        for section in _sections(page):
            address = web_path(page.path) + (f"#{section.anchor}" if section.anchor else "")
            # A quoted heading only names the section that explains it.
            texts = [*_texts(page, section, book), *(text for text in _quoted(page, section) if text not in titles)]
            if texts and (doc := known.get(address)):
                found.append(_entry(doc, list(dict.fromkeys(texts))))
    return found


@dataclass(frozen=True)
class _Section:
    """A heading and what stands under it; the id of a title is empty."""

    anchor: str
    heading: str
    programs: list[str]
    prose: str


def _sections(page: Page) -> Iterator[_Section]:
    starts = [heading.line for heading in page.headings] + [len(page.lines) + 1]
    for heading, end in zip(page.headings, starts[1:], strict=True):
        programs = [path for line, path in page.programs if heading.line < line < end]
        prose = "\n".join(text for line, text in page.prose if heading.line < line < end)
        yield _Section("" if heading.level == 1 else heading.id or "", heading.text, programs, prose)


def _texts(page: Page, section: _Section, book: Book) -> Iterator[str]:
    """The heading, if it is a message; then what the programs printed, if it is long enough."""
    title = MARKDOWN.sub("", section.heading)
    if page.is_of_errors and section.heading != page.title and _words(title) >= FEWEST_WORDS and title.isascii():
        yield title
    for line in _printed(section, book):
        if max(map(_words, COLUMNS.split(line))) >= _fewest_words(page):
            yield " ".join(line.split())


def _quoted(page: Page, section: _Section) -> Iterator[str]:
    for text in EMPHASIS.findall(section.prose):
        is_link = "](" in text
        if not is_link and text.isascii() and _words(text) >= _fewest_words(page):
            yield " ".join(MARKDOWN.sub("", text).split())


def _fewest_words(page: Page) -> int:
    return FEWEST_WORDS if page.is_of_errors else FEWEST_WORDS_ELSEWHERE


def _words(text: str) -> int:
    return len(WORD.findall(text))


def _printed(section: _Section, book: Book) -> Iterator[str]:
    """The lines that the programs of a section print, on other versions of torch too."""
    for path in section.programs:
        # While serving, a program may have no record, since it does not exist or cannot be read.
        known = (book.records, *(other.records for other in book.others))
        for run in (records[path] for records in known if path in records):
            yield from CONTINUED.sub(" ", run.stdout or "").splitlines()


def _entry(doc: dict[str, Any], texts: list[str]) -> dict[str, Any]:
    questions = set(doc["questions"])
    plain = (unescape(TAG.sub("", without_marks(text))) for text in PARAGRAPH.findall(doc["text"]))
    cause = next((CHINESE_END.sub("", " ".join(text.split())) for text in plain if text not in questions), "")
    title = unescape(TAG.sub("", doc["title"]))
    return {"at": doc["location"], "title": title, "cause": cause, "messages": texts}
