"""Drawings of autograd graphs and of tables of numbers, drawn once and kept between builds."""

import hashlib
import json
from pathlib import Path
from typing import Any

from memoire import figures
from memoire.autograd_graph import Graph
from memoire.record import installed
from memoire.store import Store
from memoire.svg import inline

TEXTS = {
    "en": {
        "graph": "Autograd graph of {names}. {edges}.",
        "edge": "{start} leads to {ends}",
        "constant": "an input without gradient",
        "alone": "{name} has no history",
        "saves": "saves",
        "freed": "saved tensors freed",
    },
    "zh": {
        "graph": "{names} 的计算图。{edges}。",
        "edge": "{start} 通向 {ends}",
        "constant": "一个不需要梯度的输入",
        "alone": "{name} 没有历史",
        "saves": "保存",
        "freed": "保存的张量已释放",
    },
}


class Drawings:
    """Draws once and keeps what was drawn between builds; the libraries are imported only to draw."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        files = [Path(__file__).with_name(name) for name in ("drawings.py", "figures.py", "svg.py")]
        engine = b"".join(file.read_bytes() for file in files)
        versions = installed("pygraphviz") + installed("matplotlib")
        self.engine = hashlib.sha256(engine + versions.encode()).hexdigest()

    def graph(self, graph: Graph, language: str) -> str:
        """An autograd graph as SVG, from the result at the top to the leaves at the bottom."""
        return self._kept(["graph", graph, language], lambda: _graph(graph, language), describe(graph, language))

    def figure(self, kind: str, table: str, options: dict[str, str]) -> str:
        """A table of numbers as SVG.

        Args:
            kind: `lines`, `bars` or `points`.
            table: A head and rows, in columns parted by white space. The first column is the horizontal axis; of
                points the first two are the place and the third is the group.
            options: Labels of the axes, `x` and `y`; `alt`, the alternative text; `scale`, `log` for the vertical axis.

        Raises:
            ValueError: If the table cannot be read.
        """
        shown = {name: options.get(name, "") for name in ("x", "y", "scale")}
        return self._kept([kind, table, shown], lambda: figures.draw(kind, table, shown), options.get("alt", ""))

    def _kept(self, key: list[Any], draw: Any, text: str) -> str:
        digest = hashlib.sha256(json.dumps([self.engine, *key], sort_keys=True).encode()).hexdigest()
        svg = self.store.get(digest)
        if svg is None:
            svg = draw()
            self.store.put(digest, svg)
        return inline(svg, f"d{digest[:8]}", text)


def describe(graph: Graph, language: str) -> str:
    """The graph in words, for those who do not see it."""
    texts = TEXTS[language]

    def name(position: int) -> str:
        return graph["nodes"][position]["label"] or texts["constant"]

    parts = []
    for position, node in enumerate(graph["nodes"]):
        ends = [name(end) for start, end in graph["edges"] if start == position]
        if ends:
            parts.append(texts["edge"].format(start=name(position), ends=", ".join(ends)))
        elif not any(position == end for _, end in graph["edges"]):
            parts.append(texts["alone"].format(name=node["label"]))
    return texts["graph"].format(names=", ".join(graph["names"]), edges="; ".join(parts))


def _graph(graph: Graph, language: str) -> str:
    import pygraphviz

    shapes = {"leaf": "box", "operation": "box", "result": "ellipse", "constant": "circle", "plain": "box"}
    styles = {"leaf": "rounded", "constant": "dashed", "plain": "dashed"}
    drawing = pygraphviz.AGraph(directed=True, strict=False, bgcolor="transparent", nodesep="0.3", ranksep="0.35")
    drawing.node_attr.update(fontname="sans-serif", fontsize="12", margin="0.14,0.06", height="0.3")
    drawing.edge_attr.update(arrowsize="0.7")
    for position, node in enumerate(graph["nodes"]):
        kind, label = node["kind"], node["label"]
        if node["saves"] == ["freed"]:
            label += f"\n({TEXTS[language]['freed']})"
        elif node["saves"]:
            label += f"\n({TEXTS[language]['saves']} {', '.join(node['saves'])})"
        size = {"width": "0.18", "height": "0.18", "fixedsize": "shape"} if kind == "constant" else {}
        style = styles.get(kind, "solid")
        drawing.add_node(position, label=label or " ", shape=shapes[kind], style=style, **{"class": kind}, **size)
    for start, end in graph["edges"]:
        drawing.add_edge(start, end)
    svg = drawing.draw(format="svg", prog="dot").decode()
    return svg.replace('"black"', '"currentColor"').replace('font-family="sans-serif"', "")
