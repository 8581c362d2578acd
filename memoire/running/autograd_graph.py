"""Describes the autograd graph that a program leaves, as data for a drawing.

A program asks for it with a comment on a line of its own, `# graph: y z`, which readers do not see. A name with a
question mark, `z?`, is left out if the program ended without that variable.
"""

import re
from typing import Any

from memoire.records.record import Graph, Kind, Node

REQUEST = re.compile(r"^# graph: ([\w ?]+)$", re.M)


def requested(source: str) -> list[str]:
    """Names of the variables whose graph a program asks for."""
    return [name for names in REQUEST.findall(source) for name in names.split()]


def describe(names: list[str], variables: dict[str, Any]) -> Graph:
    """Walk from tensors along `grad_fn.next_functions`, as the backward pass does.

    Args:
        names: Variables of the program that hold a tensor each; those that may be missing with a question mark.
        variables: All variables of the program.

    Raises:
        KeyError: If a variable does not exist.
    """
    walk = _Walk(variables)
    names = [name.rstrip("?") for name in names if not name.endswith("?") or name[:-1] in variables]
    for name in names:
        walk.start(name, variables[name])
    return Graph(names, walk.nodes, walk.edges)


class _Walk:
    def __init__(self, variables: dict[str, Any]) -> None:
        import torch

        self.tensors = {name: value for name, value in variables.items() if isinstance(value, torch.Tensor)}
        for name, value in variables.items():
            if isinstance(value, torch.nn.Module):
                self.tensors |= {f"{name}.{part}": tensor for part, tensor in value.named_parameters()}
        self.nodes: list[Node] = []
        self.edges: list[tuple[int, int]] = []
        self.seen: dict[Any, int] = {}  # by grad_fn; the reference keeps it alive, so its id is not used again

    def start(self, name: str, tensor: Any) -> None:
        if tensor.grad_fn is None:
            self.add("leaf" if tensor.requires_grad else "plain", name)
            return
        result = self.add("result", name)
        self.edges.append((result, self.visit(tensor.grad_fn)))

    def visit(self, function: Any) -> int:
        if function in self.seen:
            return self.seen[function]
        if hasattr(function, "variable"):
            self.seen[function] = self.add("leaf", self.name(function.variable) or "leaf")
            return self.seen[function]
        here = self.seen[function] = self.add("operation", function.name(), self.saved(function))
        for following, _ in function.next_functions:
            there = self.add("constant", "") if following is None else self.visit(following)
            self.edges.append((here, there))
        return here

    def add(self, kind: Kind, label: str, saves: list[str] | None = None) -> int:
        self.nodes.append(Node(kind, label, saves or []))
        return len(self.nodes) - 1

    def saved(self, function: Any) -> list[str]:
        """Names of the saved tensors of an operation; `freed` once its backward has run."""
        import torch

        found = []
        for attribute in dir(function):
            if not attribute.startswith("_saved_"):
                continue
            try:
                value = getattr(function, attribute)
            except RuntimeError:
                return ["freed"]
            if isinstance(value, torch.Tensor):
                found.append(self.name(value) or attribute.removeprefix("_saved_"))
        return found

    def name(self, tensor: Any) -> str | None:
        """The variable that holds this tensor, or one with the same numbers in the same memory."""
        where = (tensor.data_ptr(), tensor.shape, tensor.stride())
        same = [name for name, one in self.tensors.items() if (one.data_ptr(), one.shape, one.stride()) == where]
        exact = [name for name in same if self.tensors[name] is tensor]
        return (exact or same or [None])[0]
