"""What an autograd graph says of a backward pass: which leaves it reaches, and on how many ways."""

from functools import cache
from typing import Any

from memoire.records.record import Graph


def facts(graph: Graph, roots: list[str]) -> dict[str, Any]:
    """What the script compares of two graphs.

    Args:
        graph: The graph.
        roots: The variables that backward passes start from.

    Returns:
        `ways`: for each leaf, on how many ways the roots lead to it; `none`: the roots without any history that do not
        require grad; `nodes`: the names of all operations; `kept`: how many of them have saved tensors.
    """

    @cache
    def ways(start: int) -> dict[str, int]:
        if graph.nodes[start].kind == "leaf":
            return {graph.nodes[start].label: 1}
        return _sum([ways(end) for begin, end in graph.edges if begin == start])

    starts = [place for place, node in enumerate(graph.nodes) if node.label in roots and node.label in graph.names]
    return {
        "ways": _sum([ways(start) for start in starts]),
        "none": [graph.nodes[start].label for start in starts if graph.nodes[start].kind == "plain"],
        "nodes": [node.label for node in graph.nodes if node.kind == "operation"],
        "kept": sum(bool(node.saves) and node.saves != ["freed"] for node in graph.nodes),
    }


def _sum(counts: list[dict[str, int]]) -> dict[str, int]:
    names = {name: None for count in counts for name in count}
    return {name: sum(count.get(name, 0) for count in counts) for name in names}
