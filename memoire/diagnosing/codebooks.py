"""Codebooks and scales behind a straight-through estimator, that no term of the loss trains."""

import ast
import re
from collections.abc import Iterable, Mapping
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.tags import Mark
from memoire.diagnosing.values import leaf_tensors, parameters

WHAT = "this passes the gradient to {} only: what {} was made from needs a term of the loss before this line"
SIDE = "detach() is on the wrong side: this was to train what it is applied to, which gets no gradient at all"
COMMITMENT = re.compile(r"commit|beta", re.I)
DETACHED = ("cut-detach", "cut-data")
Term = tuple[bool, bool, ast.expr]  # whether it is added, whether it is detached, and what it is


class Codebooks(Rule):
    """Sums such as `z + (q - z).detach()`, and the leaves behind `q` alone."""

    def __init__(self) -> None:
        self._behind: dict[int, set[int]] = {}
        self._what: dict[int, str] = {}
        self._is_table: dict[int, bool] = {}
        self._texts: dict[int, str] = {}
        self._written: set[int] = set()  # by hand, as an average of what was assigned to it

    def began(self, moment: Moment, before: Before) -> None:
        """A statement may be such a sum."""
        if self._behind:
            self._written |= {id(moment.value(one)) for one in moment.syntax.writes_data}
        if not before.is_grad or not before.requires_grad or moment.line in self._behind:
            return
        for part in moment.syntax.parts:
            if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add | ast.Sub):
                self._add(_terms(part), moment)
        if any(one.kind in DETACHED for one in before.cuts):
            self._texts[moment.line] = ast.unparse(moment.syntax.nodes[0])

    def _add(self, terms: list[Term], moment: Moment) -> None:
        live = {ast.unparse(one) for is_added, is_detached, one in terms if is_added and not is_detached}
        passed = [one for is_added, is_cut, one in terms if not is_added and is_cut and ast.unparse(one) in live]
        made = [one for is_added, is_detached, one in terms if is_added and is_detached]
        if not passed or not made:
            return
        through = set(_leaves(passed[0], moment))
        alone = {address: one for address, one in _leaves(made[0], moment).items() if address not in through}
        self._is_table |= {address: one.dim() > 1 for address, one in alone.items()}
        self._behind[moment.line] = set(alone)
        self._what[moment.line] = WHAT.format(ast.unparse(passed[0]), ast.unparse(made[0]))

    def by_hand(self, changed: set[int]) -> set[int]:
        """Codebooks that follow an average; `changed` are parameters that were written to since the first backward."""
        return set().union(*self._behind.values()) & (changed | self._written)

    def lost(self, lost: set[int], cuts: Iterable[Mark]) -> Mapping[Finding, set[int]]:
        """What is to blame for parameters that never had a gradient, and these parameters.

        Args:
            lost: Their addresses.
            cuts: Those that losses came from.
        """
        found: dict[Finding, set[int]] = {}
        for line, behind in self._behind.items():
            if not (own := behind & lost):
                continue
            sides = {cut.line for cut in cuts if cut.kind in DETACHED and cut.leaves & own and cut.line != line}
            terms = [one for one in sorted(sides) if not COMMITMENT.search(self._texts.get(one, ""))]
            is_table = any(self._is_table[one] for one in own)
            what, kind = self._what[line], "straight-through" if is_table else "straight-through-scale"
            found[Finding(terms[0], SIDE, kind) if terms else Finding(line, what, kind)] = own
        return found


def _terms(value: ast.expr, is_added: bool = True, is_detached: bool = False) -> list[Term]:
    """The terms of a sum, also of one that is detached as a whole."""
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add | ast.Sub):
        is_right_added = is_added == isinstance(value.op, ast.Add)
        return _terms(value.left, is_added, is_detached) + _terms(value.right, is_right_added, is_detached)
    inner = value.func if isinstance(value, ast.Call) and not value.args else value
    if isinstance(inner, ast.Attribute) and inner.attr in ("detach", "data"):
        return _terms(inner.value, is_added, True)
    return [(is_added, is_detached, value)]


def _leaves(expression: ast.expr, moment: Moment) -> dict[int, Any]:
    """The leaves behind an expression, and the parameters of modules that it calls."""
    found: dict[int, Any] = {}
    for one in ast.walk(expression):
        module = moment.value(one.func) if isinstance(one, ast.Call) else None
        if isinstance(module, moment.torch.nn.Module):
            found |= {id(own): own for own in parameters(module) if own.requires_grad}
        if isinstance(one, ast.Name | ast.Attribute | ast.Subscript):
            found |= {id(leaf): leaf for tensor in moment.tensors(one) for leaf in leaf_tensors(tensor)}
    return found
