"""What a function returns, told together with the end of its last statement."""

import ast
from types import FrameType
from typing import Any

from memoire.watching.statement_observer import StatementObserver
from memoire.watching.statements import Statements


class ReturnObserver(StatementObserver):
    """Knows the value of a `return` when this statement ends, also if it is in a `with` block.

    Attributes:
        value: What the function that ends returns; None at other times.
    """

    def __init__(self, statements: Statements) -> None:
        super().__init__(statements)
        self.value: Any = None

    def line(self, frame: FrameType) -> None:
        """A `return` in a `with` block runs until the block is left, and with it the function."""
        statement, before = self._statements.at(frame.f_lineno), self.running(frame)
        is_in_block = statement and before and statement.is_with and statement.has_in_body(before.line)
        if not (is_in_block and before and isinstance(before.nodes[-1], ast.Return)):
            super().line(frame)

    def returned(self, frame: FrameType, value: Any) -> None:
        """End the last statement of a function."""
        self.value = value
        super().returned(frame, value)
        self.value = None
