"""Results that nothing uses, of calls that were to change a tensor."""

import ast
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule

PURE = {"add", "sub", "mul", "div", "clamp", "clip", "lerp", "addcmul", "addcdiv", "masked_fill", "nan_to_num"}
PURE |= {"detach", "neg", "renorm", "normalize", "clamp_min", "clamp_max", "sign"}
RESULT = "the result of {}() is not used, and the tensor stays as it was: assign it, or call {}_()"
ENTRY = "this replaces an entry of the dict that state_dict() has made, and no weight: load the dict, or use copy_()"


class Discarded(Rule):
    """Statements that are nothing but such a call, and entries of state dicts that nothing loads."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.findings: dict[int, Finding] = {}

    def began(self, moment: Moment, before: Before) -> None:
        """A statement may be such a call."""
        if moment.line in self.findings:
            return
        for node in moment.syntax.nodes:
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and (name := _pure(node.value, moment)):
                kind = "result-of-detach" if name == "detach" else "result-unused"
                kind = "clip-unused" if ".grad." in ast.unparse(node.value) else kind
                self.findings[moment.line] = Finding(moment.line, RESULT.format(name, name), kind)
            if isinstance(node, ast.Assign) and self._is_entry(node, moment):
                self.findings[moment.line] = Finding(moment.line, ENTRY, "state-entry")

    def _is_entry(self, node: ast.Assign, moment: Moment) -> bool:
        target = node.targets[0]
        if not isinstance(target, ast.Subscript):
            return False
        owner = target.value
        if isinstance(owner, ast.Call):
            return ast.unparse(owner.func).endswith(".state_dict")
        if not isinstance(owner, ast.Name):
            return False
        value = moment.value(owner)
        is_state = type(value).__name__ == "OrderedDict" and hasattr(value, "_metadata")
        return is_state and self._program.is_only_indexed(node, owner.id)


def _pure(call: ast.Call, moment: Moment) -> str | None:
    """The name of a function without effect that is applied to a weight, a gradient, or to what is to be detached."""
    chain = [one for one in ast.walk(call) if isinstance(one, ast.Call)]
    names = [ast.unparse(one.func).rpartition(".")[2] for one in chain]
    if names[0] not in PURE or any(name.endswith("_") for name in names) or not isinstance(call.func, ast.Attribute):
        return None
    owner = call.func.value
    is_library = ast.unparse(owner) in ("torch", "F", "nn.functional", "torch.nn.functional")
    subject = call.args[0] if is_library and call.args else owner
    while isinstance(subject, ast.Call) and isinstance(subject.func, ast.Attribute):
        subject = subject.func.value
    is_part = isinstance(subject, ast.Attribute) and subject.attr in ("grad", "data")
    value: Any = moment.value(subject.value if is_part and isinstance(subject, ast.Attribute) else subject)
    if not isinstance(value, moment.torch.Tensor):
        return None
    is_result = names[0] == "detach" and value.requires_grad and not value.is_leaf
    is_weight = isinstance(value, moment.torch.nn.Parameter) or (value.requires_grad and value.is_leaf)
    return names[0] if is_result or (is_weight and names[0] != "detach") else None
