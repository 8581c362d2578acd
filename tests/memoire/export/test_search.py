"""What the search index has of a section."""

from pathlib import Path
from typing import Any

import pytest

from memoire.content.glossary import Term
from memoire.content.synonyms import Synonyms
from memoire.export.search import index
from memoire.export.segmentation import Segmenter

TERM = Term("Leaf tensor", "叶子张量", ("叶张量", "叶节点张量"))
WORD = Term("Freeze", "冻结", ())
SAID = Synonyms(("freeze", "冻结"), ("lock", "锁定"))


@pytest.fixture
def indexed(tmp_path: Path) -> Any:
    def make(language: str = "en", **doc: Any) -> dict:
        whole = {"location": "page/#part", "title": "Title", "text": "", "questions": [], **doc}
        return index([whole], language, Segmenter([TERM.chinese, WORD.chinese], tmp_path), [TERM, WORD], [SAID])

    return make


def test_of_a_program_and_its_output_only_the_words_are_kept_each_once_and_none_is_shown(indexed: Any) -> None:
    program = "<pre>y = x.detach()\nz = y.clone() &lt; y.clone()\n</pre>"
    text = f"<p>Call <code>detach</code>.</p>{program} Output<pre><code>leaf True\n</code></pre><p>End</p>"
    (section,) = indexed(text=text)["sections"]
    assert section["text"] == "Call detach. End"
    assert section["words"] == "clone leaf"  # True is a keyword of Python


def test_marks_and_repeated_blanks_are_left_out(indexed: Any) -> None:
    (section,) = indexed(text="<p>saved for a\n  backward pass. \u202f✓</p><p>Next</p>")["sections"]
    assert section["text"] == "saved for a backward pass. Next"


def test_a_section_has_its_questions_as_readers_see_them(indexed: Any) -> None:
    assert indexed(questions=["Is `a < b`?"])["sections"][0]["questions"] == ["Is a < b?"]


def test_pages_about_the_site_weigh_less(indexed: Any) -> None:
    assert "weight" not in indexed()["sections"][0]
    assert indexed(location="contributing/#a")["sections"][0]["weight"] < 0.5


def test_chinese_is_segmented(indexed: Any) -> None:
    (section,) = indexed("zh", title="叶子张量", text="<p>一个叶子张量</p>")["sections"]
    assert (section["title"], section["text"]) == ("叶子\x7f张量", "一个\x7f叶子\x7f张量")


def test_in_chinese_words_to_avoid_and_english_words_lead_to_the_term(indexed: Any) -> None:
    synonyms = indexed("zh")["synonyms"]
    assert [["叶子张量", "leaf tensor"], ["叶张量", "叶节点张量"]] in synonyms
    assert [["冻结", "freeze"], []] in synonyms


def test_english_has_only_the_english_synonyms(indexed: Any) -> None:
    assert indexed()["synonyms"] == [[["freeze"], ["lock"]]]
    assert [["freeze", "冻结"], ["lock", "锁定"]] in indexed("zh")["synonyms"]
