"""What only `mkdocs serve` needs: mistakes at the top of the pages, and a new start when our own code was edited."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage

import memoire
import memoire_mkdocs
from memoire.checks.by_page import by_page
from memoire.content.project import DOCS
from memoire.problem import Problem
from memoire.render import blocks
from memoire_mkdocs.build import Build

log = get_plugin_logger("memoire")

PACKAGES = [Path(package.__file__ or "").parent for package in (memoire, memoire_mkdocs)]
# Filled when all programs have ended: to wait for them at the first page would take longer.
PLACE = "<!-- problems -->"


def with_place_for_problems(build: Build, page: MkDocsPage, content: str) -> str:
    """A page with the place for its mistakes, and a note of where it is written."""
    build.written.setdefault(f"{DOCS}/{page.file.src_uri}", []).append(Path(page.file.abs_dest_path))
    return PLACE + content


def show_problems(build: Build, problems: list[Problem]) -> None:
    """List at the top of each page what an author must fix there; the terminal lists the same."""
    for file, found in by_page(problems, build.book.pages).items():
        for page in build.written.get(file, []):
            html = page.read_text("utf-8").replace(PLACE, blocks.problems(found, file.split("/")[1]), 1)
            page.write_text(html, "utf-8")


class Restarter:
    """Starts `mkdocs serve` again when code that is already loaded was edited."""

    def __init__(self) -> None:
        self._loaded: dict[Path, bytes] = {}

    def remember(self) -> None:
        """Note the code that is loaded now."""
        self._loaded = _code()

    def restart_if_edited(self, clean_up: Callable[[], None]) -> None:
        """Start again if our own code was edited; a file that does not compile is only reported.

        Args:
            clean_up: Called before the new start.
        """
        if not self._loaded or (now := _code()) == self._loaded:
            return
        self._loaded = now
        try:
            for file, source in now.items():
                compile(source, file, "exec")
        except SyntaxError as error:
            log.error(f"{error.filename}:{error.lineno}: {error.msg}. The code that was loaded stays in use.")
            return
        log.info("The plugin or the engine was edited: starting again")
        clean_up()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _code() -> dict[Path, bytes]:
    return {file: file.read_bytes() for package in PACKAGES for file in sorted(package.rglob("*.py"))}
