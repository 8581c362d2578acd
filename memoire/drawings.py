"""Draws autograd graphs with Graphviz, and tables of numbers as figures with Matplotlib."""

import hashlib
import io
import json
import warnings
from pathlib import Path
from typing import Any

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
# Stand for colours that the style sheet sets for each theme.
SERIES = {f"#0{number}0{number}0{number}": f"var(--memoire-series-{number})" for number in range(1, 7)}
MARKERS = "os^Dvx"


class Drawings:
    """Draws once and keeps what was drawn between builds; the libraries are imported only to draw."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        engine = b"".join((Path(__file__).parent / name).read_bytes() for name in ("drawings.py", "svg.py"))
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
        return self._kept([kind, table, shown], lambda: _figure(kind, table, shown), options.get("alt", ""))

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


def _figure(kind: str, table: str, options: dict[str, str]) -> str:
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    head, rows = read_table(kind, table)
    # The salt makes the ids the same in every build; text stays text, drawn by the reader's own fonts.
    settings: dict[Any, Any] = {"svg.fonttype": "none", "svg.hashsalt": "memoire", "font.size": 9}
    with matplotlib.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")  # as the reader's own font draws the text
        figure, axes = pyplot.subplots(figsize=(5.6, 3.1), layout="constrained")
        KINDS[kind](axes, head, rows)
        axes.set_xlabel(options["x"])
        axes.set_ylabel(options["y"])
        if options["scale"]:
            axes.set_yscale(options["scale"])
        axes.spines[["top", "right"]].set_visible(False)
        if len(head) > 2:
            axes.legend(frameon=False)
        out = io.StringIO()
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
        pyplot.close(figure)
    svg = out.getvalue().replace("#000000", "currentColor")
    for colour, variable in SERIES.items():
        svg = svg.replace(colour, variable)
    return svg


def read_table(kind: str, table: str) -> tuple[list[str], list[list[str]]]:
    """Head and rows of a printed table.

    Raises:
        ValueError: If it is none, or holds words where the figure needs numbers.
    """
    lines = [line.split() for line in table.strip().splitlines()]
    if len(lines) < 2:
        raise ValueError("the program prints no table")
    head, *rows = lines
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"a row has {len(row)} columns where the head has {len(head)}")
        for value in row[:2] if kind == "points" else row[kind == "bars" :]:
            float(value)
    return head, rows


def _lines(axes: Any, head: list[str], rows: list[list[str]]) -> None:
    x = [float(row[0]) for row in rows]
    for number, name in enumerate(head[1:]):
        style = ("-", "--", ":", "-.")[number % 4]
        axes.plot(x, [float(row[number + 1]) for row in rows], style, label=name, color=list(SERIES)[number])


def _bars(axes: Any, head: list[str], rows: list[list[str]]) -> None:
    count = len(head) - 1
    for number, name in enumerate(head[1:]):
        places = [position + (number - (count - 1) / 2) * 0.8 / count for position in range(len(rows))]
        values = [float(row[number + 1]) for row in rows]
        axes.bar(places, values, 0.8 / count, label=name, color=list(SERIES)[number])
    axes.set_xticks(range(len(rows)), [row[0] for row in rows])


def _points(axes: Any, head: list[str], rows: list[list[str]]) -> None:
    for number, group in enumerate(dict.fromkeys(row[2] for row in rows)):
        own = [(float(row[0]), float(row[1])) for row in rows if row[2] == group]
        axes.scatter(*zip(*own, strict=True), label=group, color=list(SERIES)[number], marker=MARKERS[number])
    axes.set_aspect("equal")


KINDS = {"lines": _lines, "bars": _bars, "points": _points}
