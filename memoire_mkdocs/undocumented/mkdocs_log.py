"""The log of MkDocs: its warnings, and how strict mode counts them."""

import logging
import re
from collections.abc import Generator
from contextlib import contextmanager

from mkdocs.utils import CountHandler

MKDOCS_LOGGER = logging.getLogger("mkdocs")
SETTING = re.compile(r"Config value '(?P<name>[^']+)': (?P<reason>.+)", re.S)


def count_warnings() -> CountHandler:
    """Count warnings as strict mode does: MkDocs ends a build with warnings only after the last event."""
    counter = CountHandler(level=logging.WARNING)
    MKDOCS_LOGGER.addHandler(counter)
    return counter


def stop_counting(counter: CountHandler) -> None:
    """End what `count_warnings` started."""
    MKDOCS_LOGGER.removeHandler(counter)


def tolerate_warnings() -> None:
    """Let strict mode end no build: it counts warnings with a handler that is there before the first event."""
    for counter in [handler for handler in MKDOCS_LOGGER.handlers if isinstance(handler, CountHandler)]:
        MKDOCS_LOGGER.removeHandler(counter)


def log_warnings_when_quiet() -> None:
    """Log warnings with `-q` too: else MkDocs drops them before strict mode counts them, and nobody reads them."""
    if MKDOCS_LOGGER.level > logging.WARNING:
        MKDOCS_LOGGER.setLevel(logging.WARNING)


@contextmanager
def logged_warnings() -> Generator[list[str]]:
    """What MkDocs and its plugins log as warnings and errors: of a wrong setting, the exception says nothing."""
    texts: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: texts.append(record.getMessage())
    MKDOCS_LOGGER.addHandler(handler)
    try:
        yield texts
    finally:
        MKDOCS_LOGGER.removeHandler(handler)


def refused_settings(logged: list[str]) -> list[tuple[str, str]]:
    """Name and reason of each setting that MkDocs refused, from what it logged."""
    found = [SETTING.match(text) for text in dict.fromkeys(logged)]
    return [(setting["name"], setting["reason"].strip()) for setting in found if setting]
