"""The drawings of graphs as the script of an explorer puts them together: some dozens make up most of its page.

Coordinates are relative, so that boxes with the same text and edges of the same shape are the same text; each part is
stored once.
"""

import re
from collections.abc import Iterable

ID = re.compile(r' id="[^"]*"')
FRACTION = re.compile(r"-?\d+\.\d+")
OPENING = re.compile(r"<svg [^>]*>")
NODE = re.compile(r'<g class="node .*?</g>', re.S)
MIDDLE = re.compile(r'<text text-anchor="middle" x="(-?\d+)" y="(-?\d+)"')
POINT = re.compile(r"(-?\d+),(-?\d+)")
SHAPE = re.compile(r' (?:points|d)="[^"]*"')
EDGE = re.compile(r' d="M([^"]*)"/>\s*<polygon [^>]*/>')
PART = re.compile(r"(?=<g )|(?<=; )")
# The tip of an arrow, drawn once.
TIP = (
    '<defs><marker id="explorer-tip" viewBox="0 0 8 6" refY="3" markerWidth="8" markerHeight="6" '
    'markerUnits="userSpaceOnUse" orient="auto"><path fill="currentColor" d="M0 0L8 3L0 6z"/></marker></defs>'
)


def in_parts(drawings: Iterable[str]) -> tuple[list[str], list[list[int]]]:
    """The parts of all drawings, each once, and for each drawing the positions of its own."""
    parts: dict[str, int] = {}
    made = [[parts.setdefault(part, len(parts)) for part in PART.split(small(svg))] for svg in drawings]
    return list(parts), made


def small(svg: str) -> str:
    """A drawing by Graphviz without what the page does not need, and with relative coordinates."""
    svg = ID.sub("", svg).replace(' xml:space="preserve"', "")
    svg = FRACTION.sub(lambda number: f"{float(number[0]):.0f}", svg)
    svg = OPENING.sub(lambda opening: opening[0] + TIP, svg, count=1)
    return NODE.sub(lambda node: _moved(node[0]), EDGE.sub(_edge, svg))


def _moved(node: str) -> str:
    """A node around the origin, in a group that moves it to its place."""
    if not (middle := MIDDLE.search(node)):
        return node
    x, y = int(middle[1]), int(middle[2])
    node = SHAPE.sub(
        lambda shape: POINT.sub(lambda point: f"{int(point[1]) - x},{int(point[2]) - y}", shape[0]),
        node,
    )
    for name, by in (("x", x), ("cx", x), ("y", y), ("cy", y)):
        node = re.sub(rf' {name}="(-?\d+)"', lambda at, name=name, by=by: f' {name}="{int(at[1]) - by}"', node)
    return f'<g transform="translate({x} {y})">{node}</g>'


def _edge(drawn: re.Match[str]) -> str:
    """The curve of an edge, from its start, with the tip as a marker."""
    start, *points = [(int(x), int(y)) for x, y in POINT.findall(drawn[1])]
    curves, here = [], start
    for place in range(0, len(points), 3):
        curve = points[place : place + 3]
        curves += [f"{x - here[0]},{y - here[1]}" for x, y in curve]
        here = curve[-1]
    return f' d="M{start[0]},{start[1]}c{" ".join(curves)}" marker-end="url(#explorer-tip)"/>'
