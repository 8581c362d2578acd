"""What the search index has of a section."""

from pathlib import Path
from typing import Any

import pytest

from memoire.content.glossary import Term
from memoire.content.synonyms import Synonyms
from memoire.export.search import BETWEEN, SHOWN, index
from memoire.export.segmentation import Segmenter

TERM = Term("Leaf tensor", "叶子张量", ("叶张量", "叶节点张量"))
WORD = Term("Freeze", "冻结", ())
SAID = Synonyms(("freeze", "冻结"), ("lock", "锁定"))


@pytest.fixture
def indexed(tmp_path: Path) -> Any:
    def make(language: str = "en", *docs: dict[str, Any], **doc: Any) -> dict:
        whole = [
            {"location": "page/#part", "title": "Title", "text": "", "questions": [], **one} for one in docs or [doc]
        ]
        return index(whole, language, Segmenter([TERM.chinese, WORD.chinese], tmp_path), [TERM, WORD], [SAID])

    return make


def only(made: dict) -> dict[str, Any]:
    """The one section of an index."""
    assert all(len(values) == 1 for values in made["sections"].values())
    return {field: values[0] for field, values in made["sections"].items()}


def test_of_a_program_only_the_names_of_torch_are_kept_each_once_and_none_is_shown(indexed: Any) -> None:
    program = "<pre>cut = x.detach()\nz = cut.clone() &lt; y.clone(memory_format=None)\ncut == z\n</pre>"
    text = f"<p>Call <code>detach</code>.</p>{program} Output<pre><code>leaf AddBackward0 0.5\n</code></pre><p>End</p>"
    section = only(indexed(text=text))
    assert section["text"] == "Call detach. End"
    assert section["words"] == "clone memory_format AddBackward0"


def test_a_name_that_most_programs_have_is_left_out(indexed: Any) -> None:
    rare = {"text": "<pre>x.detach()\nx.cumsum(0)\n</pre>"}
    made = indexed("en", rare, *({"text": "<pre>y.detach()\n</pre>"} for _ in range(50)))
    assert made["sections"]["words"] == ["cumsum"] + [""] * 50


def test_marks_and_repeated_blanks_are_left_out(indexed: Any) -> None:
    section = only(indexed(text="<p>saved for a\n  backward pass. \u202f✓</p><p>Next</p>"))
    assert section["text"] == "saved for a backward pass. Next"


@pytest.mark.parametrize(
    ("language", "first", "rest", "words"),
    [
        (
            "en",
            "This sentence is shown. ",
            "Call torch.no_grad() here, and no_grad there; this is a non-leaf.",
            "Call torch.no_grad here and no_grad there non-leaf",
        ),
        ("zh", "这句话会显示。", "冻结叶子张量，再冻结 no_grad。", "张量 冻结 叶子 no_grad"),
    ],
)
def test_of_a_long_text_the_first_sentences_are_shown_and_each_new_word_of_the_rest_is_kept_once(
    indexed: Any, language: str, first: str, rest: str, words: str
) -> None:
    shown = first * (SHOWN[language] // len(first) + 1)
    section = only(indexed(language, text=f"<p>{shown}{rest}</p>"))
    assert section["text"].replace(BETWEEN, "") == shown.strip()
    assert set(section["words"].split()) == set(words.split())


def test_a_section_has_its_questions_as_readers_see_them(indexed: Any) -> None:
    assert only(indexed(questions=["Is `a < b`?"]))["questions"] == ["Is a < b?"]


def test_pages_about_the_site_weigh_less(indexed: Any) -> None:
    assert only(indexed())["weight"] == 1
    assert only(indexed(location="contributing/#a"))["weight"] < 0.5


def test_of_a_section_below_the_one_before_the_address_is_only_its_id(indexed: Any) -> None:
    addresses = ["", "#home", "a/", "a/#x", "a/#y", "b/#z"]
    made = indexed("en", *({"location": address} for address in addresses))
    assert made["sections"]["at"] == ["", "#home", "a/", "#x", "#y", "b/#z"]


def test_chinese_is_segmented(indexed: Any) -> None:
    section = only(indexed("zh", title="叶子张量", text="<p>一个叶子张量</p>"))
    assert (section["title"], section["text"]) == ("叶子\x7f张量", "一个\x7f叶子\x7f张量")


def test_in_chinese_words_to_avoid_and_english_words_lead_to_the_term(indexed: Any) -> None:
    synonyms = indexed("zh")["synonyms"]
    assert [["叶子张量", "leaf tensor"], ["叶张量", "叶节点张量"]] in synonyms
    assert [["冻结", "freeze"], []] in synonyms


def test_english_has_only_the_english_synonyms(indexed: Any) -> None:
    assert indexed()["synonyms"] == [[["freeze"], ["lock"]]]
    assert [["freeze", "冻结"], ["lock", "锁定"]] in indexed("zh")["synonyms"]
