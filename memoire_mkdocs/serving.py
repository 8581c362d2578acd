"""Mistakes at the top of the pages that `mkdocs serve` shows."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from memoire.checks.by_page import by_page
from memoire.content.project import DOCS
from memoire.problem import Problem
from memoire.render import blocks
from memoire_mkdocs.build import Build

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


def say_once(config: MkDocsConfig) -> None:
    """Keep MkDocs from saying in other words what our own checks have said of links and of the navigation."""
    for settings in (config.validation.links, config.validation.nav):
        settings.update(dict.fromkeys(settings, logging.DEBUG))
