"""Graphs and figures are drawn as elements of a page."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from memoire.render.drawings import Drawings
from memoire.figures import read_table
from memoire.svg import inline

GRAPH = {
    "names": ["y"],
    "nodes": [
        {"kind": "result", "label": "y", "saves": []},
        {"kind": "operation", "label": "MulBackward0", "saves": ["x"]},
        {"kind": "leaf", "label": "w", "saves": []},
        {"kind": "constant", "label": "", "saves": []},
    ],
    "edges": [[0, 1], [1, 2], [1, 3]],
}
TABLE = "step mask detach\n0 1.0 2.0\n1 0.5 1.5\n"


def test_a_graph_has_its_labels_as_text_and_says_in_words_what_it_shows(tmp_path: Path) -> None:
    english, chinese = (Drawings(tmp_path).graph(GRAPH, language) for language in ("en", "zh"))
    assert "MulBackward0</text>" in english
    assert 'aria-label="Autograd graph of y. y leads to MulBackward0; MulBackward0 leads to w, ' in english
    assert "保存 x" in chinese
    assert "的计算图" in chinese


@pytest.mark.parametrize("kind", ["lines", "bars"])
def test_a_figure_is_the_same_twice_and_its_text_stays_text(tmp_path: Path, kind: str) -> None:
    options = {"x": "步", "y": "energy", "alt": "Both fall"}
    first, second = (Drawings(tmp_path / name).figure(kind, TABLE, options) for name in ("a", "b"))
    assert first == second
    ElementTree.fromstring(first)
    for text in ("步", "energy", "mask", "detach", "var(--memoire-series-1)", 'aria-label="Both fall"'):
        assert text in first
    assert "#010101" not in first
    assert "#000000" not in first


def test_points_are_drawn_by_group(tmp_path: Path) -> None:
    svg = Drawings(tmp_path).figure("points", "x y group\n0 0 fixed\n1 1 after\n", {"alt": "atoms"})
    assert "fixed" in svg
    assert "after" in svg


@pytest.mark.parametrize("table", ["", "only a head\n", "a b\n1\n", "a b\n1 two\n"])
def test_a_table_that_is_none_is_refused(table: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_table("lines", table)


def test_two_drawings_on_a_page_share_no_id() -> None:
    svg = '<svg width="10pt" viewBox="0 0 10 10"><g id="a"/><use xlink:href="#a" clip-path="url(#a)"/></svg>'
    drawn = inline(svg, "p", "text")
    assert 'id="p-a"' in drawn
    assert 'href="#p-a"' in drawn
    assert "url(#p-a)" in drawn
    assert 'width="10pt"' not in drawn
