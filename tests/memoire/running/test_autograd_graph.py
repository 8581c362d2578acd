"""Graphs are described as torch recorded them."""

import pytest
import torch

from memoire.records.record import Graph
from memoire.running.autograd_graph import describe, requested


def labels(graph: Graph, kind: str) -> list[str]:
    return [node.label for node in graph.nodes if node.kind == kind]


def test_a_program_asks_for_graphs_on_a_line_of_its_own() -> None:
    assert requested("x = 1\n# graph: y z\nprint('# graph: no')\n") == ["y", "z"]


def test_the_graph_leads_from_the_result_through_operations_to_the_leaves() -> None:
    x = torch.tensor(2.0)
    w = torch.tensor(3.0, requires_grad=True)
    y = w * x
    graph = describe(["y"], {"x": x, "w": w, "y": y})
    assert labels(graph, "result") == ["y"]
    assert labels(graph, "operation") == ["MulBackward0"]
    assert labels(graph, "leaf") == ["w"]
    assert len(labels(graph, "constant")) == 1
    operation = next(node for node in graph.nodes if node.kind == "operation")
    assert operation.saves == ["x"]
    assert len(graph.edges) == 3


def test_a_name_with_a_question_mark_may_be_missing() -> None:
    y = torch.ones(1)
    graph = describe(["z?", "y?"], {"y": y})
    assert graph.names == labels(graph, "plain") == ["y"]
    with pytest.raises(KeyError, match="z"):
        describe(["z"], {"y": y})
    assert requested("# graph: z? y\n") == ["z?", "y"]


def test_a_result_of_no_grad_stands_alone() -> None:
    w = torch.tensor(3.0, requires_grad=True)
    with torch.no_grad():
        z = w * 2
    graph = describe(["z"], {"w": w, "z": z})
    assert labels(graph, "plain") == ["z"]
    assert graph.edges == []


def test_parameters_are_named_by_their_module() -> None:
    layer = torch.nn.Linear(2, 1)
    y = layer(torch.ones(2))
    assert set(labels(describe(["y"], {"layer": layer, "y": y}), "leaf")) == {"layer.weight", "layer.bias"}


def test_saved_tensors_that_backward_freed_are_marked_as_freed() -> None:
    w = torch.tensor(3.0, requires_grad=True)
    y = w**2
    y.backward()
    operation = next(node for node in describe(["y"], {"w": w, "y": y}).nodes if node.kind == "operation")
    assert operation.saves == ["freed"]
