"""Drawings of autograd graphs and of tables of numbers, drawn once and stored between builds."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from memoire.records.environment import installed
from memoire.records.record import Graph, Node
from memoire.render import figures, svg
from memoire.storage import Cache
from memoire.texts import texts

SHAPES = {"leaf": "box", "operation": "box", "result": "ellipse", "constant": "circle", "plain": "box"}
STYLES = {"leaf": "rounded", "constant": "dashed", "plain": "dashed"}
DOT = {"width": "0.18", "height": "0.18", "fixedsize": "shape"}


class Drawings:
    """Draws once, and stores what was drawn between builds; the libraries are imported only to draw."""

    def __init__(self, folder: Path) -> None:
        versions = installed("pygraphviz") + installed("matplotlib")
        self._cache = Cache(
            folder, *(Path(module.__file__ or "") for module in (figures, svg)), Path(__file__), versions
        )

    def graph(self, graph: Graph, language: str) -> str:
        """An autograd graph as SVG, from the result at the top to the leaves at the bottom."""
        key = ["graph", msgspec.to_builtins(graph), language]
        return self._drawn(key, lambda: _draw_graph(graph, language), describe(graph, language))

    def figure(self, kind: str, table: str, options: dict[str, str]) -> str:
        """A table of numbers as SVG.

        Args:
            kind: `lines`, `bars` or `points`.
            table: A head and rows, in columns separated by white space. The first column is the horizontal axis; of
                points the first two are the position and the third is the group.
            options: Labels of the axes, `x` and `y`; `alt`, the alternative text; `scale`, `log` for the vertical axis.

        Raises:
            ValueError: If the table cannot be read.
        """
        shown = {name: options.get(name, "") for name in ("x", "y", "scale")}
        return self._drawn([kind, table, shown], lambda: figures.draw(kind, table, shown), options.get("alt", ""))

    def diagram(self, labels: dict[str, str], edges: list[tuple[str, str]], text: str) -> str:
        """Boxes and arrows as SVG.

        Args:
            labels: The label of each box by its name.
            edges: Names of the boxes that each arrow leads from and to.
            text: Alternative text.
        """
        return self._drawn(["diagram", labels, edges], lambda: _draw_diagram(labels, edges), text)

    def _drawn(self, key: list[Any], draw: Callable[[], str], text: str) -> str:
        # Of what is drawn alone: a change of our code leaves the ids of a page as they are.
        prefix = hashlib.sha256(json.dumps(key, sort_keys=True).encode()).hexdigest()[:8]
        return svg.inline(self._cache.get_or_make(draw, *key), f"d{prefix}", text)


def describe(graph: Graph, language: str) -> str:
    """The graph in words, for those who do not see it; operations of one name are numbered."""
    words = texts(language, "graph")
    operations = [node.label if node.kind == "operation" else "" for node in graph.nodes]

    def name(position: int) -> str:
        operation = operations[position]
        if operation and operations.count(operation) > 1:
            return f"{operation} #{operations[: position + 1].count(operation)}"
        return graph.nodes[position].label or words["constant"]

    parts = []
    for position, node in enumerate(graph.nodes):
        ends = [name(end) for start, end in graph.edges if start == position]
        if ends:
            parts.append(words["edge"].format(start=name(position), ends=words["between_ends"].join(ends)))
        elif not any(position == end for _, end in graph.edges):
            parts.append(words["alone"].format(name=node.label))
    return words["graph"].format(names=", ".join(graph.names), edges=words["between_edges"].join(parts))


def _draw_graph(graph: Graph, language: str) -> str:
    drawing = _new_drawing()
    for position, node in enumerate(graph.nodes):
        attributes = {"class": node.kind, **(DOT if node.kind == "constant" else {})}
        style = STYLES.get(node.kind, "solid")
        drawing.add_node(position, label=_label(node, language), shape=SHAPES[node.kind], style=style, **attributes)
    for start, end in graph.edges:
        drawing.add_edge(start, end)
    return _to_svg(drawing)


def _draw_diagram(labels: dict[str, str], edges: list[tuple[str, str]]) -> str:
    drawing = _new_drawing()
    for name, label in labels.items():
        drawing.add_node(name, label=label, shape="box", style="rounded")
    for start, end in edges:
        drawing.add_edge(start, end)
    return _to_svg(drawing)


def _new_drawing() -> Any:
    import pygraphviz

    drawing = pygraphviz.AGraph(directed=True, strict=False, bgcolor="transparent", nodesep="0.3", ranksep="0.35")
    drawing.node_attr.update(fontname="sans-serif", fontsize="12", margin="0.14,0.06", height="0.3")
    drawing.edge_attr.update(arrowsize="0.7")
    return drawing


def _to_svg(drawing: Any) -> str:
    drawn = drawing.draw(format="svg", prog="dot").decode()
    return drawn.replace('"black"', '"currentColor"').replace('font-family="sans-serif"', "")


def _label(node: Node, language: str) -> str:
    words = texts(language, "graph")
    if node.saves == ["freed"]:
        return f"{node.label}\n({words['freed']})"
    if node.saves:
        return f"{node.label}\n({words['saves']} {', '.join(node.saves)})"
    return node.label or " "
