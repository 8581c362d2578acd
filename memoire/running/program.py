"""Runs one program in a process made for it, and reports how it ended."""

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

from memoire.content.snippet import Claim, Snippet, SnippetError, claims, reader_lines
from memoire.records.record import ClaimResult, Failure, Graph, Report
from memoire.running.autograd_graph import describe, requested
from memoire.running.limits import Limits

# What torch and Python say when an allocation is refused.
OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "cannot allocate memory")
REFUSED = "tried what no program may do: to write outside its own folder, or to touch other processes."


def execute(snippet: Snippet, limits: Limits, send: Callable[[Report], None]) -> None:
    """Run a program as `__main__` and send one report when it ends.

    If the program kills the process, no report is sent.
    """
    try:
        code, found = _compile(snippet)
    except SnippetError as error:
        return send(Report(failure=Failure(error.line, f"cannot be run. {error.what} {error.todo}")))
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        return send(Report(failure=Failure(line, f"is not valid Python: {getattr(error, 'msg', error)}.")))

    shown, reached = list[str](), set[str]()
    _prepare(snippet, shown, reached, send)
    graph, failure = None, _run(code, snippet, limits)
    if not failure:
        graph, failure = _graph(snippet)
    failure = failure or _shut_down(snippet)
    results = [ClaimResult(claim.name, claim.line, claim.text, claim.name in reached) for claim in found]
    send(Report(failure=failure, claims=results, warnings=shown, graph=graph))


def _compile(snippet: Snippet) -> tuple[types.CodeType, list[Claim]]:
    """Compile the program; after each assertion that is a claim, it notes that the claim held."""
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


def _prepare(snippet: Snippet, shown: list[str], reached: set[str], send: Callable[[Report], None]) -> None:
    """Make this process look like `python snippets/…` to the program."""
    main = types.ModuleType("__main__")
    main.__file__ = snippet.file
    sys.modules["__main__"] = main
    sys.argv = [snippet.file]
    # Tracebacks and inspect.getsource() read the source from here, since the file is not in this folder.
    linecache.cache[snippet.file] = (len(snippet.source), None, snippet.source.splitlines(True), snippet.file)
    # Among the builtins, so that the program's own globals stay as the author wrote them.
    builtins.__dict__["__claim_held__"] = reached.add
    # torch registers 134 exit handlers, which take 50 ms and do nothing for a program that has printed its output.
    atexit._clear()

    def show(message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
        shown.append(_encodable(f"{category.__name__}: {message}"))

    warnings.showwarning = show  # ty: ignore[invalid-assignment]
    owner, leave = os.getpid(), os._exit

    def leave_early(status: int) -> None:
        if os.getpid() == owner:
            caller = sys._getframe(1)
            line = caller.f_lineno if caller.f_code.co_filename == snippet.file else 1
            send(Report(failure=Failure(line, f"called os._exit({status}) before its end.")))
        leave(status)

    os._exit = leave_early  # ty: ignore[invalid-assignment]


def _run(code: types.CodeType, snippet: Snippet, limits: Limits) -> Failure | None:
    try:
        exec(code, sys.modules["__main__"].__dict__)
    except SystemExit as error:
        if error.code not in (None, 0):
            return Failure(_line(error, snippet), _encodable(f"exited with status {error.code}."))
    except MemoryError as error:
        return Failure(_line(error, snippet), _out_of_memory(limits))
    except PermissionError as error:
        return Failure(_line(error, snippet), REFUSED, _traceback(error, snippet))
    except BaseException as error:
        if any(text in str(error).lower() for text in OUT_OF_MEMORY):
            return Failure(_line(error, snippet), _out_of_memory(limits))
        return Failure(_line(error, snippet), f"raised {type(error).__name__}.", _traceback(error, snippet))
    return None


def _graph(snippet: Snippet) -> tuple[Graph | None, Failure | None]:
    """The autograd graph that the program asks for, if it does."""
    names = requested(snippet.source) if "# graph: " in snippet.source else []
    try:
        return describe(names, sys.modules["__main__"].__dict__) if names else None, None
    except KeyError as error:
        return None, Failure(1, f"asks for the graph of {error}, but has no such variable.")


def _shut_down(snippet: Snippet) -> Failure | None:
    """Do what the interpreter does at its end: end pools and wait for threads, run exit handlers, flush."""
    try:
        threading._shutdown()  # ty: ignore[missing-attribute]
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException as error:
        return Failure(_line(error, snippet), f"raised {type(error).__name__} at its end.", _traceback(error, snippet))
    return None


def _out_of_memory(limits: Limits) -> str:
    return f"needs more memory than the {limits.memory / 2**30:g} GiB that a program may use."


def _line(error: BaseException, snippet: Snippet) -> int:
    """The last line of the program itself that the error passed through."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [number for frame, number in frames if frame.f_code.co_filename == snippet.file]
    return lines[-1] if lines else 1


def _traceback(error: BaseException, snippet: Snippet) -> str:
    """The traceback without the frames of this module and of libraries, whose paths differ between machines."""
    shown = traceback.TracebackException.from_exception(error)
    shown.stack = traceback.StackSummary.from_list([frame for frame in shown.stack if frame.filename == snippet.file])
    shown.__cause__ = shown.__context__ = None
    return _encodable("".join(shown.format()).strip())


def _encodable(text: str) -> str:
    """Text without half surrogate pairs, which UTF-8 does not have; escaped, as standard error writes them."""
    return text.encode("utf-8", "backslashreplace").decode()
