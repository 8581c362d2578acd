"""Graphs, figures and diagrams are drawn once, as elements of a page, and say in words what they show."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from msgspec.structs import replace

from memoire.records.record import Graph, Node
from memoire.render import drawings
from memoire.render.drawings import Drawings, describe

GRAPH = Graph(
    names=["y"],
    nodes=[
        Node("result", "y"),
        Node("operation", "MulBackward0", ["x"]),
        Node("leaf", "w"),
        Node("constant", ""),
    ],
    edges=[(0, 1), (1, 2), (1, 3)],
)
TABLE = "step mask detach\n0 1.0 2.0\n1 0.5 1.5\n"


def test_a_graph_has_its_labels_as_text_and_says_in_words_what_it_shows(tmp_path: Path) -> None:
    english, chinese = (Drawings(tmp_path).graph(GRAPH, language) for language in ("en", "zh"))
    assert "MulBackward0</text>" in english
    assert 'aria-label="Autograd graph of y. y leads to MulBackward0; MulBackward0 leads to w and ' in english
    assert "保存 x" in chinese
    assert "的计算图。y 通向 MulBackward0；MulBackward0 通向 w、" in chinese


def test_a_graph_says_which_saved_tensors_are_freed_and_which_tensor_is_alone(tmp_path: Path) -> None:
    freed = replace(GRAPH, nodes=[Node("result", "y"), Node("operation", "MulBackward0", ["freed"]), *GRAPH.nodes[2:]])
    assert "(saved tensors freed)" in Drawings(tmp_path).graph(freed, "en")
    assert describe(Graph(["z"], [Node("plain", "z")], []), "en") == "Autograd graph of z. z has no history."


def test_operations_of_one_name_are_numbered_in_the_words() -> None:
    nodes = [
        Node("result", "y"),
        Node("operation", "AddBackward0"),
        Node("operation", "AddBackward0"),
        Node("leaf", "w"),
    ]
    told = describe(Graph(["y"], nodes, [(0, 1), (1, 2), (2, 3)]), "en")
    assert "y leads to AddBackward0 #1; AddBackward0 #1 leads to AddBackward0 #2; AddBackward0 #2 leads to w" in told


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


def test_a_diagram_has_the_label_of_each_box_and_its_alternative_text(tmp_path: Path) -> None:
    svg = Drawings(tmp_path).diagram({"a": "one\ntwo", "b": "3 < 4"}, [("a", "b")], "One & two")
    ElementTree.fromstring(svg)
    for text in ("one</text>", "two</text>", "3 &lt; 4</text>", 'aria-label="One &amp; two"', "currentColor"):
        assert text in svg


def test_what_was_drawn_is_stored_and_only_its_text_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Drawings(tmp_path).figure("lines", TABLE, {"alt": "Both fall"})
    monkeypatch.setattr(drawings.figures, "draw", None)  # a call of it fails
    assert Drawings(tmp_path).figure("lines", TABLE, {"alt": "Both fall"}) == first
    assert Drawings(tmp_path).figure("lines", TABLE, {"alt": "Other"}) == first.replace("Both fall", "Other")
    with pytest.raises(TypeError):
        Drawings(tmp_path).figure("bars", TABLE, {"alt": "Both fall"})
