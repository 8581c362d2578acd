"""Forks a process for each `mkdocs build`, after all imports, so that hundreds take minutes instead of an hour.

Reads lines of JSON, the fields of `Request`, and answers each with its exit status.
"""

import json
import os
import signal
import sys
import tempfile
import time
from typing import NoReturn

import material.plugins.search.plugin  # noqa: F401
import mkdocs_static_i18n.plugin  # noqa: F401
import rjieba
from mkdocs.__main__ import cli

import memoire_mkdocs.plugin  # noqa: F401


def build(folder: str, options: list[str], environment: dict[str, str], log: str, seconds: int) -> NoReturn:
    """Become `mkdocs build`, as `python -m mkdocs` would start it."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.path[0], tempfile.tempdir = folder, None
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for stream in (1, 2):
        os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND), stream)
    signal.alarm(seconds)
    cli.main(["build", *options], "mkdocs")
    raise SystemExit


def main() -> None:
    rjieba.cut("词", False)  # loads its dictionary
    for line in sys.stdin:
        request = json.loads(line)
        kill_after = request.pop("kill_after")
        process = os.fork()
        if process == 0:
            build(**request)
        if kill_after is not None:
            time.sleep(kill_after)
            os.kill(process, signal.SIGKILL)  # its id stays valid until it is waited for
        _, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
