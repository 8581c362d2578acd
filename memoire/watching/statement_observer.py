"""Turns events of lines into events of statements."""

from types import FrameType
from typing import Any

from memoire.watching.statements import Statement, Statements


class StatementObserver:
    """An observer that is told when a statement begins and when it has ended; subclasses say what to do then.

    A frame is known by its address while it runs, and nothing of it is kept.
    """

    def __init__(self, statements: Statements) -> None:
        self.is_done = False
        self._statements = statements
        self._pending: dict[int, Statement] = {}

    def began(self, frame: FrameType, statement: Statement) -> None:
        """A statement is about to run in this frame."""

    def ended(self, frame: FrameType, statement: Statement) -> None:
        """A statement has run, or an exception has ended it."""

    def raised(self, frame: FrameType, error: tuple[Any, Any, Any]) -> None:
        """An exception passes through a frame of the program."""

    def finish(self, error: BaseException | None) -> None:
        """The program has ended, with this exception if it failed."""

    def running(self, frame: FrameType) -> Statement | None:
        """The statement that a frame is in."""
        return self._pending.get(id(frame))

    def line(self, frame: FrameType) -> None:
        """End the statement before and begin one, unless this line is a part of the same one."""
        if not (statement := self._statements.at(frame.f_lineno)):
            return
        before = self._pending.get(id(frame))
        if before is statement and statement.last > statement.line:
            return
        if before:
            self.ended(frame, before)
        if before and statement.is_with and statement.has_in_body(before.line):
            self._pending.pop(id(frame), None)  # it only leaves the block
        else:
            self._pending[id(frame)] = statement
            self.began(frame, statement)

    def returned(self, frame: FrameType, value: Any) -> None:
        """End the last statement of a function."""
        if statement := self._pending.get(id(frame)):
            self.ended(frame, statement)
            self._pending.pop(id(frame), None)
