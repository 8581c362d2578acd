"""What the search index has of a section."""

from pathlib import Path
from typing import Any

import pytest

from memoire.content.glossary import Term
from memoire.export.search import index
from memoire.export.segmentation import Segmenter

TERM = Term("Leaf tensor", "叶子张量", ("叶张量", "叶节点张量"))


@pytest.fixture
def indexed(tmp_path: Path) -> Any:
    def make(language: str = "en", **doc: Any) -> dict:
        whole = {"location": "page/#part", "title": "Title", "text": "", "questions": [], **doc}
        return index([whole], language, r"\s+", Segmenter([TERM.chinese], tmp_path), [TERM])

    return make


def test_of_a_program_only_the_names_are_kept_each_once(indexed: Any) -> None:
    text = "<p>Call <code>detach</code>.</p><pre>y = x.detach()\nz = y.clone() &lt; y.clone()\n</pre><p>End</p>"
    doc = indexed(text=text)["docs"][0]
    assert doc["text"] == "<p>Call <code>detach</code>.</p><p>End</p>"
    assert doc["words"] == "clone"


def test_an_output_is_kept_as_it_was_printed(indexed: Any) -> None:
    text = "<pre><code>a   1\nb   2\n</code></pre>"
    assert indexed(text=text)["docs"][0]["text"] == text


def test_marks_and_repeated_blanks_are_left_out(indexed: Any) -> None:
    assert (
        indexed(text="<p>saved for a\n  backward pass. \u202f✓</p>")["docs"][0]["text"]
        == "<p>saved for a backward pass.</p>"
    )


def test_a_section_shows_the_question_that_it_answers(indexed: Any) -> None:
    doc = indexed(text="<p>So.</p>", questions=["Is `a < b`?"])["docs"][0]
    assert doc["text"] == "<p>Is a &lt; b?</p><p>So.</p>"
    assert doc["questions"] == "Is a &lt; b?"


def test_a_page_has_its_question_as_its_title(indexed: Any) -> None:
    doc = indexed(location="page/", text="<p>So.</p>", questions=["Why?"])["docs"][0]
    assert doc["text"] == "<p>So.</p>"
    assert doc["questions"] == "Why?"


def test_the_boost_of_a_page_is_kept(indexed: Any) -> None:
    assert indexed(boost=2)["docs"][0]["boost"] == 2


def test_chinese_is_segmented_and_the_words_to_avoid_lead_to_the_term(indexed: Any) -> None:
    found = indexed("zh", title="叶子张量", text="<p>一个叶子张量</p>")
    assert found["docs"][0]["title"] == "叶子\u200b张量"
    assert found["docs"][0]["text"] == "<p>\u200b一个\u200b叶子\u200b张量\u200b</p>"
    assert list(found["config"]["instead"]) == ["叶节点张量", "叶张量"], "the longest first, as one contains the other"
