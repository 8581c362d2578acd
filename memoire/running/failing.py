"""Says why a program failed, from the exception that ended it."""

import errno
import re
import socket
import sys
import traceback
from contextlib import redirect_stderr, suppress
from io import StringIO
from pathlib import Path

from memoire.records.record import Failure
from memoire.running.limits import Limits

# What torch and Python say when an allocation is refused.
OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "cannot allocate memory")
REFUSED = "tried what no program may do: to write outside its own folder, or to touch other processes."
NETWORK = "tried to reach the network, which no program may: its result would depend on others."
# A frame of a traceback, with its source and marks.
FRAME = re.compile(r'^([ |]*)File "(?P<file>[^"]+)", line (?P<line>\d+), in .*\n(?:\1 +.*\n)*', re.M)


def failure_of(error: BaseException, file: Path, limits: Limits) -> Failure | None:
    """Why a program failed that ended with this exception; None if it was a good end."""
    line = _line(error, file)
    if isinstance(error, SystemExit):
        status = exit_status(error)
        return Failure(line, f"exited with status {status}.") if status else None
    if isinstance(error, MemoryError) or any(text in _text(error).lower() for text in OUT_OF_MEMORY):
        return Failure(line, f"needs more memory than the {limits.memory / 2**30:g} GiB that a program may use.")
    details = _traceback(error, file) if sys.excepthook is sys.__excepthook__ else ""
    if isinstance(error, PermissionError):
        return Failure(line, REFUSED, details)
    if _is_of_network(error) or _is_of_network(getattr(error, "reason", None)):
        return Failure(line, NETWORK, details)
    return Failure(line, f"raised {type(error).__name__}.", details)


def exit_status(error: SystemExit) -> int:
    """The status that sys.exit() asked for, of which the system keeps eight bits; a text stands for 1."""
    return int(error.code or 0) & 0xFF if error.code is None or isinstance(error.code, int) else 1


def without_engine(error: BaseException) -> None:
    """Take the frames of this package off the start of a traceback."""
    package = str(Path(__file__).parent)
    frames = error.__traceback__
    while frames and frames.tb_frame.f_code.co_filename.startswith(package):
        frames = frames.tb_next
    error.__traceback__ = frames


def call_excepthook(error: BaseException) -> None:
    """Call what the program put in the place of sys.excepthook; the usual one would repeat the failure's details."""
    if sys.excepthook is sys.__excepthook__:
        return
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except BaseException as other:
        for title, shown in (("Error in sys.excepthook:", other), ("\nOriginal exception was:", error)):
            print(title, file=sys.stderr)
            without_engine(shown)
            sys.__excepthook__(type(shown), shown, shown.__traceback__)


def encodable(text: str) -> str:
    """Text without half surrogate pairs, which UTF-8 does not have; escaped, as standard error writes them."""
    return text.encode("utf-8", "backslashreplace").decode()


def _line(error: BaseException, file: Path) -> int:
    """The last line of the program itself that the error passed through."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [number for frame, number in frames if frame.f_code.co_filename == str(file)]
    return lines[-1] if lines else 1


def _text(error: BaseException) -> str:
    with suppress(Exception):
        return str(error)
    return ""


def _is_of_network(error: object) -> bool:
    is_unreachable = isinstance(error, OSError) and error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH)
    return is_unreachable or isinstance(error, socket.gaierror)


def _traceback(error: BaseException, file: Path) -> str:
    """The traceback as Python shows it, without the frames of libraries, whose lines differ between versions."""
    with redirect_stderr(StringIO()) as shown:
        sys.__excepthook__(type(error), error, error.__traceback__)
    return encodable(own_frames(shown.getvalue(), str(file)).strip())


def own_frames(text: str, file: str) -> str:
    """The text of a traceback without the frames of other files."""
    return FRAME.sub(lambda frame: frame[0] if frame["file"] == file else "", text)
