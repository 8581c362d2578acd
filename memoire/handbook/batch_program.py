"""The program of a batch: runs other programs one after another, and prints what each of them gave.

It is read as text, behind that of the module which it imports, and runs as a program like any other: alone in its
process, with its own folder and limits. A program counts if it ends, warns of nothing and leaves torch as it was; all
others are run again, each in a process of its own.
"""

import contextlib
import io
import json
import sys
import warnings
from typing import Any

import torch

from memoire.running.autograd_graph import describe, requested


def modes() -> tuple[object, ...]:
    """What a program might leave behind for the next one."""
    return (
        torch.is_grad_enabled(),
        torch.is_inference_mode_enabled(),
        torch.is_anomaly_enabled(),
        torch.is_autocast_enabled("cpu"),
        torch.get_default_dtype(),
    )


def outcome(source: str) -> dict[str, Any] | None:
    """What a program printed and its graph; None if it has to run alone."""
    printed, errors = io.StringIO(), io.StringIO()
    variables = {"__name__": "__main__"}
    streams = contextlib.redirect_stdout(printed), contextlib.redirect_stderr(errors)
    with warnings.catch_warnings(record=True) as warned, streams[0], streams[1]:
        try:
            exec(compile(source, "program.py", "exec", dont_inherit=True), variables)
            names = requested(source)
            graph = describe(names, variables) if names else None
        except BaseException:
            return None
    if warned or errors.getvalue():
        return None
    return {"stdout": printed.getvalue(), "graph": graph}


def run_all(sources: list[str]) -> None:
    """Print the outcome of each program on a line of its own, up to the first that changes a mode of torch."""
    seed, before = torch.get_rng_state(), modes()
    for source in sources:
        torch.set_rng_state(seed)
        found = outcome(source)
        if modes() != before:
            sys.exit()
        print(json.dumps(found))
