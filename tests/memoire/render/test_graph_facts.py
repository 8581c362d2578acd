"""What is read off an autograd graph for comparisons."""

from memoire.records.record import Graph, Node
from memoire.render.graph_facts import facts

# loss goes to an addition, which goes to w both directly and through a product with v.
GRAPH = Graph(
    ["loss", "plain"],
    [
        Node("result", "loss"),
        Node("operation", "AddBackward0", ["freed"]),
        Node("operation", "MulBackward0", ["w", "v"]),
        Node("leaf", "w"),
        Node("leaf", "v"),
        Node("constant", ""),
        Node("plain", "plain"),
    ],
    [(0, 1), (1, 2), (1, 3), (2, 3), (2, 4), (2, 5)],
)


def test_ways_to_a_leaf_are_counted_one_by_one() -> None:
    assert facts(GRAPH, ["loss"])["ways"] == {"w": 2, "v": 1}


def test_a_start_without_history_is_named_and_leads_nowhere() -> None:
    found = facts(GRAPH, ["plain"])
    assert found == {"ways": {}, "none": ["plain"], "nodes": ["AddBackward0", "MulBackward0"], "kept": 1}


def test_several_starts_add_up_and_a_missing_one_does_not_count() -> None:
    assert facts(GRAPH, ["loss", "plain", "other"])["ways"] == {"w": 2, "v": 1}
