"""Watches a program for what is wrong with it."""

import json
from pathlib import Path
from types import FrameType
from typing import IO, Any

from memoire.diagnosing import terms
from memoire.diagnosing.call import Call
from memoire.diagnosing.calls import Calls, callers, loaded
from memoire.diagnosing.conclusion import conclude
from memoire.diagnosing.errors import line_of
from memoire.diagnosing.judging import fed_constants
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.none_gradients import missing
from memoire.diagnosing.program import Program
from memoire.diagnosing.returning import ReturnObserver
from memoire.diagnosing.rules import rules
from memoire.diagnosing.run import Run
from memoire.diagnosing.spelling import late_flag, reads_of_grad
from memoire.diagnosing.syntax import Syntax
from memoire.diagnosing.tags import Mark
from memoire.diagnosing.training import Training
from memoire.diagnosing.values import is_finite, tensors_in
from memoire.watching.statements import Statement, Statements
from memoire.watching.tensors import unseen

OPTIMIZED = 1  # CO_OPTIMIZED in inspect: the code of a function


class Doctor(ReturnObserver):
    """Tells the rules about statements and calls, and writes at the end what they found."""

    def __init__(self, file: str, statements: Statements, output: IO[str]) -> None:
        """Prepare.

        Args:
            file: The program, as its code objects name it.
            statements: Of the program.
            output: Where findings go, one line of JSON each.
        """
        super().__init__(statements)
        self._program, self._calls = Program(Path(file).read_bytes()), Calls(file)
        self._file, self._output, self._run = file, output, Run(self._program)
        self._run.rules = rules(self._run, self._program)
        self._training = Training(self._run, self._program)
        self._before: dict[int, Before] = {}
        self._last: Before | None = None
        self._syntax: dict[Statement, Syntax] = {}

    def began(self, frame: FrameType, statement: Statement) -> None:
        """Note what a statement will read."""
        if (torch := loaded()) is None:
            return
        with unseen(torch):
            moment, run = self._moment(frame, statement, torch), self._run
            run.graphs.began(moment)
            run.findings += reads_of_grad(moment, run.stores)
            run.late_flag = late_flag(moment, run.stores)
            marks = run.tags.read(frame, moment.syntax.loaded, moment.names, torch)
            self._before[id(frame)] = self._last = run.cuts.before(moment, marks)
            run.began(moment, self._last)

    def ended(self, frame: FrameType, statement: Statement) -> None:
        """Note what a statement has written."""
        before = self._before.pop(id(frame), None)
        if before is not None and (torch := loaded()) is not None:
            with unseen(torch):
                self._ended(self._moment(frame, statement, torch), before)

    def returned(self, frame: FrameType, value: Any) -> None:
        """Carry the marks of what a function returns to its caller."""
        torch = loaded()
        if value is not None and torch is not None:
            self._backward_returned(frame, value, torch)
        super().returned(frame, value)
        if torch is not None and (caller := self._own_caller(frame)):
            self._run.graphs.went_on(self._pending[id(caller)].line, torch)
        self._run.tags.forget(frame)

    def _backward_returned(self, frame: FrameType, value: Any, torch: Any) -> None:
        """A function may be a hook, or the `backward` of an own function."""
        hooks, statement = self._run.hooks, self.running(frame)
        with unseen(torch):
            hooks.ended(frame, value, torch)
            moment = self._moment(frame, statement, torch) if statement else None
            if moment and moment.is_in_function and frame.f_code.co_name == "backward":
                hooks.returned(moment.names[frame.f_code.co_varnames[0]], value, moment.line, torch)
                self._run.ignored.returned(frame, value, moment)

    def called(self, frame: FrameType) -> None:
        """Note a call of torch, and hand marks to the parameters of a function of the program."""
        is_own, name = frame.f_code.co_filename == self._file, self._calls.name(frame)
        if (not is_own and name is None) or (torch := loaded()) is None:
            return
        own = self._own_caller(frame)
        statement, before = (self.running(own), self._before.get(id(own))) if own else (None, None)
        if own is None or statement is None or before is None:
            return
        with unseen(torch):
            moment = self._moment(own, statement, torch)
            if is_own and frame.f_code.co_flags & OPTIMIZED:
                self._run.tags.hand_over(frame, moment, before)
            if name:
                getattr(self._training, name)(Call(frame, moment, before))

    def finish(self, error: BaseException | None) -> None:
        """Write what was found."""
        if (torch := loaded()) is None:
            return
        with unseen(torch):
            marks = self._last.all_marks if self._last else frozenset()
            line = line_of(error, self._file, self._program, self._statements)
            without = missing(error, self._file, self._statements, torch)
            findings = conclude(self._run, error, line, marks, without)
        self._output.writelines(json.dumps(one.facts) + "\n" for one in findings)
        self._output.flush()

    def _moment(self, frame: FrameType, statement: Statement, torch: Any) -> Moment:
        if statement not in self._syntax:
            self._syntax[statement] = Syntax(statement)
        return Moment(frame, self._syntax[statement], torch)

    def _ended(self, moment: Moment, before: Before) -> None:
        run, syntax, torch = self._run, moment.syntax, moment.torch
        values = [self.value] if syntax.is_return else [moment.value(one) for one in syntax.stored]
        marks = before.all_marks | run.cuts.after(moment, before, values, lambda: self._mode_line(moment.line))
        marks |= fed_constants(moment, before)
        marks |= run.kept.added(moment, values, before.all_marks, run.graphs.last) | run.flow.made(moment, before)
        marks |= run.objectives.made(moment, before) if before.is_grad else set()
        marks -= run.flow.ended(moment, before, run.tags)
        marks = terms.after(moment, before, values, set(marks), run.tags)
        results = tensors_in(values, torch)
        if all(mark.kind != "non-finite" for mark in marks) and any(not is_finite(one, torch) for one in results):
            marks.add(Mark("non-finite", moment.line))
        if syntax.is_return:
            caller = self._own_caller(moment.frame)
            if caller and (above := self._before.get(id(caller))):
                above.callee |= marks
                above.returned |= run.cuts.returned(moment, results)
                if not any(one.requires_grad for one in results):
                    above.free.setdefault(moment.frame.f_code.co_name, set()).update(terms.constants(marks))
        else:
            for target, value in zip(syntax.stored, values, strict=True):
                run.tags.write(moment, target, frozenset(terms.of_target(value, marks, torch)))
            run.stores.ended(moment, before, values, bool(run.optimizers.states))
        run.ended(moment, before, values)

    def _mode_line(self, line: int) -> int | None:
        """What switches gradients off at a line, in its function or around a call of it."""
        lines = [line, *(statement.line for statement in reversed(self._pending.values()))]
        return next((found for one in lines if (found := self._program.mode_line(one))), None)

    def _own_caller(self, frame: FrameType) -> FrameType | None:
        return next((one for one in callers(frame) if one.f_code.co_filename == self._file and self.running(one)), None)


observer = Doctor
