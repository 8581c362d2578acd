"""Values that a gradient should go through and does not, or should not and does: samples, plain gradients, targets."""

import ast
import re
from collections.abc import Mapping
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.objectives import behind
from memoire.diagnosing.tags import Mark, Marks, Tags
from memoire.diagnosing.values import leaf_tensors, leaves, tensors_in

PSEUDO = re.compile(r"(^|_)pseudo")
TARGET = re.compile(r"^(expected|td)_|(^|_)targets?$")
TARGET_NETWORK = re.compile(r"(^|[._])target(_|$)|_target$")
REWARD = re.compile(r"^(self\.|batch\.)?(r|rew|rewards?|reward_batch)$")
LOSS = re.compile(r"(loss|criterion)$", re.I)
SAMPLES = ("cut-sample", "cut-normal")
STOPS = (".detach(", ".data", ".item(", ".sign(")
INNER = "inner-gradient"
STEP = (
    "this gradient is a constant in the step that uses it, so what only it depends on does not learn: create_graph=True"
)
WHAT = {
    "plain-gradient": "this gradient is a constant in the loss, since it was computed without create_graph=True",
    "moving-target": "the gradient also flows into this target: compute it under no_grad, or detach() it",
    "advantage": "the gradient also flows into the advantage, which only weights: detach() it",
    "temperature": "the loss of the temperature also reaches the policy: detach() the log-probability here",
    "temperature-trained": "the loss of the policy also reaches the temperature: detach() the temperature here",
    "judge-trained": "the loss of the actor also trains the critic, since one optimizer has both: use one for each",
}


class Flow:
    """Marks of such values, and what becomes of them."""

    def __init__(self) -> None:
        self.scored: set[int] = set()  # lines of samples whose log_prob was computed

    def made(self, moment: Moment, before: Before) -> Marks:
        """The marks of what a statement has written."""
        if any(isinstance(one, ast.Attribute) and one.attr == "log_prob" for one in moment.syntax.called):
            self.scored |= {mark.line for mark in before.all_marks if mark.kind in SAMPLES}
        return frozenset(_target(moment)) if before.is_grad else frozenset()

    def differentiated(self, moment: Moment, given: Mapping[str, Any], held: set[int]) -> Marks:
        """`autograd.grad` with these arguments: the mark of its result, if it is no function of the parameters.

        Args:
            moment: Of the call.
            given: The arguments.
            held: Addresses of what optimizers have.
        """
        if given.get("create_graph") or not moment.torch.is_grad_enabled():
            return frozenset()
        outputs, inputs = (tensors_in(given.get(name), moment.torch) for name in ("outputs", "inputs"))
        behind = set().union(*(leaves(one) for one in outputs)) - {id(one) for one in inputs}
        kind = INNER if any(is_weight(one, held, moment.torch) for one in inputs) else "plain-gradient"
        return frozenset({Mark(kind, moment.line, leaves=frozenset(behind))} if behind else ())

    def ended(self, moment: Moment, before: Before, tags: Tags) -> Marks:
        """The marks that do not get past a statement: what is used as a constant, or as the input of a module."""
        kinds = set(WHAT)
        if any(stop in moment.syntax.text for stop in STOPS) or not before.is_grad:
            return frozenset(mark for mark in before.all_marks if mark.kind in kinds)
        fed = [one for one in moment.syntax.calls if isinstance(moment.value(one.func), moment.torch.nn.Module)]
        inner = {id(node) for call in fed for one in call.args for node in ast.walk(one)}
        inside = [one for one in moment.syntax.loaded if id(one) in inner]
        if not inside:
            return frozenset()
        outside = [one for one in moment.syntax.loaded if id(one) not in inner]
        kept = tags.read(moment.frame, outside, moment.names, moment.torch) | before.callee
        lost = tags.read(moment.frame, inside, moment.names, moment.torch) - kept
        return frozenset(mark for mark in lost if mark.kind in kinds)

    def conclude(self, consumed: set[Mark], held: set[int]) -> list[Finding]:
        """What is wrong with the losses of an optimizer.

        Args:
            consumed: Marks of these losses.
            held: Addresses of its parameters.
        """
        found = [mark for mark in consumed if mark.kind in WHAT and mark.leaves & held]
        made = [int(mark.what) for mark in {(one.line, one.what): one for one in found if one.what}.values()]
        several = {line for line in made if made.count(line) > 1}  # products with one advantage: it is to blame
        lines = {mark: int(mark.what) if mark.what and int(mark.what) in several else mark.line for mark in found}
        return [Finding(line, WHAT[mark.kind], mark.kind) for mark, line in lines.items()]

    def inner(self, consumed: set[Mark], lost: set[int]) -> list[Finding]:
        """Gradients of inner steps on which parameters depend that never got a gradient themselves.

        A first-order method leaves `create_graph` out on purpose, but then all parameters get a gradient all the same.
        """
        found = {mark.line for mark in consumed if mark.kind == INNER and mark.leaves & lost}
        return [Finding(line, STEP, INNER) for line in sorted(found)]

    def reaching(self, marks: Marks, lines: set[int]) -> Marks:
        """The marks without those that were carried along, and whose lines backward does not go through."""
        kinds = WHAT.keys() - {"plain-gradient"}
        return frozenset(mark for mark in marks if mark.kind not in kinds or mark.line in lines)

    def freed(self, consumed: set[Mark]) -> list[Finding]:
        """What `autograd.grad` has freed although a loss needs it; `consumed` are the marks of all losses."""
        plain = sorted(mark.line for mark in consumed if mark.kind == "plain-gradient")
        return [Finding(line, WHAT["plain-gradient"], "plain-gradient") for line in plain[:1]]

    def samples(self, consumed: set[Mark], held: set[int]) -> set[Mark]:
        """Samples in losses that were to train what they come from, and whose log_prob nobody needed."""
        found = {mark for mark in consumed if mark.kind in SAMPLES and mark.leaves & held}
        return {mark for mark in found if mark.line not in self.scored}


def is_weight(tensor: Any, held: set[int], torch: Any) -> bool:
    """Whether it is a parameter, or what an inner step has made of one, which has the same shape."""
    behind = [tensor] if tensor.is_leaf else [one for one in leaf_tensors(tensor) if one.shape == tensor.shape]
    return any(isinstance(one, torch.nn.Parameter) or id(one) in held for one in behind)


def _target(moment: Moment) -> list[Mark]:
    """A sum such as `r + gamma * q(s)`, with a gradient and the name of a target."""
    found: set[int] = set()
    for node in moment.syntax.nodes:
        if isinstance(node, ast.Assign):
            name = ast.unparse(node.targets[0]).rpartition(".")[2]
            if PSEUDO.search(name) or (_is_sum(node.value) and (TARGET.search(name) or _is_bootstrapped(node.value))):
                found |= behind([node.targets[0]], moment)
    for part in moment.syntax.parts:
        given = part.args[1:2] if isinstance(part, ast.Call) and LOSS.search(ast.unparse(part.func)) else []
        for target in filter(_is_sum, given):
            found |= behind([one for one in ast.walk(target) if isinstance(one, ast.Name | ast.Attribute)], moment)
    return [Mark("moving-target", moment.line, leaves=frozenset(found))] if found else []


def _is_bootstrapped(value: ast.expr) -> bool:
    """Whether a sum is a reward plus something, or calls a network that is named a target."""
    called = [ast.unparse(one.func) for one in ast.walk(value) if isinstance(one, ast.Call)]
    left = ast.unparse(value.left) if isinstance(value, ast.BinOp) else ""
    return bool(REWARD.search(left)) or any(TARGET_NETWORK.search(name) for name in called)


def _is_sum(value: ast.expr) -> bool:
    return isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add)
