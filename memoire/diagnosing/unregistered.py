"""What a module holds and does not know of: layers in a plain list, tensors that are no parameters."""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.values import modules, parameters, version

LAYERS = {"Parameter", "Linear", "Conv1d", "Conv2d", "Conv3d", "Embedding", "LSTM", "GRU", "LayerNorm", "BatchNorm1d"}
LAYERS |= {
    "BatchNorm2d",
    "ConvTranspose1d",
    "ConvTranspose2d",
    "GroupNorm",
    "MultiheadAttention",
    "LSTMCell",
    "GRUCell",
}
OFTEN = 2
MADE = "this is made anew in each forward pass, so no optimizer has it: make it in __init__"
MOST = 64  # values of a list that are looked at
SIGNS = ("Parameter(", "requires_grad")  # of a statement that was to make a parameter


class Unregistered:
    """Tensors by their addresses."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[int, Finding]] = {}
        self._made: Counter[int] = Counter()
        self._buffers: dict[tuple[int, str], int] = {}

    def step(self, found: list[Any], held: Iterable[Any], stores: Stores, torch: Any) -> None:
        """An optimizer steps; a tensor that something else changes is somebody's own descent."""
        parts = [part for module in found for part in modules(module)]
        known = {id(one) for one in held} | {id(one) for module in found for one in parameters(module)}
        for part in parts:
            for name, value in [*vars(part).items(), *vars(part).get("_buffers", {}).items()]:
                store, buffer = stores.of.get((id(part), name)), self._buffers.get((id(part), name))
                if (line := buffer or (store.line if store else None)) is None:
                    continue
                for kind, tensor in _hidden(value, torch):
                    is_result = kind == "unregistered-result"
                    is_meant = store is not None and any(sign in store.text for sign in SIGNS)
                    is_trained = is_meant if is_result else _has_grad(tensor)
                    was, _ = self._found.get(id(tensor), (version(tensor), None))
                    if not is_trained or id(tensor) in known or was != version(tensor):
                        self._found.pop(id(tensor), None)
                    else:
                        self._found.setdefault(id(tensor), (was, Finding(line, WHAT[kind], kind)))

    @property
    def known(self) -> set[int]:
        """Addresses of these tensors."""
        return set(self._found)

    def ended(self, moment: Moment) -> None:
        """A statement has run, perhaps in the `forward` of a module, and perhaps it makes layers."""
        self._buffers |= dict.fromkeys(_buffers(moment), moment.line)
        names = moment.frame.f_code.co_varnames[:1]
        kind = moment.torch.nn.Module
        if moment.frame.f_code.co_name != "forward" or not isinstance(moment.names.get(*names, None), kind):
            return
        made = [moment.value(one) for one in moment.syntax.called]
        self._made[moment.line] += any(isinstance(one, type) and one.__name__ in LAYERS for one in made)

    def conclude(self) -> list[Finding]:
        """The lines that made them."""
        made = [Finding(line, MADE, "made-in-forward") for line, times in self._made.items() if times >= OFTEN]
        return [finding for _, finding in self._found.values()] + made


def _buffers(moment: Moment) -> list[tuple[int, str]]:
    """The buffers that a statement registers: the addresses of their modules, and their names."""
    found = []
    for call in moment.syntax.calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr == "register_buffer" and call.args:
            name = call.args[0].value if isinstance(call.args[0], ast.Constant) else None
            found += [(id(moment.value(call.func.value)), name)] if isinstance(name, str) else []
    return found


WHAT = {
    "unregistered": "these layers are in a plain list or dict, so parameters() does not know them: use ModuleList",
    "unregistered-tensor": "this tensor is no nn.Parameter, so parameters() does not know it",
    "unregistered-result": "this is the result of an operation and no nn.Parameter, so no optimizer has it",
}


def _hidden(value: Any, torch: Any) -> Iterator[tuple[str, Any]]:
    """Tensors in an attribute that requires grad, and the kind of finding for each."""
    if isinstance(value, torch.Tensor) and value.requires_grad and not value.is_inference():
        yield ("unregistered-tensor" if value.is_leaf else "unregistered-result"), value
    inner = list(value.values()) if type(value) is dict else value if type(value) in (list, tuple) else []
    for one in inner[:MOST]:
        if isinstance(one, torch.nn.Module):
            yield from (("unregistered", tensor) for tensor in parameters(one))
        elif isinstance(one, torch.Tensor) and one.requires_grad and one.is_leaf:
            yield "unregistered", one


def _has_grad(tensor: Any) -> bool:
    return tensor.requires_grad and tensor.is_leaf and tensor.grad is not None
