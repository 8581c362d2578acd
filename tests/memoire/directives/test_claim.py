"""The mark after a sentence leads to the assertion that backs it."""

import pytest

from memoire.content.directive_use import Use
from memoire.directives.claim import ClaimMark
from memoire.handbook.book import Book
from memoire.records.record import ClaimResult
from tests.memoire.directives.contexts import book, context, page, record
from tests.memoire.html_text import Text

SHOWN = '```python exec="on"\n--8<-- "a/b.py"\n```'
USE = Use("link", 0, "claim", "held", "✓")


@pytest.fixture
def made() -> Book:
    claims = [ClaimResult("held", 3, 'assert x < "y"', True), ClaimResult("skipped", 5, "assert y", False)]
    pages = [page("[✓](claim:held)", path="cites.md"), page(SHOWN, path="shows.md"), page(SHOWN, "zh", "shows.md")]
    return book(pages, {"a/b.py": ""}, record("a/b.py", claims=claims))


def test_a_mark_leads_to_the_assertion_on_the_first_page_that_shows_it(made: Book) -> None:
    html = ClaimMark().html(USE, context(made, made.pages[0]))
    ((tag, attributes),) = Text(html).tags
    assert (tag, attributes["href"], attributes["class"]) == ("a", "../en:shows.md#claim-held", "claim")
    label = 'Checked in this build: assert x < "y" (snippets/a/b.py, line 3)'
    assert attributes["title"] == attributes["aria-label"] == label


def test_a_mark_leads_within_its_page_if_that_shows_the_assertion(made: Book) -> None:
    ((_, attributes),) = Text(ClaimMark().html(USE, context(made, made.pages[1]))).tags
    assert attributes["href"] == "#claim-held"


def test_a_mark_is_in_the_language_of_its_page_and_leads_to_pages_of_the_reader(made: Book) -> None:
    ((_, attributes),) = Text(ClaimMark().html(USE, context(made, made.pages[0], "zh"))).tags
    assert attributes["href"] == "../zh:shows.md#claim-held"
    ((_, attributes),) = Text(ClaimMark().html(USE, context(made, made.pages[2]))).tags
    assert attributes["title"] == '本次构建已验证：assert x < "y"（snippets/a/b.py，第 3 行）'


@pytest.mark.parametrize("shown", [True, False], ids=["no such claim", "no page that shows it"])
def test_a_mark_without_an_assertion_is_only_its_text(made: Book, shown: bool) -> None:
    if not shown:
        made.pages[1:] = []
    name = "none" if shown else "held"
    assert ClaimMark().html(Use("link", 0, "claim", name, "✓"), context(made, made.pages[0])) == "✓"


@pytest.mark.parametrize(
    ("name", "what", "todo"),
    [
        (
            "skipped",
            "The program ended before it reached the claim 'skipped'.",
            "See snippets/a/b.py: the line must be",
        ),
        ("none", "No snippet contains the claim 'none'.", "Write in a snippet: assert …  # claim: none"),
    ],
)
def test_a_claim_that_did_not_hold_is_a_problem(made: Book, name: str, what: str, todo: str) -> None:
    (problem,) = ClaimMark().check_results(Use("link", 7, "claim", name), made.pages[0], made)
    assert (problem.file, problem.line, problem.what) == ("docs/en/cites.md", 7, what)
    assert problem.todo.startswith(todo)
    assert list(ClaimMark().check_results(USE, made.pages[0], made)) == []


def test_a_mark_is_exported_as_its_text(made: Book) -> None:
    assert ClaimMark().markdown(USE, context(made, made.pages[0])) == ["✓"]
