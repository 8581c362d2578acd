"""Runs the programs of the site with memoire, once a build, and publishes their records."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority, get_plugin_logger

from memoire.book import SCHEMA, Book
from memoire.problem import Problem, report
from memoire.project import version_problems
from memoire.published import to_text

log = get_plugin_logger("memoire")


class State:
    """What lasts from one event to the next."""

    serving = False


def on_startup(*, command: str, dirty: bool) -> None:
    State.serving = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    if is_nested(config):  # the second language shows what the first has run
        return
    Book.current = Book(Path(config.config_file_path).parent, log.info)
    refuse([*version_problems(Book.current.root), *Book.current.problems])
    Book.current.start()


@event_priority(-150)  # after the other languages, before the site is published
def on_post_build(config: MkDocsConfig) -> None:
    if is_nested(config):
        return
    book, site = Book.current, Path(config.site_dir)
    refuse(book.finish())
    published = {"$schema": f"{config.site_url or ''}{SCHEMA.name}", **book.published()}
    (site / "records.json").write_text(to_text(published), "utf-8")
    (site / SCHEMA.name).write_bytes(SCHEMA.read_bytes())
    log.info(book.summary())


def is_nested(config: MkDocsConfig) -> bool:
    """True in the builds of further languages, which static-i18n starts at the end of the first."""
    i18n: Any = config.plugins["i18n"]
    return i18n.building


def refuse(problems: list[Problem]) -> None:
    """End the build, or go on serving and let the page show what is wrong."""
    if not problems:
        return
    if not State.serving:
        raise BuildError(report(problems))
    log.error(report(problems))


def on_build_error(error: Exception) -> None:
    on_shutdown()


def on_shutdown() -> None:
    if Book.runner:
        Book.runner.close()
        Book.runner = None
