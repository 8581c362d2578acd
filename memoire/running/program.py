"""Runs one program in a process made for it, reports how it went, and ends the process."""

import ast
import builtins
import os
import sys
import types
import warnings
from collections import deque
from collections.abc import Callable
from functools import partial
from operator import methodcaller
from pathlib import Path
from typing import NoReturn

from greenlet import greenlet

from memoire.content.snippet import Claim, Snippet, SnippetError, claims, reader_lines
from memoire.records.record import ClaimResult, Failure, Graph, Report
from memoire.running.autograd_graph import describe, requested
from memoire.running.ending import Ending
from memoire.running.failing import call_excepthook, encodable, exit_status, failure_of, without_engine
from memoire.running.limits import Limits
from memoire.running.main_module import main_module
from memoire.running.step_recorder import trace_steps
from memoire.watching.statements import Statements
from memoire.watching.tracing import Tracing

Send = Callable[[Report], None]


def execute(snippet: Snippet, file: Path, limits: Limits, send: Send, steps: int | None = None) -> NoReturn:
    """Run a program as `__main__`, send one report, and end the process as the interpreter would, with its status.

    If the program kills the process, no report is sent.

    Args:
        snippet: The program.
        file: The file that it is in.
        limits: What it may use.
        send: Takes the report.
        steps: File descriptor that the state after each statement is written to, if it is recorded.
    """
    ending = Ending()
    try:
        code, found, statements = _compile(snippet, file, is_recorded=bool(steps))
    except SnippetError as error:
        send(Report(failure=Failure(error.line, f"cannot be run. {error.what} {error.todo}")))
        ending.leave(1)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        send(Report(failure=Failure(line, f"is not valid Python: {getattr(error, 'msg', error)}.")))
        ending.leave(1)
    run = _Run(file, send)
    if found:
        # Among the builtins, so that the program's own globals stay as the author wrote them.
        builtins.__dict__["__claim_held__"] = run.reached.add
    tracing = trace_steps(file, statements, steps) if statements and steps else None
    failure, status = run.run(code, limits, tracing)
    graph = None
    if not failure:
        graph, failure = _graph(snippet)
    ending.run_handlers()
    results = [ClaimResult(claim.name, claim.line, claim.text, claim.name in run.reached) for claim in found]
    send(Report(failure=failure, claims=results, warnings=run.warnings, graph=graph))
    run.end()
    ending.leave(status)


def _compile(snippet: Snippet, file: Path, is_recorded: bool) -> tuple[types.CodeType, list[Claim], Statements | None]:
    """Compile the program; after each assertion that is a claim, it notes that the claim held."""
    tree = ast.parse(snippet.source, str(file))
    if "# en: " in snippet.source or "# zh: " in snippet.source:
        reader_lines(snippet.source)
    found = claims(snippet.source, tree) if "# claim: " in snippet.source else []
    statements = Statements(snippet.source, tree) if is_recorded else None
    names = {claim.line: claim.name for claim in found}
    if names:
        tree = ast.fix_missing_locations(_NoteClaims(names).visit(tree))
    return compile(tree, str(file), "exec", dont_inherit=True), found, statements


class _NoteClaims(ast.NodeTransformer):
    def __init__(self, names: dict[int, str]) -> None:
        self.names = names

    def visit_Assert(self, node: ast.Assert) -> ast.Assert | list[ast.stmt]:
        name = self.names.get(node.lineno)
        if name is None:
            return node
        call = ast.Call(ast.Name("__claim_held__", ast.Load()), [ast.Constant(name)], [])
        return [node, ast.copy_location(ast.Expr(call), node)]


class _Run:
    """What a program does while it runs that its report speaks of."""

    def __init__(self, file: Path, send: Send) -> None:
        self.warnings, self.reached = list[str](), set[str]()
        self._file, self._send = file, send
        self._owner, self._leave = os.getpid(), os._exit
        self._show, self._format = warnings.showwarning, warnings.formatwarning
        main_module(file)
        self._replace(warnings, "showwarning", lambda *given, **named: self._note_warning(*given, **named))
        self._replace(os, "_exit", lambda status: self._leave_early(status))

    @staticmethod
    def _replace(module: types.ModuleType, name: str, function: types.FunctionType) -> None:
        """Put a function in the place of another one, under its name, by which it can be pickled."""
        function.__module__, function.__name__, function.__qualname__ = module.__name__, name, name
        setattr(module, name, function)

    def run(self, code: types.CodeType, limits: Limits, tracing: Tracing | None) -> tuple[Failure | None, int]:
        """Run the program; returns why it failed, if it did, and its exit status."""
        error = None
        main = partial(exec, code, sys.modules["__main__"].__dict__)
        if tracing:
            # Tracing belongs to a stack, and begins and ends without a frame of its own below those of the program.
            calls: list[Callable[[], None]] = [tracing.begin, main, tracing.end]
            main = partial(deque, map(methodcaller("__call__"), calls), 0)
        try:
            # A stack of its own, so that what shows the stack shows the program alone.
            greenlet(main).switch()
        except BaseException as caught:
            error = caught
        if tracing:
            tracing.end()
            tracing.observer.finish(error)
        if error is None:
            return None, 0
        without_engine(error)
        if isinstance(error, SystemExit):
            if not (error.code is None or isinstance(error.code, int)):
                print(error.code, file=sys.stderr)
            return failure_of(error, self._file, limits), exit_status(error)
        call_excepthook(error)
        return failure_of(error, self._file, limits), 1

    def end(self) -> None:
        """Note nothing more: the report is on its way."""
        warnings.showwarning, os._exit = self._show, self._leave  # ty: ignore[invalid-assignment]

    def _note_warning(self, message: Warning | str, category: type[Warning], *rest: object, **named: object) -> None:
        if os.getpid() != self._owner or warnings.formatwarning is not self._format:
            return self._show(message, category, *rest, **named)  # ty: ignore[invalid-argument-type]
        self.warnings.append(encodable(f"{category.__name__}: {message}"))

    def _leave_early(self, status: int) -> None:
        if os.getpid() == self._owner:
            caller = sys._getframe(2)
            line = caller.f_lineno if caller.f_code.co_filename == str(self._file) else 1
            self._send(Report(failure=Failure(line, f"called os._exit({status}) before its end.")))
        self._leave(status)


def _graph(snippet: Snippet) -> tuple[Graph | None, Failure | None]:
    """The autograd graph that the program asks for, if it does."""
    names = requested(snippet.source) if "# graph: " in snippet.source else []
    try:
        return describe(names, sys.modules["__main__"].__dict__) if names else None, None
    except KeyError as error:
        return None, Failure(1, f"asks for the graph of {error}, but has no such variable.")
