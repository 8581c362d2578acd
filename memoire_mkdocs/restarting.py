"""A new start of `mkdocs serve` when our own code was edited, if the edited code can be loaded."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from memoire.problem import Problem, report
from memoire.texts import TextsError
from memoire_mkdocs.mistakes import PACKAGES, TODO, mistake, package_file

log = get_plugin_logger("memoire")

# What a new start does before its first build, which is guarded.
LOAD = """\
import sys
from mkdocs.config import load_config
from memoire.directives.registry import directives_by_name
load_config(sys.argv[1]).plugins.on_startup(command="serve", dirty=False)
directives_by_name()
"""
FRAME = re.compile(r'File "([^"]+)", line (\d+)')


class Restarter:
    """Starts `mkdocs serve` again when code that is already loaded was edited."""

    def __init__(self) -> None:
        self._loaded: dict[Path, bytes] = {}

    def watch(self, server: LiveReloadServer) -> None:
        """Note the code that is loaded now, and let the server notice edits of it."""
        self._loaded = _code()
        for package in PACKAGES:
            server.watch(str(package))

    def restart_if_edited(self, settings: str, clean_up: Callable[[], None]) -> None:
        """Start again if our own code was edited.

        Args:
            settings: Path of the configuration.
            clean_up: Called before the new start.

        Raises:
            BuildError: If the edited code cannot be loaded; the server goes on with the code that it has.
        """
        now = _code()
        if not self._loaded or now == self._loaded:
            return
        if problem := _syntax_problem(now) or _loading_problem(settings):
            raise BuildError(report([problem]))
        log.info("The plugin or the engine was edited: starting again")
        clean_up()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _code() -> dict[Path, bytes]:
    files = (file for package in PACKAGES for file in sorted(package.rglob("*")))
    return {file: file.read_bytes() for file in files if file.suffix in (".py", ".toml")}


def _syntax_problem(code: dict[Path, bytes]) -> Problem | None:
    for file, source in code.items():
        try:
            tomllib.loads(source.decode()) if file.suffix == ".toml" else compile(source, file, "exec")
        except SyntaxError as error:
            what = f"This is not valid Python: {error.msg}."
            return Problem(package_file(file), error.lineno or 1, what, TODO)
        except ValueError as error:
            return mistake(TextsError(package_file(file), str(error)), file.parent)
    return None


def _loading_problem(settings: str) -> Problem | None:
    """Why a new process could not load the code: tried in one, since this one would end with it."""
    tried = subprocess.run([sys.executable, "-c", LOAD, settings], capture_output=True, text=True, check=False)
    if tried.returncode == 0:
        return None
    frames = [(package_file(Path(file)), int(line)) for file, line in FRAME.findall(tried.stderr)]
    file, line = next((frame for frame in reversed(frames) if frame[0]), ("memoire_mkdocs/plugin.py", 1))
    reason = (tried.stderr.strip().splitlines() or ["it ended without a message"])[-1]
    return Problem(file, line, f"The edited code cannot be loaded: {reason}".rstrip(".") + ".", TODO)
