"""Builds in processes that have all imports: see `tests.warm_builds.process`."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock

ROOT = Path(__file__).parents[2]
# What a continuous build may have set, and an author has not.
SETTINGS = {"MEMOIRE_COLD", "SITE_URL", "REPO_URL", "EDIT_URI"}
# For the time stamps that MkDocs itself writes, so that two sites can be compared.
SAME_TIME = {"SOURCE_DATE_EPOCH": "1700000000"}


def of_an_author(**further: str) -> dict[str, str]:
    """The environment of an author who set nothing, and further variables."""
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return {**kept, **SAME_TIME, "NO_MKDOCS_2_WARNING": "1", **further}


@dataclass
class Request:
    """Asks for a build.

    Attributes:
        folder: The project.
        options: As on the command line.
        environment: All environment variables.
        log: File for what it prints, after what is in it already.
        seconds: When it is stopped at the latest.
        kill_after: When it is killed, in seconds; None for never.
    """

    folder: str
    options: list[str]
    environment: dict[str, str]
    log: str
    seconds: int = 180
    kill_after: float | None = None


class WarmBuilds:
    """A process that builds one project after the other."""

    def __init__(self, **environment: str) -> None:
        self._environment, self._lock = environment, Lock()

    @cached_property
    def _process(self) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, Path(__file__).with_name("process.py")],
            env=of_an_author(**self._environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def build(
        self, folder: Path, log: Path, options: Sequence[str], settings: dict[str, str], kill_after: float | None = None
    ) -> int:
        """Build a project; the exit status, below 0 if a signal ended it.

        Args:
            folder: The project.
            log: File for what the build prints.
            options: As on the command line.
            settings: Further environment variables.
            kill_after: When it is killed, in seconds; None for never.
        """
        environment = of_an_author(**{**self._environment, **settings})
        request = Request(str(folder), list(options), environment, str(log), kill_after=kill_after)
        with self._lock:
            assert self._process.stdin and self._process.stdout
            self._process.stdin.write(json.dumps(asdict(request)) + "\n")
            self._process.stdin.flush()
            return int(self._process.stdout.readline())

    def close(self) -> None:
        """Start nothing more."""
        self._process.kill()
        self._process.communicate()
