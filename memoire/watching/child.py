"""Runs a program as `python FILE.py` does, traced: the file that the reader's Python is started with.

Usage: child.py OBSERVER OUTPUT FILE. OBSERVER is the module of this package whose `observer` is told about the lines.
"""

import builtins
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.machinery import SourceFileLoader
from io import TextIOWrapper
from pathlib import Path
from types import CodeType, ModuleType, TracebackType
from typing import IO, Any


def main() -> None:
    """Run the program; the exit status is as Python's."""
    _, kind, output, name = sys.argv
    file = Path(name).absolute()
    sys.path[0] = str(Path(__file__).parents[2])  # where this package is, and not the modules of its rooms
    make_observer = import_module(f"memoire.{kind}").observer
    import_module("memoire.watching.tracing")
    sys.path[0] = str(file.resolve().parent)
    sys.modules["__main__"], sys.argv = main_module(file), [name]
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # as in a terminal
    with Path(output).open("w", encoding="utf-8") as lines:
        raise SystemExit(observe(file, sys.modules["__main__"], make_observer, lines))


def main_module(file: Path) -> ModuleType:
    """The module that a program is run as."""
    program = ModuleType("__main__")
    program.__dict__.update(__builtins__=builtins, __package__=None, __cached__=None, __annotations__={})
    program.__dict__.update(__file__=str(file), __loader__=SourceFileLoader("__main__", str(file)))
    return program


def observe(file: Path, program: ModuleType, make_observer: Callable[..., Any], lines: IO[str]) -> Any:
    """Run a program under an observer; what it raises is printed as Python prints it.

    Args:
        file: The program, with its whole path.
        program: Its module.
        make_observer: Called with the file's name, the statements, and where to write lines.
        lines: Gets what the observer writes.

    Returns:
        What `sys.exit` takes.
    """
    from memoire.watching.statements import Statements
    from memoire.watching.tracing import Tracing

    try:
        code = compile(file.read_bytes(), str(file), "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        sys.excepthook(type(error), error.with_traceback(None), None)
        return 1
    return _run(code, program, Tracing(str(file), make_observer(str(file), Statements(file.read_bytes()), lines)))


def _run(code: CodeType, program: ModuleType, tracing: Any) -> Any:
    try:
        tracing.begin()
        exec(code, program.__dict__)
        tracing.end()
        tracing.observer.finish(None)
    except SystemExit as error:
        tracing.end()
        tracing.observer.finish(None)
        return error.code
    except BaseException as error:
        tracing.end()
        error.__traceback__ = _own(error.__traceback__)
        tracing.observer.finish(error)
        sys.excepthook(type(error), error, error.__traceback__)
        return 1
    return 0


def _own(frames: TracebackType | None) -> TracebackType | None:
    """A traceback without the frame of this file."""
    return frames.tb_next if frames else None


if __name__ == "__main__":
    main()
