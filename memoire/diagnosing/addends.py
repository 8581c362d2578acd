"""Reads the graph of a loss: what it is the sum of, and what its nodes have saved."""

from typing import Any

from memoire.diagnosing.values import MOST_NODES

LINEAR = {"Add", "Sub", "Rsub", "Mean", "Sum", "Neg", "Squeeze", "Unsqueeze", "View", "UnsafeView", "ReshapeAlias"}
LINEAR |= {"Stack", "Cat", "Clone", "ToCopy", "Select", "Expand", "Slice", "Unbind", "Permute", "T", "Unsafe"}


def linear(roots: list[Any]) -> set[int]:
    """The numbers of the nodes that losses are weighted sums of."""
    found: set[Any] = set()
    waiting = [root.grad_fn for root in roots if root.grad_fn is not None]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += _following(node) if _is_sum(node) or _is_scaled(node) else []
    return {node._sequence_nr() for node in found if hasattr(node, "_sequence_nr")}


def addends(roots: list[Any]) -> dict[Any, list[float]]:
    """What losses are sums of, as nodes, with the numbers that scale each; a product with data is one addend."""
    found: dict[Any, list[float]] = {}
    seen: set[Any] = set()
    waiting: list[tuple[Any, list[float]]] = [(root.grad_fn, []) for root in roots if root.grad_fn is not None]
    while waiting:
        node, factors = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        scale = factor(node) if _is_scaled(node) else None
        if scale is not None or _is_sum(node):
            own = factors if scale is None else [*factors, scale]
            waiting += [(one, own) for one in _following(node)]
        else:
            found[node] = factors
    return found


def leaf_nodes(node: Any) -> list[Any]:
    """The nodes of the leaves behind a node, or itself."""
    found, waiting = {node}, [node]
    while waiting and len(found) < MOST_NODES:
        new = [one for one, _ in waiting.pop().next_functions if one is not None and one not in found]
        found.update(new)
        waiting += new
    return [one for one in found if type(one).__name__ == "AccumulateGrad"]


def _following(node: Any) -> list[Any]:
    return [one for one, _ in node.next_functions if one is not None]


def _is_sum(node: Any) -> bool:
    """Whether an operation adds, or only gives another shape."""
    return type(node).__name__.partition("Backward")[0] in LINEAR and bool(node.next_functions)


def _is_scaled(node: Any) -> bool:
    """Whether an operation multiplies or divides by a constant."""
    name, behind = type(node).__name__.partition("Backward")[0], [one for one, _ in node.next_functions]
    is_alone = len([one for one in behind if one is not None]) == 1
    return is_alone and (name == "Mul" or (name == "Div" and behind[0] is not None))


def factor(node: Any) -> float | None:
    """The one number that an operation multiplies by or divides by."""
    saved = getattr(node, "_raw_saved_other", None)
    if saved is None or getattr(saved, "unpack_hook", None) is not None or (other := node._saved_other) is None:
        return None
    if not hasattr(other, "numel"):
        return float(other) if isinstance(other, int | float) else None
    return float(other) if other.numel() == 1 and not other.requires_grad else None


def saved(node: Any, name: str) -> Any:
    """What a node has saved as it is; None if a hook has packed it, or if it is no plain tensor here."""
    raw = getattr(node, f"_raw_saved_{name}", None)
    if raw is None or getattr(raw, "unpack_hook", None) is not None:
        return None
    tensor = getattr(node, f"_saved_{name}")
    is_plain = type(tensor).__name__ in ("Tensor", "Parameter") and tensor.device.type == "cpu"
    return tensor.detach() if is_plain else None
