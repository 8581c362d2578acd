"""Small tensors that a loss trains, and that neither an optimizer nor the program itself ever moves."""

import ast
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_addresses, all_parameters
from memoire.diagnosing.values import fingerprint, leaf_tensors, parameters

LEAST = 3  # calls of backward
MOST = 16  # numbers; larger ones may be data
WHAT = "{} requires grad and gets gradients, and is in no optimizer"


class LeftOut(Rule):
    """Leaves by their addresses: their names, their values at first, and how often they got a gradient."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._known: dict[int, tuple[str, tuple[float, ...]]] = {}
        self._times: dict[int, int] = {}
        self._others: set[int] = set()

    def ended(self, moment: Moment, before: Before) -> None:
        """What is given to a network, or to `autograd.grad`, is an input."""
        if not before.is_grad:
            return
        for call in moment.syntax.calls:
            is_input = isinstance(moment.value(call.func), moment.torch.nn.Module)
            if is_input or ast.unparse(call.func).endswith("grad"):
                names = [one for part in call.args for one in ast.walk(part) if isinstance(one, ast.Name)]
                self._others |= {id(tensor) for one in names for tensor in moment.tensors(one)}

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins."""
        kind = moment.torch.nn.Parameter
        if not any(isinstance(one, kind) for one in all_parameters(run.optimizers.states)):
            return  # plain tensors are also left out in order to hold them
        found = {id(leaf): leaf for root in roots if root.requires_grad for leaf in leaf_tensors(root)}
        held = all_addresses(run.optimizers.states)
        owned = {id(one) for module in moment.modules() for one in parameters(module)} if found.keys() - held else set()
        for address in found.keys() - held - owned - self._others - set(map(id, roots)):
            self._seen(found[address], moment)
        self._others |= held | owned | set(map(id, roots))

    def _seen(self, leaf: Any, moment: Moment) -> None:
        if leaf.numel() > MOST or getattr(leaf, "_backward_hooks", None):
            return
        if id(leaf) not in self._known:
            self._known[id(leaf)] = _name(leaf, moment) or "", fingerprint([leaf], moment.torch)
        if fingerprint([leaf], moment.torch) != self._known[id(leaf)][1]:
            self._others.add(id(leaf))
        self._times[id(leaf)] = self._times.get(id(leaf), 0) + 1

    def conclude(self, run: Any) -> list[Finding]:
        """The optimizers that should have had them."""
        stepped = [state.line for state in run.optimizers.states if state.steps >= LEAST]
        known = [one for address, one in self._known.items() if self._is_left_out(address)]
        names = sorted({name for name, _ in known if name and not self._program.mentions(f"{name}.grad")})
        return [Finding(stepped[0], WHAT.format(name), "not-in-optimizer") for name in names] if stepped else []

    def _is_left_out(self, address: int) -> bool:
        return address not in self._others and self._times[address] >= LEAST


def _name(leaf: Any, moment: Moment) -> str | None:
    """How the program calls a tensor: a variable, or an attribute of an object."""
    for name, value in moment.names.items():
        if value is leaf:
            return name
        inside = getattr(value, "__dict__", None)
        if type(value).__module__ == "__main__" and type(inside) is dict:
            found = [attribute for attribute, one in inside.items() if one is leaf]
            if found:
                return found[0]
    return None
