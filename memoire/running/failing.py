"""Says why a program failed, from the exception that ended it."""

import traceback
from pathlib import Path

from memoire.records.record import Failure
from memoire.running.limits import Limits

# What torch and Python say when an allocation is refused.
OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "cannot allocate memory")
REFUSED = "tried what no program may do: to write outside its own folder, or to touch other processes."


def failure_of(error: BaseException, file: Path, limits: Limits) -> Failure | None:
    """Why a program failed that ended with this exception; None if it was a good end."""
    line = _line(error, file)
    if isinstance(error, SystemExit):
        status = exit_status(error)
        return Failure(line, f"exited with status {status}.") if status else None
    if isinstance(error, MemoryError) or any(text in str(error).lower() for text in OUT_OF_MEMORY):
        return Failure(line, f"needs more memory than the {limits.memory / 2**30:g} GiB that a program may use.")
    details = _traceback(error, file)
    if isinstance(error, PermissionError):
        return Failure(line, REFUSED, details)
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


def encodable(text: str) -> str:
    """Text without half surrogate pairs, which UTF-8 does not have; escaped, as standard error writes them."""
    return text.encode("utf-8", "backslashreplace").decode()


def _line(error: BaseException, file: Path) -> int:
    """The last line of the program itself that the error passed through."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [number for frame, number in frames if frame.f_code.co_filename == str(file)]
    return lines[-1] if lines else 1


def _traceback(error: BaseException, file: Path) -> str:
    """The traceback without the frames of libraries, whose lines differ between versions."""
    shown = traceback.TracebackException.from_exception(error)
    _keep_own_frames(shown, str(file))
    return encodable("".join(shown.format()).strip())


def _keep_own_frames(shown: traceback.TracebackException, file: str) -> None:
    shown.stack = traceback.StackSummary.from_list([frame for frame in shown.stack if frame.filename == file])
    for related in (shown.__cause__, shown.__context__, *(shown.exceptions or ())):
        if related:
            _keep_own_frames(related, file)
