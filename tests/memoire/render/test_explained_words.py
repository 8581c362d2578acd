"""Words that lead to the glossary."""

import pytest
from bs4 import BeautifulSoup

from memoire.content.explained_words import Explanation
from memoire.render.explained_words import with_explanations

LEAF, VIEW = Explanation("leaf-tensor", 'A "leaf".'), Explanation("view", "Shares memory.")
WORDS = {"leaf": LEAF, "leaf tensor": LEAF, "叶子": LEAF, "叶子张量": LEAF, "view": VIEW}


def linked(html: str) -> list[tuple[str, str, str]]:
    links = BeautifulSoup(with_explanations(html, WORDS, "../glossary/"), "html.parser").select("a.explained")
    return [(link.get_text(), str(link["href"]), str(link["title"])) for link in links]


def test_a_word_leads_to_the_glossary_and_says_what_it_means() -> None:
    assert linked("<p>A Leaf.</p>") == [("Leaf", "../glossary/#leaf-tensor", 'A "leaf".')]


def test_only_the_first_mention_of_a_section_is_a_link() -> None:
    html = "<p>a leaf and a leaf tensor, a view</p><p>leaf</p><h2>Next</h2><ul><li>leaf</li></ul>"
    assert [text for text, *_ in linked(html)] == ["leaf", "view", "leaf"]


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ("<p>a leaf\n  tensor</p>", "leaf\n  tensor"),
        ("<p>不是叶子张量</p>", "叶子张量"),
        ("<p>在view里</p>", "view"),
        ("<p><em>leaf</em></p>", "leaf"),
    ],
    ids=["over the end of a line", "the longest", "between Chinese", "within emphasis"],
)
def test_a_word_is_found_whole(html: str, word: str) -> None:
    assert [text for text, *_ in linked(html)] == [word]


@pytest.mark.parametrize(
    "html",
    [
        "<p>leaflet, reviews, non-leaf</p>",
        "<p><code>leaf</code></p>",
        '<p><a href="x" title="leaf">leaf</a></p>',
        "<h2>leaf</h2>",
        "<p>x</p><table><tr><td>leaf</td></tr></table>",
        "<p><template><dialog><p>leaf</p></dialog></template></p>",
    ],
    ids=["a part of a word", "code", "a link", "a heading", "a table", "a list of claims"],
)
def test_what_is_no_text_to_read_stays_as_it_is(html: str) -> None:
    assert with_explanations(html, WORDS, "../glossary/") == html


def test_without_a_glossary_nothing_changes() -> None:
    assert with_explanations("<p>leaf</p>", {}, "") == "<p>leaf</p>"
