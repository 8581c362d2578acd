"""Looks at values of the program without running code of the program."""

import ast
import math
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

MOST_NODES = 5000
MOST_VALUES = 1_000_000


def resolve(node: ast.expr, names: Mapping[str, Any], torch: Any) -> Any:
    """The value of a name, an attribute or an element as it is stored; None if it would have to be computed."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = resolve(node.value, names, torch)
        inside = getattr(owner, "__dict__", None)
        if type(inside) is not dict:
            return None
        if isinstance(owner, torch.nn.Module):
            for group in ("_parameters", "_buffers", "_modules"):
                if node.attr in inside.get(group, {}):
                    return inside[group][node.attr]
        return inside.get(node.attr)
    if isinstance(node, ast.Subscript):
        return _element(resolve(node.value, names, torch), node.slice, names, torch)
    return None


def _element(owner: Any, index: ast.expr, names: Mapping[str, Any], torch: Any) -> Any:
    """The element of a list, a dict or a module at a constant, or at a name of one."""
    key = names.get(index.id) if isinstance(index, ast.Name) else getattr(index, "value", None)
    if type(key) not in (int, str):
        return None
    if isinstance(owner, torch.nn.Module):
        return vars(owner)["_modules"].get(str(key))
    if type(owner) in (list, tuple, dict, deque, OrderedDict):
        try:
            return owner[key]
        except (IndexError, KeyError, TypeError):
            return None
    return None


def tensors_in(value: Any, torch: Any) -> list[Any]:
    """A tensor, or the tensors of a short list, tuple or dict."""
    if isinstance(value, torch.Tensor):
        return [] if torch._C._functorch.is_functorch_wrapped_tensor(value) else [value]
    if type(value) in (list, tuple, deque):
        return [one for inner in list(value)[-8:] for one in tensors_in(inner, torch)]
    if type(value).__module__.startswith("torch.distributions."):
        return [one for inner in vars(value).values() for one in tensors_in(inner, torch)]
    if type(value) is dict and len(value) <= 8:
        return [one for inner in value.values() for one in tensors_in(inner, torch)]
    return []


def parameters(module: Any) -> Iterator[Any]:
    """All parameters of a module, without calling what a subclass may have changed."""
    for part in modules(module):
        yield from (one for one in vars(part).get("_parameters", {}).values() if one is not None)


def modules(module: Any) -> Iterator[Any]:
    """A module and all its parts, each once."""
    seen, waiting = set(), [module]
    while waiting:
        part = waiting.pop()
        if part is not None and id(part) not in seen:
            seen.add(id(part))
            yield part
            waiting += vars(part).get("_modules", {}).values()


def differs_in_training(module: Any, torch: Any) -> bool:
    """Whether a part that is in train mode computes something else there: dropout, or norms of the batch."""
    kinds = (torch.nn.modules.dropout._DropoutNd, torch.nn.modules.batchnorm._NormBase)
    return any(isinstance(part, kinds) for part in modules(module))


def nodes(tensor: Any) -> list[Any]:
    """The nodes of the graph behind a tensor, without the leaves."""
    found, waiting = {}, [tensor.grad_fn]
    while waiting and len(found) < MOST_NODES:
        node = waiting.pop()
        if node is not None and node not in found and type(node).__name__ != "AccumulateGrad":
            found[node] = None
            waiting += [following for following, _ in node.next_functions]
    return list(found)


def leaf_tensors(tensor: Any) -> list[Any]:
    """The leaves that the gradient of a tensor goes to."""
    if tensor.grad_fn is None:
        return [tensor] if tensor.requires_grad else []
    following = [one for node in nodes(tensor) for one, _ in node.next_functions]
    return [one.variable for one in following if type(one).__name__ == "AccumulateGrad"]


def leaves(tensor: Any) -> set[int]:
    """The addresses of these leaves."""
    return {id(one) for one in leaf_tensors(tensor)}


def is_finite(tensor: Any, torch: Any) -> bool:
    """Whether all values are numbers; True of what is too large or no plain tensor of floats on the CPU."""
    is_plain = type(tensor) in (torch.Tensor, torch.nn.Parameter) and tensor.layout is torch.strided
    if not is_plain or tensor.device.type != "cpu" or not tensor.is_floating_point() or tensor.numel() > MOST_VALUES:
        return True
    if torch._C._functorch.maybe_current_level() is not None or tensor.is_nested:
        return True
    with torch.no_grad():
        return math.isfinite(tensor.detach().abs().sum(dtype=torch.float64).item())


def fingerprint(tensors: Iterable[Any], torch: Any) -> tuple[float, ...]:
    """Numbers that tell whether values have changed; empty if there are too many, or if they cannot be read here."""
    found = list(tensors)
    if sum(one.numel() for one in found) > MOST_VALUES or torch._C._functorch.maybe_current_level() is not None:
        return ()
    kinds = (torch.Tensor, torch.nn.Parameter)
    if any(type(one) not in kinds or one.layout is not torch.strided or one.device.type != "cpu" for one in found):
        return ()
    with torch.no_grad():
        values = [one.detach().double() for one in found]
        return tuple(number.item() for one in values for number in (one.sum(), one.square().sum()))


def is_zero(tensor: Any) -> bool:
    """Whether all values are zero, of a tensor that has them here."""
    is_plain = type(tensor).__name__ in ("Tensor", "Parameter") and tensor.device.type != "meta"
    is_plain = is_plain and str(tensor.layout) == "torch.strided"
    return is_plain and not bool(tensor.detach().count_nonzero())


def is_clear(parameter: Any) -> bool:
    """Whether a parameter has no gradient, or one of zeros."""
    grad = parameter.grad
    return grad is None or (not grad.is_sparse and not bool(grad.detach().abs().max() > 0))


def version(tensor: Any) -> int:
    """The version counter; inference tensors have none."""
    return 0 if tensor.is_inference() else tensor._version


def is_growing(sizes: list[int], least: int) -> bool:
    """Whether there are at least so many sizes, each larger than the one before."""
    return len(sizes) >= least and all(one < following for one, following in pairwise(sizes))
