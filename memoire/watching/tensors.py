"""Describes a tensor as plain data, by reads that change nothing."""

import ctypes
from collections.abc import Callable, Generator
from contextlib import contextmanager
from math import isfinite
from typing import Any

from memoire.watching.views import Views
from memoire.watching.wrappers import Wrappers

SMALL = 8  # so many values are shown
DIGITS = 6


@contextmanager
def unseen(torch: Any) -> Generator[None]:
    """Let no mode and no subclass of the program see what is read, and no `torch.jit.trace` note it."""
    with torch._C.DisableTorchFunction(), torch._C._DisableTorchDispatch():
        traced = torch._C._get_tracing_state()
        if traced is None:
            yield
            return
        torch._C._set_tracing_state(None)
        try:
            yield
        finally:
            torch._C._set_tracing_state(traced)


class Describer:
    """Describes tensors; remembers views and hidden objects by their addresses, and no tensor."""

    def __init__(self, torch: Any) -> None:
        self.torch, self.wrappers, self.views = torch, Wrappers(), Views()
        self.saved_names: dict[type, list[str]] = {}  # of the kinds of nodes
        self._plain = torch.Tensor, torch.nn.Parameter
        self._known: dict[tuple[Any, ...], dict[str, Any]] = {}
        self._readable: dict[int, bool] = {}  # by address, in the step that is described

    def next_step(self) -> None:
        """Forget what may be otherwise from now on."""
        self.views.next_step()
        self._readable.clear()

    def describe(self, tensor: Any, mentioned: Callable[[], bool], may_ask_for_grad: bool) -> dict[str, Any]:
        """The facts about a tensor.

        Args:
            tensor: One of the program, of any kind.
            mentioned: Whether the statement that just ran names it.
            may_ask_for_grad: Whether that statement may have read `.grad`.
        """
        if self.torch._C._functorch.is_functorch_wrapped_tensor(tensor):
            nothing = dict.fromkeys(("shape", "dtype", "requires_grad", "is_leaf", "grad_fn", "version", "grad"))
            return {**nothing, "kind": f"{type(tensor).__name__} in torch.func"}
        version = _version(tensor)
        function, is_outdated = self.views.grad_fn(tensor, version, mentioned)
        is_leaf = not tensor.requires_grad if is_outdated else tensor.is_leaf  # which reads grad_fn
        grad = self._grad(tensor, is_leaf, may_ask_for_grad)
        facts = function, is_outdated, is_leaf, version, tensor.requires_grad, self._seen(tensor), self._seen(grad)
        if None in facts[5:]:
            return self._described(tensor, grad, *facts[:4])
        if facts not in self._known:
            self._known[facts] = self._described(tensor, grad, *facts[:4])
        return self._known[facts]

    def _described(
        self, tensor: Any, grad: Any, function: str | None, is_outdated: bool, is_leaf: bool, version: int | None
    ) -> dict[str, Any]:
        found = {
            "kind": type(tensor).__name__,
            "shape": _shape(tensor),
            "dtype": str(tensor.dtype).removeprefix("torch."),
            "requires_grad": tensor.requires_grad,
            "is_leaf": is_leaf,
            "grad_fn": function,
            "version": version,
            "is_inference": tensor.is_inference(),
            "grad": None if grad is None else {"shape": _shape(grad), "values": self.values(grad)},
            "values": self.values(tensor),
        }
        if is_outdated:
            found["grad_fn_outdated"] = True
        return found

    def _grad(self, tensor: Any, is_leaf: bool, may_ask_for_grad: bool) -> Any:
        """The gradient of a tensor, None if there is none or if torch would warn that it is read."""
        if not (is_leaf or tensor.retains_grad):
            return None
        grad = self.wrappers.read(lambda: tensor.grad)
        if grad is not None and may_ask_for_grad:
            self.wrappers.shown(grad)
        return grad

    def _seen(self, tensor: Any) -> tuple[Any, ...] | None:
        """What the facts about a plain tensor follow from, with the bytes of a small one; None of another tensor."""
        if tensor is None:
            return ()
        if not self._is_plain(tensor):
            return None
        size, bits = tensor.numel(), b""
        if 0 < size <= SMALL:
            address = tensor.data_ptr()
            if not address or not tensor.is_contiguous():
                return None
            bits = ctypes.string_at(address, size * tensor.element_size())
        return type(tensor), tensor.dtype, tensor.shape, bits, tensor.is_inference()

    def ask_for_grad(self, tensor: Any) -> None:
        """Note that the program may be about to read the gradient of a tensor."""
        is_wrapped = self.torch._C._functorch.is_functorch_wrapped_tensor(tensor)
        if not is_wrapped and not tensor._is_view() and tensor.is_leaf and tensor.grad is not None:
            self.wrappers.shown(tensor.grad)

    def values(self, tensor: Any) -> Any:
        """The values of a small tensor as lists, None of another one; nan and inf become texts, as JSON has none."""
        if not self._is_plain(tensor) or tensor.numel() > SMALL:
            return None
        return _rounded(tensor.tolist())

    def _is_plain(self, tensor: Any) -> bool:
        """Whether it is of torch's own kinds, and its memory can be read without making a copy or asking a mode."""
        if (known := self._readable.get(id(tensor))) is None:
            known = self._readable[id(tensor)] = type(tensor) in self._plain and self._is_readable(tensor)
        return known

    def _is_readable(self, tensor: Any) -> bool:
        torch = self.torch
        functorch = torch._C._functorch
        if functorch.maybe_current_level() is not None or functorch.is_functorch_wrapped_tensor(tensor):
            return False
        is_strided = tensor.layout is torch.strided and tensor.is_cpu and not tensor.is_quantized
        is_lazy = is_strided and (torch._C._is_cow_tensor(tensor) or tensor.is_conj() or tensor.is_neg())
        return is_strided and not is_lazy and not tensor.is_nested

    def memory(self, tensor: Any) -> int | None:
        """The address where the storage of a plain tensor begins; tensors that share it share their values."""
        if not self._is_plain(tensor):
            return None
        address = tensor.data_ptr()
        return address - tensor.storage_offset() * tensor.element_size() if address else None


def _version(tensor: Any) -> int | None:
    try:
        return None if tensor.is_inference() else tensor._version
    except RuntimeError:  # an inference tensor that was converted no longer says that it is one
        return None


def _shape(tensor: Any) -> list[Any] | None:
    try:
        return [size if type(size) is int else str(size) for size in tensor.shape]
    except RuntimeError:  # nested, or a parameter without a shape yet
        return None


def _rounded(value: Any) -> Any:
    if isinstance(value, list):
        return [_rounded(one) for one in value]
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}") if isfinite(value) else str(value)
    return str(value) if isinstance(value, complex) else value
