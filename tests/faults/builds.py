"""Forks a build for each request, after all imports of a build, so that hundreds take minutes instead of an hour.

Reads lines of JSON: the `environment` of a build, and `kill_after`, in seconds or null. Answers with its exit status.
"""

import json
import os
import signal
import sys
import time

import material.plugins.search.plugin  # noqa: F401
import mkdocs_static_i18n.plugin  # noqa: F401
import rjieba
from mkdocs.__main__ import cli

import memoire_mkdocs.plugin  # noqa: F401


def main() -> None:
    rjieba.cut("词", False)  # loads its dictionary
    for line in sys.stdin:
        request = json.loads(line)
        process = os.fork()
        if process == 0:
            os.environ.update(request["environment"])
            log = os.open("log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            for stream in (1, 2):
                os.dup2(log, stream)
            cli.main(["build", "-q"])
        if request["kill_after"] is not None:
            time.sleep(request["kill_after"])
            os.kill(process, signal.SIGKILL)  # its id stays valid until it is waited for
        _, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
