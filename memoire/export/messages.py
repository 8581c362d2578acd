"""The messages that programs printed, and the sections that explain them: where a pasted message is looked up."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from memoire.content.addresses import web_path
from memoire.content.page import Page
from memoire.export.search import MARK
from memoire.handbook.book import Book

MESSAGES = "search/messages.js"
# The pages whose headings are messages, and whose programs print little else.
FOLDER = "errors/"
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
    found = []
    for page in sorted(pages, key=lambda page: not page.path.startswith(FOLDER)):
        for anchor, heading, programs in _sections(page):
            address = web_path(page.path) + (f"#{anchor}" if anchor else "")
            texts = list(dict.fromkeys(_texts(page, heading, programs, book)))
            if texts and (doc := known.get(address)):
                found.append(_entry(doc, texts))
    return found


def _sections(page: Page) -> Iterator[tuple[str, str, list[str]]]:
    """Id, text and programs of each heading; the id of the title is empty."""
    starts = [heading.line for heading in page.headings] + [len(page.lines) + 1]
    for number, heading in enumerate(page.headings):
        programs = [path for line, path in page.programs if starts[number] < line < starts[number + 1]]
        yield "" if heading.level == 1 else heading.id or "", heading.text, programs


def _texts(page: Page, heading: str, programs: list[str], book: Book) -> Iterator[str]:
    """The heading, if it is a message, and what the programs printed, on other versions of torch too."""
    is_errors_page = page.path.startswith(FOLDER)
    title = MARKDOWN.sub("", heading)
    if is_errors_page and heading != page.title and len(WORD.findall(title)) >= FEWEST_WORDS and title.isascii():
        yield title
    for path in programs:
        # While serving, a program may have no record, since it does not exist or cannot be read.
        known = (book.records, *(other.records for other in book.others))
        runs = [records[path] for records in known if path in records]
        for line in (line for run in runs for line in CONTINUED.sub(" ", run.stdout or "").splitlines()):
            longest = max(COLUMNS.split(line), key=len, default="")
            if len(WORD.findall(longest)) >= (FEWEST_WORDS if is_errors_page else FEWEST_WORDS_ELSEWHERE):
                yield " ".join(line.split())


def _entry(doc: dict[str, Any], texts: list[str]) -> dict[str, Any]:
    questions = set(doc["questions"])
    plain = (unescape(TAG.sub("", MARK.sub("", text))) for text in PARAGRAPH.findall(doc["text"]))
    cause = next((CHINESE_END.sub("", " ".join(text.split())) for text in plain if text not in questions), "")
    title = unescape(TAG.sub("", doc["title"]))
    return {"at": doc["location"], "title": title, "cause": cause, "messages": texts}
