"""A mistake is a function that fails; running it gives what Python prints about it, as if its body were a script."""

import sys
import traceback
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FunctionType

import torch
from torch.distributions import Distribution

from tests.browser.mistakes.failure import Failure

SCRIPT = "/home/user/project/train.py"
"""Stands for the files of the mistakes, whose names would give the answer away."""


@dataclass(frozen=True)
class Mistake:
    """A function that raises, or warns and does not raise, and the addresses that explain it, the best first."""

    run: FunctionType
    accepted: tuple[str, ...]
    warns: bool

    @property
    def name(self) -> str:
        return self.run.__name__.replace("_", " ")

    def fail(self) -> Failure:
        """Runs the function.

        Raises:
            AssertionError: If it does not fail in the way that was announced.
        """
        with undisturbed() as caught:
            error = self._error()
        printed = "".join(_without_runner(self._as_script(_formatted(w))) for w in caught)
        if self.warns:
            assert error is None and caught, f"{self.name} ought to warn and not to raise: {error!r}"
            last = caught[-1]
            return Failure(
                printed, f"{last.category.__name__}: {last.message}", printed.rstrip().splitlines()[-1].strip()
            )
        assert error is not None, f"{self.name} does not raise"
        text = self._as_script("".join(traceback.format_exception(error)))
        summary = "".join(traceback.format_exception_only(_root(error))).strip()
        frames = traceback.extract_tb(error.__traceback__)
        return Failure(printed + text, summary, frames[0].line or "")

    def _error(self) -> BaseException | None:
        try:
            self.run()
        except Exception as error:
            return error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)
        return None

    def _as_script(self, text: str) -> str:
        code = self.run.__code__
        return text.replace(code.co_filename, SCRIPT).replace(f"in {code.co_name}\n", "in <module>\n")


def explained(*accepted: str) -> Callable[[FunctionType], Mistake]:
    """Marks a function that raises."""
    return lambda run: Mistake(run, accepted, warns=False)


def warned(*accepted: str) -> Callable[[FunctionType], Mistake]:
    """Marks a function that warns."""
    return lambda run: Mistake(run, accepted, warns=True)


def _root(error: BaseException) -> BaseException:
    if isinstance(error, BaseExceptionGroup):
        return _root(error.exceptions[0])
    return _root(error.__cause__) if error.__cause__ else error


def _without_runner(warning: str) -> str:
    """A warning of anomaly detection quotes the whole stack of the forward call."""
    head, quotes, stack = warning.partition("caused the error:\n")
    return head + quotes + stack[stack.find(f'  File "{SCRIPT}') :]


def _formatted(warning: warnings.WarningMessage) -> str:
    return warnings.formatwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.line)


@contextmanager
def undisturbed() -> Generator[list[warnings.WarningMessage]]:
    """Records the warnings that Python shows by default, from the same random numbers on; then all is as before."""
    grad, always, anomaly = torch.is_grad_enabled(), torch.is_warn_always_enabled(), torch.is_anomaly_enabled()
    hook = sys.excepthook  # is wrapped when a process group is made
    validate = Distribution._validate_args  # is switched off when something is compiled
    try:
        with warnings.catch_warnings(record=True) as caught, torch.random.fork_rng(devices=[]):
            warnings.simplefilter("always")
            warnings.simplefilter("ignore", DeprecationWarning)
            torch.set_warn_always(True)
            torch.manual_seed(0)
            yield caught
    finally:
        torch.set_grad_enabled(grad)
        torch.set_warn_always(always)
        torch.autograd.set_detect_anomaly(anomaly)
        sys.excepthook = hook
        Distribution.set_default_validate_args(validate)
