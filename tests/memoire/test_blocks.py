"""What a reader sees of a program: whatever it printed is text."""

import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from memoire import blocks
from memoire.record import Failure, Record
from memoire.snippet import Snippet

SOURCE = """\
import torch

# en: an English remark
# zh: 一句中文
x = torch.ones(2)  # stays
text = "# en: no remark, <b>&amp;</b>"
assert x.sum() == 2  # claim: sum-is-two
assert (
    x is not None
)  # claim: long-one
"""
HOSTILE = "````````\n<h1>big</h1>\n</code></pre></div>\n</script><script>alert(1)</script>\n&amp; & <!-- \n# heading\n"


class Text(HTMLParser):
    """The text of an HTML fragment, and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture
def highlighter(tmp_path: Path) -> blocks.Highlighter:
    return blocks.Highlighter(tmp_path)


def record(**fields: object) -> Record:
    return Record(**{"snippet": "a/b.py", "digest": "0" * 64, **fields})  # ty: ignore[invalid-argument-type]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_output_is_text_whatever_it_holds(language: str) -> None:
    html = blocks.output(record(stdout=HOSTILE), language)
    found = Text(html)
    assert found.text == f"{blocks.LABELS[language]['output']}{HOSTILE.rstrip()}\n"
    assert {tag for tag, _ in found.tags} == {"div", "span", "pre", "code"}


def test_standard_error_and_warnings_stand_apart_from_output() -> None:
    html = blocks.output(record(stdout="out\n", stderr="err\n", warnings=["UserWarning: <one>", "W: two"]), "en")
    boxes = re.findall(
        r'<div class="program__(\w+) [^"]*"><span[^>]*>([^<]*)</span><pre><code>(.*?)</code>', html, re.S
    )
    assert boxes == [
        ("output", "Output", "out\n"),
        ("stderr", "Standard error", "err\n"),
        ("warnings", "Warnings", "UserWarning: &lt;one&gt;\nW: two\n"),
    ]


def test_a_program_that_prints_nothing_has_no_empty_box() -> None:
    assert blocks.output(record(stdout=" \n"), "en") == ""


def test_a_failure_is_shown_in_the_place_of_output() -> None:
    html = blocks.output(record(stdout="half", failure=Failure(3, "raised <KeyError>.", "a < b")), "en")
    found = Text(html)
    assert "snippets/a/b.py:3: This program raised <KeyError>." in found.text
    assert "a < b" in found.text
    assert "half" not in found.text
    assert found.tags[0] == ("div", {"class": "admonition failure"})


@pytest.mark.parametrize(("language", "remark"), [("en", "# an English remark"), ("zh", "# 一句中文")])
def test_the_source_is_shown_in_the_language_of_the_reader(
    highlighter: blocks.Highlighter, language: str, remark: str
) -> None:
    found = Text(highlighter.source(Snippet("a/b.py", SOURCE), language))
    assert found.text == blocks.localise(SOURCE, language)
    assert remark in found.text.split("\n")
    assert '"# en: no remark, <b>&amp;</b>"' in found.text
    assert "claim" not in found.text


def test_each_claim_is_an_anchor_that_marks_lead_to(highlighter: blocks.Highlighter) -> None:
    html = highlighter.source(Snippet("a/b.py", SOURCE), "en")
    ids = [attributes["id"] for _, attributes in Text(html).tags if "id" in attributes]
    assert ids == ["claim-sum-is-two", "claim-long-one"]


@pytest.mark.parametrize("source", ["x = (\n", "'''", "", "\n\n", "x = 1", "# en: no pair\n", "x = '</script>'\n"])
def test_a_program_with_mistakes_can_still_be_shown(highlighter: blocks.Highlighter, source: str) -> None:
    assert Text(highlighter.source(Snippet("a.py", source), "en")).text.strip("\n") == source.strip("\n")


def test_highlighting_is_kept_and_made_again_when_the_source_changes(tmp_path: Path) -> None:
    first = blocks.Highlighter(tmp_path).source(Snippet("a.py", "x = 1\n"), "en")
    (kept,) = tmp_path.iterdir()
    assert blocks.Highlighter(tmp_path).source(Snippet("a.py", "x = 1\n"), "en") == first
    assert list(tmp_path.iterdir()) == [kept]
    assert blocks.Highlighter(tmp_path).source(Snippet("a.py", "x = 2\n"), "en") != first
    kept.write_text("broken")
    assert blocks.Highlighter(tmp_path).source(Snippet("a.py", "x = 1\n"), "en") == first


def test_the_search_index_gets_the_same_text_without_colours(highlighter: blocks.Highlighter) -> None:
    source = highlighter.source(Snippet("a/b.py", SOURCE), "en")
    output = blocks.output(record(stdout=HOSTILE), "en")
    plain = blocks.plain(source, output)
    assert Text(plain).text == Text(source).text + Text(output).text
    assert "span class=" not in plain.removesuffix(output)


def test_title_and_address_of_a_program_are_escaped() -> None:
    html = blocks.program("a/b.py", "x\n", '<b>"T"</b>', 'https://example.org/?a=1&b="', "<p>output</p>")
    found = Text(html)
    assert ("a", {"href": 'https://example.org/?a=1&b="'}) in found.tags
    assert '<b>"T"</b>' in found.text
    assert html.endswith("<p>output</p></div>")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_mark_of_a_claim_says_what_was_checked_and_leads_there(language: str) -> None:
    claim = {"name": "a", "line": 7, "text": 'assert x < "y"', "reached": True}
    html = blocks.mark(claim, "snippets/a/b.py", "#claim-a", "✓", language)
    ((tag, attributes),) = Text(html).tags
    assert (tag, attributes["class"], attributes["href"]) == ("a", "claim", "#claim-a")
    for name in ("title", "aria-label"):
        assert 'assert x < "y"' in str(attributes[name])
        assert re.search("snippets/a/b.py.*7", str(attributes[name]))
    assert escape('"y"') in html
