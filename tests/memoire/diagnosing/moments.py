"""Moments of programs without torch, for rules that look only at names and syntax."""

from types import SimpleNamespace
from typing import Any

from memoire.diagnosing.syntax import Syntax
from memoire.watching.statements import Statements


class Tensor:
    """What rules ask of a tensor."""

    is_leaf = False
    grad_fn = None

    def __init__(self, *, requires_grad: bool = True) -> None:
        self.requires_grad = requires_grad


class Parameter(Tensor):
    """A leaf."""

    is_leaf = True


class Module:
    """A network without parameters."""


FUNCTORCH = SimpleNamespace(is_functorch_wrapped_tensor=lambda _: False)
NN = SimpleNamespace(Module=Module, Parameter=Parameter, Embedding=Module, EmbeddingBag=Module)
TORCH: Any = SimpleNamespace(
    Tensor=Tensor, nn=NN, _C=SimpleNamespace(_functorch=FUNCTORCH), is_grad_enabled=lambda: True
)


def moment(source: str, line: int = 1, **names: Any) -> Any:
    """A moment at the statement of a line."""
    from memoire.diagnosing.values import resolve, tensors_in

    statement = Statements(source).at(line)
    assert statement
    made = SimpleNamespace(syntax=Syntax(statement), torch=TORCH, line=statement.line, names=names)
    made.value = lambda one: resolve(one, names, TORCH)
    made.tensors = lambda one: tensors_in(made.value(one), TORCH)
    made.place = lambda one: (0, "")
    return made
