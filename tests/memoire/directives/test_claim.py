"""The mark after a sentence leads to the assertion that backs it; those of a paragraph become one."""

import pytest

from memoire.content.directive_use import Use
from memoire.directives.claim import ClaimMark, gathered
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
    source = "assert x  # claim: held\nassert y  # claim: skipped\n"
    return book(pages, {"a/b.py": source}, record("a/b.py", claims=claims))


def test_a_mark_leads_to_the_assertion_on_the_first_page_that_shows_it(made: Book) -> None:
    found = Text(ClaimMark().html(USE, context(made, made.pages[0])))
    tag, attributes = found.tags[0]
    assert (tag, attributes["href"], attributes["class"]) == ("a", "../en:shows.md#claim-held", "claim")
    assert attributes["aria-label"] == "1 claim, checked in this build:"
    assert 'assert x < "y"snippets/a/b.py, line 3' in found.text


def test_a_mark_leads_within_its_page_if_that_shows_the_assertion(made: Book) -> None:
    (_, attributes), *_ = Text(ClaimMark().html(USE, context(made, made.pages[1]))).tags
    assert attributes["href"] == "#claim-held"


def test_a_mark_is_in_the_language_of_its_page_and_leads_to_pages_of_the_reader(made: Book) -> None:
    (_, attributes), *_ = Text(ClaimMark().html(USE, context(made, made.pages[0], "zh"))).tags
    assert attributes["href"] == "../zh:shows.md#claim-held"
    (_, attributes), *_ = Text(ClaimMark().html(USE, context(made, made.pages[2]))).tags
    assert attributes["aria-label"] == "1 条论断，本次构建已验证："


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


def mark(name: str) -> str:
    return f'<a href="claim:{name}">✓</a>'


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (f"<p>One. {mark('a')} Two. {mark('b')}</p>", f"<p>One. Two.{mark('a,b')}</p>"),
        (f"<p>One {mark('a')} {mark('b')} (or {mark('a')}).\n</p>", f"<p>One (or).{mark('a,b')}\n</p>"),
        (f"<p>一。{mark('a')} 二，{mark('b')}\n三。</p>", f"<p>一。二，三。{mark('a,b')}</p>"),
        (f"<p>形状{mark('a')} 和 dtype{mark('b')} 相同</p>", f"<p>形状和 dtype 相同{mark('a,b')}</p>"),
        (f"<p>An <em>old {mark('a')}</em> one.</p>", f"<p>An <em>old</em> one.{mark('a')}</p>"),
        (
            f"<ul>\n<li>A {mark('a')} b\n<ul>\n<li>C {mark('c')} d</li></ul></li></ul>",
            f"<ul>\n<li>A b{mark('a')}\n<ul>\n<li>C d{mark('c')}</li></ul></li></ul>",
        ),
        (f"<td>A {mark('a')}</td><td>B {mark('b')}</td>", f"<td>A{mark('a')}</td><td>B{mark('b')}</td>"),
        ("<p>See <code>claim:a</code>.</p>" * 2, "<p>See <code>claim:a</code>.</p>" * 2),
    ],
    ids=[
        "sentences",
        "a claim twice",
        "Chinese",
        "within a sentence",
        "inline",
        "a list within an item",
        "cells",
        "none",
    ],
)
def test_the_marks_of_a_paragraph_become_one_at_its_end_and_leave_no_gap(html: str, text: str) -> None:
    assert gathered(html) == text


def test_a_mark_for_several_claims_lists_those_that_have_an_assertion(made: Book) -> None:
    html = ClaimMark().html(Use("link", 0, "claim", "skipped,none,held", "✓"), context(made, made.pages[1]))
    links = [attributes["href"] for tag, attributes in Text(html).tags if tag == "a"]
    assert links == ["#claim-skipped", "#claim-skipped", "#claim-held"]
