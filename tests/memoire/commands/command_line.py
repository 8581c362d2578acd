"""Runs the command `memoire` as an author does in a terminal, but in this process."""

import contextlib
from pathlib import Path

from click.testing import CliRunner, Result

from memoire.__main__ import main


def memoire(folder: Path, *arguments: str, input: str | None = None) -> Result:
    """Run the command in a folder. It ends with an exit status, never with a traceback."""
    with contextlib.chdir(folder):
        result = CliRunner().invoke(main, list(arguments), input=input, prog_name="memoire")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
