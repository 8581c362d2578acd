"""Statements whose form shows the mistake: freezing by a name that none has, a straight-through without detach()."""

import ast
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule

STRAIGHT = "this sum has the gradient of {} only, since {} cancels out: put detach() around the difference"
NOTHING = "no name fits this condition, so nothing is frozen"


class Forms(Rule):
    """Lines that ran."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._ran: set[int] = set()
        self._straight: dict[int, Finding] = {}

    def began(self, moment: Moment, before: Before) -> None:
        """A statement runs."""
        self._ran.add(moment.line)
        if moment.line in self._straight or not before.is_grad:
            return
        for part in moment.syntax.parts:
            if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add):
                for one, other in ((part.left, part.right), (part.right, part.left)):
                    self._add(one, other, moment)

    def _add(self, one: ast.expr, other: ast.expr, moment: Moment) -> None:
        if not isinstance(other, ast.BinOp) or not isinstance(other.op, ast.Sub):
            return
        name, taken = ast.unparse(one), ast.unparse(other.right)
        if name == taken and any(tensor.requires_grad for tensor in moment.tensors(one)):
            what = STRAIGHT.format(ast.unparse(other.left), name)
            self._straight[moment.line] = Finding(moment.line, what, "straight-through")

    def conclude(self, run: Any) -> list[Finding]:
        """The lines."""
        found = [test for test, body in self._program.freezing() if test in self._ran and not body & self._ran]
        return [*self._straight.values(), *(Finding(line, NOTHING, "freezes-nothing") for line in found)]
