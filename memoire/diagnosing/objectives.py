"""Losses of policies and temperatures whose gradient reaches what the loss should not train."""

import ast
import re
from collections.abc import Iterator, Sequence

from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.tags import Mark, Tags
from memoire.diagnosing.values import leaf_tensors, leaves, parameters

ADVANTAGE = re.compile(r"(^|[_.])(adv|gae|td_?err)")
ACTOR = re.compile(r"(actor|policy|(^|_)pi)_?loss|loss_?(actor|policy|pi)(_|$)")
TEMPERATURE = re.compile(r"(alpha|temp|temperature|ent|entropy|ent_coef)_?loss|loss_?(alpha|temp|ent)")
STOPS = ("detach", "data", "item")
SCORED = "log-prob"  # the kind of a mark: computed from the log-probability of a sample
FED = "fed"  # the kind of a mark: what a critic says of what other parameters have made


class Objectives:
    """Reads products and names of losses."""

    def __init__(self, tags: Tags, stores: Stores) -> None:
        self._tags, self._stores = tags, stores

    def made(self, moment: Moment, before: Before) -> set[Mark]:
        """The marks of what a statement has written."""
        is_scored = any(isinstance(one, ast.Attribute) and one.attr == "log_prob" for one in moment.syntax.called)
        found = [Mark(SCORED, moment.line)] if is_scored else []
        name = _name(moment)
        for part in moment.syntax.parts:
            if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Mult):
                for one, other in ((part.left, part.right), (part.right, part.left)):
                    found += self._advantage(one, other, part, moment)
                    found += self._temperature(one, other, name, moment)
        if ACTOR.search(name):
            fed = [mark for mark in before.all_marks if mark.kind == FED and mark.leaves & before.leaves]
            found += [Mark("judge-trained", moment.line, leaves=mark.leaves) for mark in fed]
        return set(found)

    def _advantage(self, score: ast.expr, weight: ast.expr, product: ast.expr, moment: Moment) -> list[Mark]:
        """A product of log-probabilities and an advantage that has a gradient."""
        is_scored = self._is_scored(score, moment)
        if ADVANTAGE.search(ast.unparse(weight)) and (is_scored or "log" in ast.unparse(product)):
            behind = frozenset(_behind(weight, moment))
        elif is_scored and self._is_difference(weight, moment):
            behind = frozenset(_behind(weight, moment) - _behind(score, moment))
        else:
            return []
        store = self._stores.made(weight, moment) if isinstance(weight, ast.Name | ast.Attribute) else None
        return [Mark("advantage", moment.line, str(store.line if store else ""), behind)] if behind else []

    def _temperature(self, factor: ast.expr, other: ast.expr, name: str, moment: Moment) -> list[Mark]:
        """A product of a temperature and log-probabilities."""
        own, behind = _number(factor, moment), _behind(other, moment)
        is_scored = "log" in ast.unparse(other) or self._is_scored(other, moment)
        if not own or not behind or own & behind or not is_scored:
            return []
        if TEMPERATURE.search(name) or "target_ent" in ast.unparse(other):
            return [Mark("temperature", moment.line, leaves=frozenset(behind))]
        return [Mark("temperature-trained", moment.line, leaves=frozenset(own))] if ACTOR.search(name) else []

    def _is_scored(self, expression: ast.expr, moment: Moment) -> bool:
        marks = self._tags.read(moment.frame, _inside(expression), moment.names, moment.torch)
        return any(mark.kind == SCORED for mark in marks) or ".log_prob(" in ast.unparse(expression)

    def _is_difference(self, expression: ast.expr, moment: Moment) -> bool:
        """Whether it is written as `a - b`, here or where its name was given."""
        if isinstance(expression, ast.BinOp):
            return isinstance(expression.op, ast.Sub)
        store = self._stores.made(expression, moment) if isinstance(expression, ast.Name | ast.Attribute) else None
        return store is not None and store.is_difference


def _name(moment: Moment) -> str:
    """What a statement gives a value to, or the function that returns it."""
    node = moment.syntax.nodes[0]
    if isinstance(node, ast.Return):
        return moment.frame.f_code.co_name
    return ast.unparse(node.targets[0]).rpartition(".")[2] if isinstance(node, ast.Assign) else ""


def _inside(expression: ast.expr) -> list[ast.expr]:
    """Names, attributes and elements in an expression, without those that are detached in it."""
    return [one for one in _flowing(expression) if isinstance(one, ast.Name | ast.Attribute | ast.Subscript)]


def _flowing(expression: ast.AST) -> Iterator[ast.AST]:
    if isinstance(expression, ast.Attribute) and expression.attr in STOPS:
        return
    yield expression
    for inner in ast.iter_child_nodes(expression):
        yield from _flowing(inner)


def _number(expression: ast.expr, moment: Moment) -> set[int]:
    """The address of the only leaf behind an expression, if that is one number."""
    tensors = [leaf for one in _inside(expression) for tensor in moment.tensors(one) for leaf in leaf_tensors(tensor)]
    found = {id(one) for one in tensors}
    return found if len(found) == 1 and tensors[0].numel() == 1 else set()


def _behind(expression: ast.expr, moment: Moment) -> set[int]:
    """The leaves behind the results that an expression is made of, and the parameters of modules that it calls."""
    found = behind(_inside(expression), moment)
    for call in (one for one in _flowing(expression) if isinstance(one, ast.Call)):
        module = moment.value(call.func)
        if isinstance(module, moment.torch.nn.Module):
            found |= {id(one) for one in parameters(module) if one.requires_grad}
    return found


def behind(expressions: Sequence[ast.expr], moment: Moment) -> set[int]:
    """The leaves behind results that expressions stand for."""
    needing = [one for part in expressions for one in moment.tensors(part) if one.requires_grad and not one.is_leaf]
    return set().union(*map(leaves, needing))
