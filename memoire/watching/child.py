"""Runs a program as `python FILE.py` does, traced: the file that the reader's Python is started with.

Usage: child.py OBSERVER OUTPUT FILE. OBSERVER is the module of this package whose `observer` is told about the lines.
"""

import builtins
import sys
from importlib import import_module
from importlib.machinery import SourceFileLoader
from io import TextIOWrapper
from pathlib import Path
from types import CodeType, ModuleType, TracebackType
from typing import Any


def main() -> None:
    """Run the program; the exit status is as Python's."""
    _, kind, output, name = sys.argv
    file = Path(name).absolute()
    sys.path[0] = str(Path(__file__).parents[2])  # where this package is, and not the modules of its rooms
    from memoire.watching.statements import Statements
    from memoire.watching.tracing import Tracing

    make_observer = import_module(f"memoire.{kind}").observer
    sys.path[0] = str(file.resolve().parent)
    program = _main_module(str(file), name)
    try:
        code = compile(file.read_bytes(), str(file), "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        sys.excepthook(type(error), error.with_traceback(None), None)
        raise SystemExit(1) from None
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # as in a terminal
    with Path(output).open("w", encoding="utf-8") as lines:
        observer = make_observer(str(file), Statements(file.read_bytes()), lines)
        tracing = Tracing(str(file), observer)
        status = _run(code, program, tracing)
    raise SystemExit(status)


def _main_module(file: str, name: str) -> ModuleType:
    program = ModuleType("__main__")
    program.__dict__.update(__file__=file, __builtins__=builtins, __package__=None, __cached__=None, __annotations__={})
    program.__dict__["__loader__"] = SourceFileLoader("__main__", file)
    sys.modules["__main__"] = program
    sys.argv = [name]
    return program


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
