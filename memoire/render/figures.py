"""Tables of numbers as figures, drawn by Matplotlib."""

import io
import warnings
from typing import Any

# Stand for colours that the style sheet sets for each theme.
SERIES = {f"#0{number}0{number}0{number}": f"var(--memoire-series-{number})" for number in range(1, 7)}
MARKERS = "os^Dvx"


def draw(kind: str, table: str, options: dict[str, str]) -> str:
    """A table that a program printed, as SVG.

    The arguments are those of `memoire.render.drawings.Drawings.figure`.
    """
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    head, rows = read_table(kind, table)
    # The salt keeps the ids the same in every build; text stays text, shown in the reader's own fonts.
    settings: dict[Any, Any] = {"svg.fonttype": "none", "svg.hashsalt": "memoire", "font.size": 9}
    with matplotlib.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")  # the reader's own font has the glyph
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
        ValueError: If it is not a table, or contains words where the figure needs numbers.
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
