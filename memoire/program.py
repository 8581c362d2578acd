"""Runs one program in the process that is here for nothing else, and says how it ended."""

import ast
import atexit
import builtins
import linecache
import os
import sys
import threading
import traceback
import types
import warnings
from collections.abc import Callable
from typing import Any

from memoire.autograd_graph import describe, requested
from memoire.record import Limits
from memoire.snippet import Claim, Snippet, SnippetError, claims, reader_lines

Report = dict[str, Any]

# What torch and Python say when an allocation is refused.
OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "cannot allocate memory")

REFUSED = "was refused what no program may do: write outside its own folder, or touch other processes."


def run(snippet: Snippet, limits: Limits, tell: Callable[[Report], None]) -> None:
    """Run a program as `__main__` and tell once how it ended.

    What is told: `failure` (None, or `line`, `reason`, `details`), `claims` and `warnings` as in a record.
    A program that ends this process by itself is not told of: the absence is the sign.
    """
    report: Report = {"failure": None, "claims": [], "warnings": []}
    try:
        code, found = _compile(snippet)
    except SnippetError as error:
        return tell({**report, "failure": _failure(error.line, f"cannot be run. {error.what} {error.todo}")})
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        return tell({**report, "failure": _failure(line, f"is no valid Python: {getattr(error, 'msg', error)}.")})

    reached: set[str] = set()
    _prepare(snippet, report["warnings"], reached, tell)
    report["failure"] = _execute(code, snippet, limits) or _draw(snippet, report) or _leave(snippet)
    report["claims"] = [{**vars(claim), "reached": claim.name in reached} for claim in found]
    tell(report)


def _compile(snippet: Snippet) -> tuple[types.CodeType, list[Claim]]:
    """Compile the program, with a note after each assertion that is a claim that it held."""
    tree = ast.parse(snippet.source, snippet.file)
    if "# en: " in snippet.source or "# zh: " in snippet.source:
        reader_lines(snippet.source)
    found = claims(snippet.source, tree) if "# claim: " in snippet.source else []
    names = {claim.line: claim.name for claim in found}
    if names:
        tree = ast.fix_missing_locations(_NoteClaims(names).visit(tree))
    return compile(tree, snippet.file, "exec", dont_inherit=True), found


class _NoteClaims(ast.NodeTransformer):
    def __init__(self, names: dict[int, str]) -> None:
        self.names = names

    def visit_Assert(self, node: ast.Assert) -> ast.Assert | list[ast.stmt]:
        name = self.names.get(node.lineno)
        if name is None:
            return node
        call = ast.Call(ast.Name("__claim_held__", ast.Load()), [ast.Constant(name)], [])
        return [node, ast.copy_location(ast.Expr(call), node)]


def _prepare(snippet: Snippet, shown: list[str], reached: set[str], tell: Callable[[Report], None]) -> None:
    """Make this process look like `python snippets/…` to the program."""
    main = types.ModuleType("__main__")
    main.__file__ = snippet.file
    sys.modules["__main__"] = main
    sys.argv = [snippet.file]
    # Tracebacks and inspect.getsource() read the source from here, as the file is not in this folder.
    linecache.cache[snippet.file] = (len(snippet.source), None, snippet.source.splitlines(True), snippet.file)
    # Among the builtins, so that the program's own globals stay as the author wrote them.
    builtins.__dict__["__claim_held__"] = reached.add
    # torch registers 134 exit handlers, which take 50 ms and do nothing for a program that printed its output.
    atexit._clear()

    def show(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        shown.append(f"{category.__name__}: {message}")

    warnings.showwarning = show  # ty: ignore[invalid-assignment]
    owner, leave = os.getpid(), os._exit

    def leave_early(status: int) -> None:
        if os.getpid() == owner:
            caller = sys._getframe(1)
            line = caller.f_lineno if caller.f_code.co_filename == snippet.file else 1
            tell({"failure": _failure(line, f"left through os._exit({status}) before its end.")})
        leave(status)

    os._exit = leave_early  # ty: ignore[invalid-assignment]


def _execute(code: types.CodeType, snippet: Snippet, limits: Limits) -> Report | None:
    try:
        exec(code, sys.modules["__main__"].__dict__)
    except SystemExit as error:
        if error.code not in (None, 0):
            return _failure(_line(error, snippet), f"left with exit status {error.code}.")
    except MemoryError as error:
        return _failure(_line(error, snippet), _memory(limits))
    except PermissionError as error:
        return _failure(_line(error, snippet), REFUSED, _trace(error, snippet))
    except BaseException as error:
        if any(text in str(error).lower() for text in OUT_OF_MEMORY):
            return _failure(_line(error, snippet), _memory(limits))
        return _failure(_line(error, snippet), f"raised {type(error).__name__}.", _trace(error, snippet))
    return None


def _draw(snippet: Snippet, report: Report) -> Report | None:
    names = requested(snippet.source) if "# graph: " in snippet.source else []
    try:
        report["graph"] = describe(names, sys.modules["__main__"].__dict__) if names else None
    except KeyError as error:
        return _failure(1, f"has no variable {error}, whose graph it asks for.")
    return None


def _leave(snippet: Snippet) -> Report | None:
    """Do what the interpreter does at its end: wait for threads, run exit handlers, flush."""
    try:
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and not thread.daemon:
                thread.join()
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException as error:
        return _failure(_line(error, snippet), f"raised {type(error).__name__} at its end.", _trace(error, snippet))
    return None


def _failure(line: int, reason: str, details: str = "") -> Report:
    return {"line": line, "reason": reason, "details": details}


def _memory(limits: Limits) -> str:
    return f"needs more memory than the {limits.memory / 2**30:g} GiB that a program may take."


def _line(error: BaseException, snippet: Snippet) -> int:
    """The last line of the snippet itself that the error passed through."""
    lines = [number for frame, number in traceback.walk_tb(error.__traceback__) if _is_own(frame, snippet)]
    return lines[-1] if lines else 1


def _is_own(frame: types.FrameType, snippet: Snippet) -> bool:
    return frame.f_code.co_filename == snippet.file


def _trace(error: BaseException, snippet: Snippet) -> str:
    """The traceback without the frames of this module and of libraries, whose paths differ between machines."""
    shown = traceback.TracebackException.from_exception(error)
    shown.stack = traceback.StackSummary.from_list([frame for frame in shown.stack if frame.filename == snippet.file])
    shown.__cause__ = shown.__context__ = None
    return "".join(shown.format()).strip()
